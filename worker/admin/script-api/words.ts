import type { DraftState } from "../../publishing/types.ts";

/** What the endpoints for scripts say: `slug` names the kind in `type`, `title` says it, `detail` what to do. */
export const scriptWords = {
  tableRefused: {
    slug: "table-refused",
    title: "В таблице есть ошибки",
    detail: "Ничего не сохранено. Поле errors называет строку, столбец и ошибку.",
  },
  notCsv: {
    slug: "not-csv",
    title: "Нужна таблица CSV",
    detail: "Отправьте файл телом запроса с заголовком Content-Type: text/csv.",
  },
  notJson: {
    slug: "not-json",
    title: "Тело запроса не прочитано",
    detail:
      'Тело можно не передавать. Если оно есть, это JSON вида {"note": "…"} с Content-Type: application/json.',
  },
  wrongNote: {
    slug: "wrong-note",
    title: "Примечание не подходит",
    detail: "Поле note — строка до 500 знаков без управляющих знаков.",
  },
  unknownDraft: {
    slug: "unknown-draft",
    title: "Нет такого черновика",
    detail: "Черновика с таким номером нет среди черновиков, которые созданы токенами вашего региона.",
  },
  unknownPath: {
    slug: "unknown-path",
    title: "Нет такого адреса API",
    detail: "По этому адресу ничего нет. Описание API — /api.",
  },
  wrongMethod: {
    slug: "wrong-method",
    title: "Метод не поддерживается",
    detail: "Какие методы подходят, сказано в заголовке Allow.",
  },
  changedMeanwhile: {
    slug: "changed-meanwhile",
    title: "Регион изменился во время запроса",
    detail: "Ничего не сохранено. Повторите запрос.",
  },
  conflicts: {
    slug: "conflicts",
    title: "Другие изменили то же самое",
    detail: (names: string) =>
      `После создания черновика изменились: ${names}. Ничего не опубликовано. Возьмите новую выгрузку и загрузите таблицу снова.`,
  },
  broken: {
    slug: "broken",
    title: "В черновике есть ошибки",
    detail: "Ничего не опубликовано. Поле errors называет записи и ошибки.",
  },
  nothingChanges: {
    slug: "nothing-changes",
    title: "Публиковать нечего",
    detail: "Всё, что есть в черновике, уже опубликовано.",
  },
  secondPerson: {
    slug: "second-person",
    title: "Нужен второй человек",
    detail:
      "В этом регионе изменения публикует второй человек. Черновик отправлен на проверку и ждёт в рабочем месте.",
  },
  closed: {
    slug: "draft-closed",
    title: "Черновик закрыт",
    detail: {
      open: "Черновик открыт.",
      submitted: "Черновик ждёт второго человека.",
      published: "Черновик уже опубликован.",
      discarded: "Черновик отброшен: его заменила другая таблица.",
    } satisfies Record<DraftState, string>,
  },
  /** Note of a release for which the script gives none. */
  note: "Таблица загружена программой",
} as const;
