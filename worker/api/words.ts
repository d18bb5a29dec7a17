import { maxQueryLength } from "../lookup/query-text.ts";
import { emergencyNumbers, nationalHotline } from "../registry/national-hotline.ts";

const phone = nationalHotline.numbers[0]?.dial;
const emergency = `при угрозе жизни — ${emergencyNumbers.join(" или ")}.`;

/** Ends every refusal: whoever typed the address still needs somebody to ask. */
const whomToPhone =
  phone === undefined ? `П${emergency.slice(1)}` : `Телефон справок — ${phone}, ${emergency}`;

/** One kind of refusal: `slug` is its name in `type`, `title` says the kind, `detail` what happened and what to do. */
export interface RefusalWords {
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

function refusal(slug: string, status: number, title: string, detail: string): RefusalWords {
  return { slug, status, title, detail: `${detail} ${whomToPhone}` };
}

export const refusals = {
  wrongQuestion: refusal(
    "wrong-question",
    400,
    "Вопрос не прочитан",
    "Передайте в параметре q адрес или название места, например q=Сатка.",
  ),
  unknownRegion: refusal(
    "unknown-region",
    404,
    "Нет такого региона",
    "Этого региона нет в справочнике. Список регионов — /api/v1/regions, параметр region — поле slug из него.",
  ),
  unknownCode: refusal(
    "unknown-code",
    404,
    "Нет такого чата",
    "Чата с таким кодом нет. Проверьте код на плакате или найдите чат по адресу: /api/v1/lookup?q=.",
  ),
  unknownPath: refusal(
    "unknown-path",
    404,
    "Нет такого адреса API",
    "По этому адресу ничего нет. Описание API — /api, полный список адресов — /api/v1/openapi.json.",
  ),
  wrongMethod: refusal(
    "wrong-method",
    405,
    "Метод не поддерживается",
    "По этому адресу можно только читать: используйте GET или HEAD.",
  ),
  tooMany: refusal(
    "too-many-requests",
    429,
    "Слишком много запросов",
    "С вашего адреса пришло слишком много запросов. Повторите через минуту.",
  ),
  otherSite: refusal(
    "other-site",
    403,
    "Запрос с другого сайта",
    "Страницы других сайтов могут здесь только читать.",
  ),
  failure: refusal(
    "failure",
    500,
    "Сбой справочника",
    "Что-то сломалось у нас. Повторите запрос через минуту.",
  ),
} as const satisfies Record<string, RefusalWords>;

export const numberOfFailure = (requestId: string) => `Номер сбоя: ${requestId}.`;

export const fieldWords = {
  missing: "Параметр q пустой или не передан.",
  too_long: `В параметре q больше ${maxQueryLength} знаков: сократите адрес.`,
  control_characters: "В параметре q есть управляющие знаки, например перевод строки: уберите их.",
  region: "Такого региона нет в справочнике.",
  code: "Код — пять знаков: цифры и латинские буквы, последний знак проверочный.",
} as const;

export const apiWords = {
  title: "Здравчат: API справочника медицинских чатов",
  description:
    "Какой чат обслуживает адрес. Ключ не нужен. Адреса, которые вы передаёте, не сохраняются. " +
    "Ошибки приходят как application/problem+json (RFC 9457).",
} as const;

export const pathWords = {
  "/api/v1/lookup": "Найти чат по адресу",
  "/api/v1/suggest": "Подсказки к началу адреса, не больше семи",
  "/api/v1/regions": "Все регионы справочника",
  "/api/v1/regions/{region}": "Один регион: его чаты и территории без чата",
  "/api/v1/chats/{code}": "Один чат по его коду",
  "/api/v1/status": "Состояние ссылок сейчас и по дням за 90 дней, сбои мессенджеров",
  "/quality.json": "Отчёты о том, отвечают ли чаты: за какие месяцы они есть",
  "/quality/{region}/{period}.json": "Отчёт региона за месяц, по каждому чату; с .csv вместо .json таблица",
  "/healthz": "Работает ли справочник и какой выпуск данных он показывает",
} as const;

/** The addresses for scripts in the OpenAPI description. */
export const scriptWords = {
  token: "Токен из рабочего места: один регион, выбранные права, срок.",
  export: "Таблица чатов региона; право export",
  import: "Загрузить таблицу в черновик токена и получить, что она изменит; право import",
  draft: "Состояние черновика, созданного токеном, и что он изменит; любое право",
  publish: "Опубликовать черновик, созданный токеном; право publish",
  noToken: "Нет токена, или он не действует",
  scope: "У токена нет этого права",
  notHere: "Не тот регион, или такого черновика нет",
  meanwhile: "Регион изменился во время запроса",
  tooLarge: "Больше 6 МБ",
  notCsv: "Тело запроса — не таблица CSV",
  tableRefused: "В таблице есть ошибки, ничего не сохранено",
  wrongNote: "Примечание не прочитано",
  notNow: "Конфликт с чужими изменениями, нужен второй человек, черновик закрыт или пуст",
  broken: "Записи черновика противоречат друг другу",
} as const;
