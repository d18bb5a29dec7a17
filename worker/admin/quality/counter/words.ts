import { counted, type RussianForms } from "../../../base/plural.ts";
import type { ExportRefusal } from "../../../quality/count/export-refusal.ts";
import type { PersonalKind } from "../../../quality/count/personal-data.ts";
import type { StaffReason } from "../../../quality/count/staff.ts";
import type { Doubt } from "./same-chat.ts";

const answers: RussianForms = ["ответ", "ответа", "ответов"];
const appeals: RussianForms = ["обращение", "обращения", "обращений"];
const messages: RussianForms = ["сообщение", "сообщения", "сообщений"];
const people: RussianForms = ["человек", "человека", "человек"];
const fromPeople: RussianForms = ["человека", "человек", "человек"];
const chats: RussianForms = ["группа", "группы", "групп"];

/** What the script of the counting page says. */
export const counterWords = {
  tooOld:
    "Этот браузер не умеет читать такие файлы. Откройте страницу в свежем Chrome, Firefox, Edge или Safari.",
  noFile: "Выберите файл result.json.",
  noMonth: "Выберите месяц.",
  emptyFile: (name: string) => `Файл «${name}» пустой. Выгрузите чат ещё раз.`,
  chosen: (names: readonly string[], megabytes: string) => `Выбрано: ${names.join(", ")}. ${megabytes} МБ.`,
  progress: (behind: string, total: string) => `Прочитано ${behind} из ${total} МБ`,
  left: (minutes: number) =>
    minutes < 1
      ? "осталось меньше минуты"
      : `осталось около ${counted(minutes, ["минуты", "минут", "минут"])}`,
  quarter: (percent: number) => `Прочитано ${percent} %`,
  counting: "Считаем.",
  stopped: "Подсчёт остановлен. Ничего не сохранено и не отправлено.",
  done: (appealCount: number, answerCount: number) =>
    `Посчитано: ${counted(appealCount, appeals)}, ${counted(answerCount, answers)}.`,

  file: (name: string, sentence: string) => `Файл «${name}»: ${sentence}`,
  refusals: {
    no_export: "это не выгрузка чата. Нужен файл result.json, который сохранила программа Telegram Desktop.",
    html: "это выгрузка для чтения (HTML). Выгрузите чат ещё раз и выберите формат «JSON».",
    no_group: "это личная переписка, а не группа. Выгрузите сам чат.",
    other_chat: "он от другого чата. Выберите выгрузки только одного чата.",
    stopped: "подсчёт остановлен.",
  } satisfies Record<Exclude<ExportRefusal["kind"], "broken" | "several_chats">, string>,
  broken: (megabytes: string) =>
    `он обрывается или повреждён после ${megabytes} МБ. Выгрузите чат ещё раз и дождитесь конца.`,
  severalChats: (count: number) =>
    `в нём ${counted(count, chats)} или больше. Выгрузите один чат: откройте его и выберите «Экспорт истории чата».`,
  failed:
    "его не удалось дочитать. Проверьте, что он на месте и не изменился, закройте лишние вкладки и попробуйте ещё раз.",
  threadFailed: "Программа подсчёта не загрузилась. Обновите страницу и попробуйте ещё раз.",

  chat: (title: string, code: string) => `«${title}» (${code})`,
  chats: (names: readonly string[]) => `чат ${names.map((name) => `«${name}»`).join(", ")}`,
  where: (names: readonly string[]) => (names.length > 1 ? "В файлах" : "В файле"),
  about: {
    chat: "Показатели пойдут в чат",
    whole: "Всего в выгрузке",
    month: "Из них за выбранный месяц",
  },
  noName: "чат без названия",
  whole: (messageCount: number, from: string, to: string) =>
    `${counted(messageCount, messages)}, с ${from} по ${to}`,
  inMonth: (messageCount: number, peopleCount: number) =>
    messageCount === 0
      ? counted(0, messages)
      : `${counted(messageCount, messages)} от ${counted(peopleCount, fromPeople)}`,
  renamed: "В файлах чат называется по-разному, но номер у него один: это один чат, его переименовали.",
  nameless: "В файле не сказано, как называется чат. Проверьте сами, что это выгрузка выбранного чата.",
  doubts: {
    other: "Похоже, в файле другой чат.",
    closer: "Похоже, в файле другой чат региона.",
    several: "Похоже, файлы от разных чатов.",
  } satisfies Record<Doubt["kind"], string>,
  askedBelow: "Подтвердите внизу страницы, что чат тот же, иначе числа не отправятся.",
  closerTo: "Так называется чат",
  tickFirst: "Числа не отправлены. Отметьте, что это тот же чат, или выберите другой.",
  nothingInMonth: "За этот месяц в выгрузке нет сообщений. Выберите другой месяц или другую выгрузку.",
  notWhole: "Похоже, месяц в выгрузке не весь: сравните первый и последний день.",
  notOver: (day: string) => `Месяц ещё не кончился: посчитано по ${day}.`,
  skipped: (count: number) => `Не удалось разобрать записей: ${count}. Они не посчитаны.`,

  staffReasons: {
    writes_as_chat: "пишет от имени чата",
    own_channel: "канал этого чата",
    named_like_staff: "имя как у больницы или должности",
    answers_residents: "часто отвечает жителям",
    administers: "меняет настройки чата",
    signed: "подписывает сообщения",
  } satisfies Record<StaffReason, string>,
  noReason: "нет признаков",
  writer: (name: string, messageCount: number, reasons: string) =>
    `${name} — ${counted(messageCount, messages)}; ${reasons}`,
  unnamed: (id: string) => `Удалённый аккаунт ${id.replace(/\D/g, "")}`,
  moreWriters: (count: number) => `Показаны не все: ещё ${counted(count, people)}. Найдите по имени.`,
  noWriters: "Никого не нашли.",

  figures: {
    appeals: "Обращений",
    answers: "Получили ответ",
    unanswered: "Остались без ответа",
    answersInTime: "Ответ за два рабочих часа",
    medianMinutes: "Половина ответов пришла за, рабочих минут",
    p90Minutes: "Девять из десяти ответов пришли за, рабочих минут",
    answersAsReply: "Ответ привязан к обращению",
    uncertainPairs: "Ответ найден только по порядку сообщений",
    answersToPrivate: "Позвали в личные сообщения",
    informingPosts: "Объявлений для жителей",
  },
  uncertain: "неточно",
  uncertainHint:
    "«Неточно»: сотрудник ответил следующим сообщением, не отметив, кому. Мы считаем это ответом, если он написал в течение двух рабочих часов и раньше других жителей.",
  none: "нет",
  ofShare: (count: number, percent: number | null) =>
    percent === null ? String(count) : `${count} (${percent} %)`,

  personal: {
    phones: "телефон",
    omsPolicies: "полис ОМС",
    snils: "СНИЛС",
    passports: "паспорт",
  } satisfies Record<PersonalKind, string>,
  noPersonal: "Личных данных в сообщениях жителей не нашли.",
  personalFound: (count: number) => `Нашли: ${count}. Попросите жителей или администратора чата удалить их.`,
  personalList: (count: number) => `Показать сообщения: ${count}`,
  openMessage: "открыть в Telegram",
  kind: "Что",
  when: "Когда",
  number: "Номер",
  message: "Сообщение",

  sentLabels: {
    chat: "Код чата",
    period: "Месяц",
    to: "Посчитано по",
    members: "Участников",
    appeals: "Обращений",
    answers: "Ответов",
    answersInTime: "Ответов за два рабочих часа",
    medianMinutes: "Половина ответов за, минут",
    p90Minutes: "Девять из десяти ответов за, минут",
    answersAsReply: "Ответов, привязанных к обращению",
    answersToPrivate: "Ответов с приглашением в личные сообщения",
    uncertainPairs: "Ответов, найденных по порядку",
    informingPosts: "Объявлений",
  },
  sentTopic: (name: string) => `Тема «${name}»`,
  otherTopics: (count: number) => `Остальные темы (${count})`,
  sentPersonal: (name: string) => `Показали в чате: ${name}`,
  notSaid: "не указано",
  wholeMonth: "конец месяца",
} as const;
