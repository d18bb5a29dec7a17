/** What the `/api` page says to the programs of coordinators. */
export const scriptPageWords = {
  heading: "Для программ координаторов",
  lead: "Таблицу своего региона можно выгружать, загружать и публиковать программой. Нужен токен: его выпускают в рабочем месте, на странице «Вход и ключи». Токен относится к одному региону, даёт выбранные права и действует до срока.",
  auth: "Передавайте токен в каждом запросе. Вместе с входом в рабочее место он не действует. Другие сайты эти адреса читать не могут.",
  table:
    "Таблица одна и та же при выгрузке и загрузке: CSV в UTF-8, до 5 МБ и 5000 строк. Столбцы описаны в рабочем месте: «Пополнить», «Из таблицы». Чаты, которых в таблице нет, остаются как есть: их коды перечислены в untouched.",
  draft:
    "У токена один черновик: новая таблица его заменяет. Если таблица ничего не меняет, draft равен null. Если в ней есть ошибки, ответ 422, ничего не сохранено, а errors называет строку, столбец и ошибку.",
  publish:
    "Публикуется ровно то, что в черновике. Если другие успели изменить то же самое, ответ 409 называет эти записи. Если в регионе публикует второй человек, черновик отправляется ему на проверку, ответ 409.",
  example: "Пример для GitHub Actions",
  scope: "право",
} as const;

export const scriptPathWords = [
  {
    method: "GET",
    path: "/api/v1/admin/regions/{region}.csv",
    scope: "export",
    text: "Таблица чатов региона",
  },
  {
    method: "POST",
    path: "/api/v1/admin/regions/{region}/drafts",
    scope: "import",
    text: "Загрузить таблицу (text/csv) в черновик и получить, что она изменит",
  },
  {
    method: "GET",
    path: "/api/v1/admin/drafts/{draft}",
    scope: "export",
    text: "Состояние черновика и что он изменит",
  },
  {
    method: "POST",
    path: "/api/v1/admin/drafts/{draft}/publish",
    scope: "publish",
    text: 'Опубликовать черновик; в теле можно передать {"note": "…"} для истории региона',
  },
] as const;

/** Kinds of refusals of these addresses: what `type` points at. */
export const scriptRefusalWords = [
  { slug: "table-refused", status: 422, text: "В таблице есть ошибки. Ничего не сохранено." },
  { slug: "not-csv", status: 415, text: "Тело запроса — не таблица CSV." },
  {
    slug: "not-json",
    status: 400,
    text: "Тело запроса — не JSON. Если не указан application/json, ответ 415.",
  },
  { slug: "wrong-note", status: 400, text: "Примечание длиннее 500 знаков или с управляющими знаками." },
  {
    slug: "unknown-draft",
    status: 404,
    text: "Такого черновика нет среди черновиков, которые созданы токенами вашего региона.",
  },
  { slug: "draft-closed", status: 409, text: "Черновик уже опубликован, заменён или ждёт второго человека." },
  { slug: "conflicts", status: 409, text: "Другие изменили то же самое. Поле errors называет записи." },
  { slug: "broken", status: 422, text: "Записи черновика противоречат друг другу. Поле errors называет их." },
  { slug: "nothing-changes", status: 409, text: "Всё из черновика уже опубликовано." },
  { slug: "second-person", status: 409, text: "Черновик отправлен на проверку и ждёт второго человека." },
  { slug: "changed-meanwhile", status: 409, text: "Регион изменился во время запроса. Повторите его." },
] as const;
