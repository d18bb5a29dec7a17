import type { AddRefusal, ToldRefusal } from "../../alerts/recipients.ts";
import type { AlertKind, Failure, Way } from "../../alerts/types.ts";
import { counted } from "../../base/plural.ts";

export const alertPageWords = {
  title: "Оповещения",
  lead: "Когда ссылка перестаёт работать, мы сообщаем об этом сразу. Раз в день, после 9:00 по часам региона, присылаем сводку: что ещё ждёт внимания. Если всё в порядке, сводки нет.",
  heading: "Кому сообщаем",
  caption: "Получатели и последние сообщения",
  nobody:
    "Пока никому. Добавьте получателя ниже: без этого о неработающей ссылке узнают только те, кто откроет вкладку «Ссылки».",
  columns: { to: "Куда", news: "Что отправили", actions: "Действия" },
  since: (moment: string) => `с ${moment}`,
  ways: { webhook: "Вебхук", telegram: "Telegram", email: "Почта" } satisfies Record<Way, string>,

  kinds: { death: "ссылка не работает", digest: "сводка", test: "пробное" } satisfies Record<
    AlertKind,
    string
  >,
  nothingYet: "Ещё ничего не отправляли.",
  arrived: (moment: string) => `дошло ${moment}`,
  waits: "отправим в ближайшие две минуты",
  waitsUntil: (moment: string) => `получатель пока не отвечает, отправим ${moment}`,
  failing: (why: string, moment: string) => `пока не дошло: ${why}. Повторим ${moment}`,
  failed: (why: string) => `не дошло: ${why}`,
  moreWaiting: (count: number) =>
    `Ещё ${counted(count, ["сообщение ждёт", "сообщения ждут", "сообщений ждут"])} отправки.`,

  test: "Отправить пробное",
  testOf: (address: string) => `Отправить пробное: ${address}`,
  end: "Убрать",
  endOf: (address: string) => `Убрать: ${address}`,
  back: "Вернуть",
  secret: "Секрет для проверки подписи",
  secretText:
    "Передайте его тому, кто настраивает приём, и больше никому. По нему получатель убеждается, что сообщение от нас.",

  addHeading: "Добавить получателя",
  way: "Способ",
  address: "Адрес",
  addressHints: {
    webhook: "Вебхук: адрес, который начинается с https://.",
    telegram: "Telegram: номер чата, у групп с минусом, или @имя публичной группы.",
    email: "Почта: один адрес.",
  } satisfies Record<Way, string>,
  add: "Добавить",
  signInFirst: "Чтобы добавить получателя, ещё раз подтвердите вход: сведения пойдут наружу.",
  signInAgain: "Подтвердить вход",
  noWays: "На этом сервере пока нельзя отправлять оповещения. Что ждёт внимания, видно на вкладке «Ссылки».",
  offHeading: "Чего здесь пока нет",
  off: {
    webhook: "Вебхуки не включены. Администратору сервера: нужен секрет ALERT_WEBHOOK_SECRET.",
    telegram: "Telegram не включён. Администратору сервера: нужен токен бота TELEGRAM_BOT_TOKEN.",
    email:
      "Почта не включена. Администратору сервера: нужны служба ALERT_EMAIL и адрес отправителя ALERT_EMAIL_FROM.",
  } satisfies Record<Way, string>,

  whatHeading: "Что приходит",
  what: [
    "О неработающей ссылке: какой чат, с какого времени, почему и есть ли у чата другая ссылка.",
    "В сводке: все чаты, которые ждут внимания, и сколько о них сообщений жителей. Тексты жителей не отправляем: их видно только на вкладке «Ссылки».",
    "Самих ссылок-приглашений в сообщениях нет.",
    "Если получатель не отвечает, повторяем через минуту, затем реже, трое суток.",
    "Иногда нельзя узнать, дошло ли сообщение. Людям мы его второй раз не шлём: всё, что не исправлено, повторит сводка. На вебхук отправляем ещё раз с тем же номером.",
  ],
  telegramHeading: "Как узнать номер чата в Telegram",
  telegram: [
    "Спросите у администратора сервера имя бота и добавьте бота в группу. Для личных сообщений напишите боту сами: первым он писать не может.",
    "Откройте группу на web.telegram.org. Число в конце адреса и есть номер, вместе с минусом: -1001234567890. Свой номер видно в адресе «Избранного».",
    "Отправьте пробное сообщение.",
  ],
  webhookHeading: "Для того, кто принимает вебхук",
  webhook: [
    "Мы отправляем POST с JSON и ждём ответа 2xx шесть секунд. По перенаправлениям не ходим.",
    "Подпись по правилам Standard Webhooks: заголовки webhook-id, webhook-timestamp и webhook-signature. Готовые библиотеки есть на standardwebhooks.com.",
    "Одно сообщение может прийти дважды, но всегда с тем же webhook-id.",
    "Поля: version, id, kind (death, digest или test), region, created_at, chats, chats_total, url и text. В chats: code, title, severity, links (messenger, health, reason, since) и reports.",
  ],
} as const;

export const doneWords = {
  added: "Получатель добавлен. Отправьте пробное сообщение, чтобы убедиться, что оно доходит.",
  tested: "Пробное сообщение уйдёт в ближайшие две минуты. Обновите страницу, чтобы увидеть, дошло ли.",
  ended: "Больше сюда не сообщаем.",
} as const;

export type DoneWord = keyof typeof doneWords;

/** What is wrong with what was typed. */
export const fieldRefusals = {
  way: "Выберите способ.",
  address: "Адрес длиннее 500 знаков.",
  not_https: "Адрес вебхука начинается с https://.",
  not_public:
    "Нужен адрес сайта в интернете: имя с точкой латиницей, без порта, пароля и решётки. Внутренние имена и номера вместо имени не подходят.",
  own_host: "Это адрес самого Здравчата.",
  no_telegram_chat: "Нужен номер чата, например -1001234567890, или @имя публичной группы.",
  no_email: "Нужен один почтовый адрес латиницей, например links@gkb1.ru.",
  already_told: "Сюда уже сообщаем.",
  way_off: "Этот способ на сервере не включён.",
} as const;

export type FieldRefusal = keyof typeof fieldRefusals;

export const otherRefusals = {
  too_many: {
    heading: "Получателей уже двадцать",
    text: "Уберите лишнего или сообщайте в общий чат: его прочтут все.",
  },
  no_such_recipient: { heading: "Этого получателя уже нет", text: "Его убрали раньше." },
  test_waiting: {
    heading: "Пробное сообщение уже ждёт отправки",
    text: "Дождитесь, пока оно дойдёт. Что с ним, видно в списке получателей.",
  },
  overtaken: {
    heading: "Кто-то изменил это раньше",
    text: "Ничего не сохранено. Откройте страницу заново и повторите.",
  },
} as const satisfies Partial<Record<(AddRefusal | ToldRefusal)["kind"], { heading: string; text: string }>>;

/** Why an alert did not arrive, to go on after «не дошло:». */
export function failureWords(way: Way, failure: Failure): string {
  switch (failure) {
    case "time_out":
      return "получатель не ответил за шесть секунд";
    case "unreachable":
      return "не удалось соединиться";
    case "led_away":
      return "адрес перенаправляет в другое место";
    case "address_refused":
      return "на такой адрес мы не отправляем";
    case "way_off":
      return "этот способ на сервере не включён";
    case "email_refused":
      return "почтовая служба не приняла письмо";
    case "unclear":
      return "неизвестно, получено ли оно, поэтому второй раз не шлём";
    case "ended":
      return "получателя убрали";
    default:
      return way === "telegram" ? telegramFailure(failure) : `получатель ответил кодом ${failure}`;
  }
}

function telegramFailure(status: `${number}`): string {
  switch (status) {
    case "400":
      return "Telegram не знает такого чата. Проверьте номер и добавьте в чат бота";
    case "401":
    case "404":
      return "Telegram не принял токен бота. Скажите администратору сервера";
    case "403":
      return "бота нет в этом чате, или человек ещё не написал боту";
    case "429":
      return "Telegram просит подождать";
    default:
      return `Telegram ответил кодом ${status}`;
  }
}
