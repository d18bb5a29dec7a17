import { counted } from "../../base/plural.ts";
import type { UsageChannel, UsageKind } from "../../release/usage-event.ts";
import type { Period } from "./input.ts";

const shownForms = ["показ", "показа", "показов"] as const;
const followedForms = ["переход", "перехода", "переходов"] as const;

export const usageWords = {
  lead: "Сколько раз людям показали чат и сколько раз от нас перешли в мессенджер. Это числа за день по часам региона: людей за ними не видно, и мы их не знаем.",
  whatHeading: "Что считаем",
  what: [
    "Показ: чат нашёлся по адресу на сайте или в виджете, или его страницу открыли по коду с плаката и по ссылке.",
    "Переход: нажали кнопку «Вступить». Вступил ли человек, знает только мессенджер.",
    "Новые числа появляются здесь через минуту-другую.",
    "Чисел бывает меньше, чем на самом деле: о нажатой кнопке сообщает не каждый браузер, а недописанное за минуту может пропасть. Подделать числа снаружи можно, поэтому не принимайте по ним решений о людях.",
  ],
  periods: "За какое время",
  last: { "7": "7 дней", "28": "28 дней" },
  month: "Месяц",
  show: "Показать",
  inPeriod: (from: string, to: string) =>
    from === to ? dayWords(from) : `${dayWords(from)} — ${dayWords(to)}`,
  total: (answers: number, joins: number) =>
    `${counted(answers, shownForms)}, ${counted(joins, followedForms)}`,

  byDay: "По дням",
  kinds: { answer: "Показы", join: "Переходы" } satisfies Record<UsageKind, string>,
  bars: (kind: UsageKind, total: number, most: number, day: string) =>
    total === 0
      ? `${usageWords.kinds[kind]} по дням: ни одного.`
      : `${usageWords.kinds[kind]} по дням: всего ${total}, больше всего ${most} — ${dayWords(day)}. Числа за каждый день в таблице ниже.`,
  most: (count: number) => `наибольшее: ${count}`,
  dayTable: "Таблица по дням",
  day: "День",

  byChat: "По чатам",
  chat: "Чат",
  channels: { site: "сайт", widget: "виджет", direct: "код, ссылка" } satisfies Record<UsageChannel, string>,
  channelsHint:
    "Сайт — страницы Здравчата. Виджет — на сайте больницы. Код и ссылка — с плаката, из сообщения, с чужой страницы.",
  all: "всего",
  noChats: "В регионе пока нет чатов, которые видят жители.",

  byHost: "По сайтам",
  host: "Сайт",
  notNamed: "больше не назван",
  noHosts: "Ни один сайт пока не назван.",
  hostsHint: "Отдельно считаем только те сайты, которые вы назвали сами. Остальные в этой таблице не видны.",
  nameHosts: "Назвать сайты",

  emptyHeading: "За эти дни чаты никому не показывали",
  emptyLead: "Чтобы ими пользовались:",
  empty: {
    widget: "Поставьте виджет на сайт больницы",
    widgetMore: "его настраивают и копируют на странице «Виджет».",
    name: "Назовите этот сайт",
    nameMore: "и опубликуйте черновик: тогда его числа видны отдельно.",
    posters: "Повесьте плакаты",
    postersMore: "с кодом чата.",
  },
  download: "Скачать таблицу (CSV)",
} as const;

/** «26 ноября». */
export function dayWords(day: string): string {
  return new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", timeZone: "UTC" })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(" ", "\u00a0");
}

/** «ноябрь 2026». */
export function monthWords(period: Period): string {
  return new Intl.DateTimeFormat("ru", { month: "long", year: "numeric", timeZone: "UTC" })
    .format(new Date(`${period}-01T00:00:00Z`))
    .replace(/\s*г\.$/, "");
}
