import { counted, pluralForm, type RussianForms } from "../../base/plural.ts";
import { durationWords } from "../../quality/duration-words.ts";
import type { CountMethod, PrintedTotal, PrintedTotalKey, SizeBand } from "../../registry/quality.ts";
import { grouped, inMonthWords, monthWords } from "./month-words.ts";
import type { Claim } from "./printed-view.ts";

export const chatForms: RussianForms = ["чат", "чата", "чатов"];

/** «29 %», held together. */
export function percentWords(percent: number | null): string {
  return percent === null ? "—" : `${percent}\u00a0%`;
}

/** «1 332 обращения». */
export function many(count: number, forms: RussianForms): string {
  return `${grouped(count)}\u00a0${pluralForm(count, forms)}`;
}

/** What stands on the pages of reports beside charts and numbers; whole sentences about them are in sentence-words.ts. */
export const words = {
  title: "Отвечают ли чаты",
  asTable: "Показать числа таблицей",
  methodLink: "Как мы считаем и что значит каждое число",
  crumb: "Отвечают ли чаты",
  monthTitle: (region: string, period: string) => `${region}: как отвечали чаты в ${inMonthWords(period)}`,
  monthHeading: (period: string) => `Как отвечали чаты в ${inMonthWords(period)}`,
  regionTitle: (region: string) => `${region}: отвечают ли чаты`,
  monthDescription: (region: string, first: string) => `${region}. ${first}`,
  regionDescription: (region: string) =>
    `${region}: сколько обращений в медицинских чатах получило ответ и как быстро, по месяцам.`,
  description:
    "Сколько обращений в медицинских чатах получило ответ и как быстро: по регионам и месяцам, с источником каждого числа.",
  lead: "Программа обещает ответ за два часа, с понедельника по субботу с 8:00 до 20:00. Здесь видно, как это выходит.",
  empty:
    "Чисел об ответах пока нет ни по одному региону. Они появятся, когда координаторы посчитают обращения в своих чатах.",
  regionEmpty:
    "О том, как отвечают чаты этого региона, чисел у нас нет. Это не значит, что они отвечают плохо: их никто не считал или не прислал.",
  without: "Регионы, о которых чисел нет",
  months: "Месяцы",
  inMonth: (month: string) => `В ${month}`,
  whole: (period: string) => `Весь отчёт за ${monthWords(period)}`,
  toChats: "Чаты региона",
  noMonthHeading: "За этот месяц чисел нет",
  whichMonths: (months: readonly string[]) =>
    months.length === 0
      ? "О том, как отвечают чаты этого региона, чисел у нас пока нет."
      : `Есть за ${months.slice(0, 6).map(monthWords).join(", ")}.`,
  findChat: "Найти свой чат можно здесь.",
  allData: "Какие регионы и месяцы есть, говорит /quality.json.",
  beside: "Что напечатано и что выходит у нас",
  besideLead: "Мы складываем строки отчёта сами. Где выходит другое, показываем оба числа.",
  allTotals: "Показать все итоги отчёта",
  besideNone: "Наши суммы совпали с напечатанными.",
  besideHead: ["Что", "Напечатано", "По строкам"],
  ranking: "Доля обращений с ответом",
  bands: {
    "200+": "Где живёт больше 200 тысяч человек",
    "100-200": "Где живёт от 100 до 200 тысяч человек",
    "<100": "Где живёт меньше 100 тысяч человек",
  } satisfies Record<SizeBand, string>,
  bandsShort: {
    "200+": "больше 200 тысяч жителей",
    "100-200": "от 100 до 200 тысяч",
    "<100": "меньше 100 тысяч",
  } satisfies Record<SizeBand, string>,
  noBand: "Размер места не указан",
  noBandShort: "размер не указан",
  printedNothing: (percent: number) => `${percentWords(percent)}*`,
  printedNothingNote: "* Напечатано в отчёте. Обращений не было, а доли от нуля не бывает.",
  bandsHead: ["Размер места", "Обращений", "Ответов", "Без ответа", "Доля"],
  rankingHead: ["Чат", "Обращений", "Ответов", "Без ответа", "Доля"],
  all: "Все вместе",
  time: "Как быстро отвечают",
  timeHead: ["Чат", "Половина ответов за", "Девять из десяти за", "За два часа"],
  minutes: (minutes: number | null) => (minutes === null ? "—" : durationWords(minutes)),
  how: "Как отвечают",
  howNames: { inTime: "за два рабочих часа", inChat: "в общем чате", asReply: "ответом на само сообщение" },
  howHead: ["Чат", "За два часа", "В общем чате", "Ответом", "Объявлений"],
  claims: {
    isInTime: {
      heading: "Как быстро отвечают",
      yes: "в течение двух часов",
      no: "за сутки или не отвечают",
    },
    isInChat: { heading: "Где отвечают", yes: "в общем чате", no: "в личные сообщения" },
    isInforming: {
      heading: "Рассказывают ли новости",
      yes: "информируют жителей",
      no: "не информируют",
    },
    isAsReply: {
      heading: "Понятно ли, кому отвечают",
      yes: "ответ привязан к сообщению жителя",
      no: "не привязан, непонятно кому",
    },
  } satisfies Record<Claim, { heading: string; yes: string; no: string }>,
  unsaid: "отчёт не говорит",
  claimHead: ["Что", "Чатов", "Напечатано", "Какие чаты названы"],
  nobodyNamed: "не названы",
  topics: "О чём спрашивают",
  topicsOverlap: "Одно обращение может относиться к нескольким темам. Темы находит программа по словарю.",
  topicsHead: ["Тема", "Обращений", "Что в неё входит"],
  ownTopicsHead: ["Тема", "Обращений"],
  yardsticks: "Открытость, отзывчивость, подписчики",
  yardsticksLead:
    "По этим трём меркам программа сравнивает свои чаты. Формулы она не публикует, поэтому мы не складываем их в одно место, а показываем то, что знаем.",
  openness: "Открытость",
  responsiveness: "Отзывчивость",
  subscribers: "Подписчики",
  opennessText: "Сколько ответов видно всем в общем чате и рассказывают ли новости без вопросов.",
  responsivenessText: "На какую долю обращений ответили и сколько ответов пришло вовремя.",
  yardHead: {
    chat: "Чат",
    inChat: "Отвечает в общем чате",
    informing: "Информирует",
    answered: "Ответ получили",
    inTime: "Вовремя",
    subscribers: "Участников",
  },
  yes: "да",
  no: "нет",
  allChats: "Показать по каждому чату",
  advice: "Что улучшить",
  adviceLead:
    "Советы тем, кто отвечает: из чисел самого чата, по порогам, которые названы на странице «Как мы считаем».",
  adviceChats: (heading: string, count: number) => `${heading}: ${counted(count, chatForms)}`,
  personal: "Личные данные в чатах",
  change: "Как меняется",
  otherMethods: "Месяцы считали по-разному: вручную или программой. Сравнивать их надо осторожно.",
  monthHead: {
    answered: ["Месяц", "Чатов", "Обращений", "Ответов", "Доля"],
    inTime: ["Месяц", "Чатов", "Ответов", "За два часа", "Доля"],
  },
  remarks: "Что мы заметили",
  source: "Откуда числа",
  methods: {
    by_hand: "Посчитали люди вручную",
    export: "Посчитала программа по выгрузке чата",
    table: "Взято из таблицы, которую прислали координаторы",
  } satisfies Record<CountMethod, string>,
  days: (from: string | null, to: string | null, period: string) =>
    from === null && to === null ? `весь ${monthWords(period)}` : `дни с ${from ?? "?"} по ${to ?? "?"}`,
  asOf: (date: string) => `данные на ${date}`,
  withheld: (count: number) =>
    `${counted(count, chatForms)} — меньше пяти обращений: такие числа мы не показываем и в суммы не берём.`,
  csv: "Таблица CSV",
  json: "То же в JSON",
  totals: {
    chats: "Чатов",
    territories: "Городских округов",
    members: "Участников",
    appeals: "Обращений",
    in_time: "Отвечают за два часа",
    late_or_never: "За сутки или не отвечают",
    to_private: "Отвечают в личные сообщения",
    in_chat: "Отвечают в общем чате",
    informing: "Информируют жителей",
    not_informing: "Не информируют",
    as_reply: "Ответ привязан к сообщению",
    not_as_reply: "Ответ не привязан",
  } satisfies Record<PrintedTotalKey, string>,
  total: ({ count, of, percent }: PrintedTotal): string => {
    const number =
      count === null ? null : of === null ? grouped(count) : `${grouped(count)} из ${grouped(of)}`;
    return [number, percent === null ? null : percentWords(percent)]
      .filter((part) => part !== null)
      .join(" — ");
  },
} as const;
