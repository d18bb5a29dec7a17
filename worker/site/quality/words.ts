import { counted, pluralForm, type RussianForms } from "../../base/plural.ts";
import { durationWords } from "../../quality/duration-words.ts";
import type { UsualPace } from "../../quality/usual-pace.ts";
import type {
  CountMethod,
  PersonalDataCounts,
  PrintedTotal,
  PrintedTotalKey,
  SizeBand,
} from "../../registry/quality.ts";
import type { ChatLine, MonthView, Part } from "./month-view.ts";
import { grouped, inMonthWords, monthWords } from "./month-words.ts";
import type { Claim, Difference } from "./printed-view.ts";
import type { Step } from "./region-view.ts";

const chatForms: RussianForms = ["чат", "чата", "чатов"];
const appealForms: RussianForms = ["обращение", "обращения", "обращений"];
const answerForms: RussianForms = ["ответ", "ответа", "ответов"];

/** «29 %», held together. */
export function percentWords(percent: number | null): string {
  return percent === null ? "—" : `${percent}\u00a0%`;
}

/** «1 332 обращения». */
export function many(count: number, forms: RussianForms): string {
  return `${grouped(count)}\u00a0${pluralForm(count, forms)}`;
}

/** What the pages of reports say: sentences about one month, then what stands beside charts. */
export const words = {
  title: "Отвечают ли чаты",
  asTable: "Показать числа таблицей",
  method: "Как мы считаем",
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
  newest: "Последний месяц",
  inMonth: (month: string) => `В ${month}`,
  whole: (period: string) => `Весь отчёт за ${monthWords(period)}`,
  toChats: "Чаты региона",
  noMonth: (period: string) => `За ${period} чисел нет`,
  noMonthHeading: "За этот месяц чисел нет",
  noMonthLead: (months: readonly string[]) =>
    months.length === 0
      ? "О том, как отвечают чаты этого региона, чисел у нас пока нет. Найти свой чат можно здесь."
      : `Есть за ${months.slice(0, 6).map(monthWords).join(", ")}. Найти свой чат можно здесь.`,

  /** The one sentence that is said first. */
  first: ({ report, inTime, answered, lines }: MonthView): string => {
    const printed = report?.totals.find(({ key }) => key === "in_time");
    if (printed && printed.count !== null && printed.of !== null) {
      const verb = pluralForm(printed.count, ["отвечает", "отвечают", "отвечают"]);
      return `${counted(printed.count, chatForms)} из ${printed.of} ${verb} в течение двух часов.`;
    }
    if (inTime !== null && inTime.percent !== null) {
      return `За два рабочих часа пришло ${percentWords(inTime.percent)} ответов: ${grouped(inTime.count)} из ${grouped(inTime.of)}.`;
    }
    if (answered !== null && answered.of > 0) return answeredSentence(answered);
    return lines.length > 0 && lines.every(({ figures }) => figures.isWithheld)
      ? "Обращений было так мало, что доли ничего не скажут."
      : "Доли ответов за этот месяц неизвестны.";
  },
  /** What stands behind it, when the first sentence has not said it. */
  second: ({ report, answered, inTime }: MonthView): string | null => {
    const hasFirst =
      inTime !== null || report?.totals.some(({ key, count }) => key === "in_time" && count !== null);
    return hasFirst && answered !== null && answered.of > 0 ? answeredSentence(answered) : null;
  },
  asPrinted: (method: CountMethod) =>
    method === "by_hand" ? "Так сказано в отчёте, который люди составили вручную." : "Так сказано в отчёте.",
  difference: (difference: Difference): string =>
    difference.kind === "count" ? countDifference(difference) : baseDifference(difference),

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
  bandsSentence: (bands: readonly { name: string; percent: number | null }[]) =>
    rangeSentence(
      "По размеру места",
      bands.map(({ name, percent }) => ({ title: name, percent })),
    ),
  rangeSentence: (lines: readonly ChatLine[]): string => {
    const none = lines.filter(({ figures }) => figures.appeals === 0).length;
    const known = lines.map(({ title, answeredPercent }) => ({ title, percent: answeredPercent }));
    const withheld = lines.filter(({ figures }) => figures.isWithheld).length;
    const rest = [
      ...(none === 0 ? [] : [`в ${counted(none, ["чате", "чатах", "чатах"])} обращений не было`]),
      ...(withheld === 0 ? [] : [`в ${counted(withheld, ["чате", "чатах", "чатах"])} их слишком мало`]),
    ];
    return rangeSentence(counted(lines.length, chatForms), known, rest);
  },
  share: ({ figures, answeredPercent }: ChatLine): string => {
    if (figures.isWithheld) return "мало обращений";
    if (figures.appeals === 0) return "обращений не было";
    return answeredPercent === null
      ? printedShare(figures.printedAnsweredPercent)
      : percentWords(answeredPercent);
  },
  shareDetail: ({ figures: { answers, appeals, isWithheld } }: ChatLine): string | undefined =>
    isWithheld || appeals === null || answers === null || appeals === 0
      ? undefined
      : `${grouped(answers)} из ${grouped(appeals)}`,
  printedNothing: (percent: number) => `${percentWords(percent)}*`,
  printedNothingNote: "* Напечатано в отчёте. Обращений не было, а доли от нуля не бывает.",
  bandsHead: ["Размер места", "Обращений", "Ответов", "Доля"],
  rankingHead: ["Чат", "Обращений", "Ответов", "Доля"],
  all: "Все вместе",

  time: "Как быстро отвечают",
  timeSentence: (lines: readonly { title: string; minutes: number }[]) => {
    const [best, worst] = [lines[0], lines.at(-1)];
    if (best === undefined || worst === undefined) return "";
    const first = `Половина первых ответов приходит за ${durationWords(best.minutes)} (${best.title})`;
    return lines.length === 1
      ? `${first} рабочего времени или быстрее.`
      : `${first} — ${durationWords(worst.minutes)} (${worst.title}) рабочего времени.`;
  },
  timeHead: ["Чат", "Половина ответов за", "Девять из десяти за", "За два часа"],
  minutes: (minutes: number | null) => (minutes === null ? "—" : durationWords(minutes)),

  how: "Как отвечают",
  howSentence: (parts: readonly { name: string; part: Part }[]) =>
    `${capital(parts.map(({ name, part }) => `${name} — ${percentWords(part.percent)} ответов`).join(", "))}.`,
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
  claimSentence: (sides: readonly { label: string; value: string }[]) =>
    `${capital(sides.map(({ label, value }) => `${label} — ${value}`).join(", "))}.`,
  claimHead: ["Что", "Чатов", "Напечатано", "Какие чаты названы"],
  nobodyNamed: "не названы",

  topics: "О чём спрашивают",
  topicsSentence: (topics: readonly { name: string; count: number }[]) => {
    const [first, second] = topics;
    if (first === undefined) return "";
    const next = second === undefined ? "" : `, потом ${named(second)}`;
    return `Чаще всего: ${named(first)}${next}.`;
  },
  topicsRest: (sum: number, appeals: number) =>
    `Темы складываются в ${many(sum, appealForms)} из ${grouped(appeals)}. Об остальных отчёт не говорит.`,
  topicsOverlap: "Одно обращение может относиться к нескольким темам. Темы находит программа по словарю.",
  /** A topic of an edited dictionary has no other name than its key. */
  otherTopic: (key: string) => (key === "other" ? "другое" : key),
  topicsHead: ["Тема", "Обращений", "Что в неё входит"],
  ownTopicsHead: ["Тема", "Обращений"],
  appeals: (count: number) => grouped(count),

  yardsticks: "Открытость, отзывчивость, подписчики",
  yardsticksLead:
    "По этим трём меркам программа сравнивает свои чаты. Формулы она не публикует, поэтому мы не складываем их в одно место, а показываем то, что знаем.",
  openness: "Открытость",
  responsiveness: "Отзывчивость",
  subscribers: "Подписчики",
  opennessText: "Сколько ответов видно всем в общем чате и рассказывают ли новости без вопросов.",
  responsivenessText: "На какую долю обращений ответили и сколько ответов пришло вовремя.",
  subscribersText: (members: number | null, isPrinted: boolean) =>
    members === null
      ? "Сколько в чате участников. В этом месяце их никто не назвал."
      : `Сколько в чате участников: ${many(members, ["человек", "человека", "человек"])}${isPrinted ? " во всех чатах, так напечатано в отчёте" : " во всех чатах"}.`,
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
  personalSentence: (counts: PersonalDataCounts) => {
    const forms: Record<keyof PersonalDataCounts, RussianForms> = {
      phones: ["телефон", "телефона", "телефонов"],
      omsPolicies: ["полис", "полиса", "полисов"],
      snils: ["СНИЛС", "СНИЛС", "СНИЛС"],
      passports: ["паспорт", "паспорта", "паспортов"],
    };
    const parts = (Object.keys(forms) as (keyof PersonalDataCounts)[]).flatMap((kind) =>
      counts[kind] === 0 ? [] : [counted(counts[kind], forms[kind])],
    );
    if (parts.length === 0) return "Жители не писали в общий чат ни телефонов, ни номеров документов.";
    return `Жители написали в общий чат: ${parts.join(", ")}. Сами номера мы не видим и не храним.`;
  },

  change: "Как меняется",
  changeSentence: (kind: "answered" | "inTime", months: readonly { period: string; percent: number }[]) => {
    const said = ({ period, percent }: { period: string; percent: number }) =>
      `${percentWords(percent)} в ${inMonthWords(period)}`;
    const [first, last] = [months[0], months.at(-1)];
    const what = kind === "answered" ? "Доля обращений с ответом" : "Доля ответов за два рабочих часа";
    return first === undefined || last === undefined ? "" : `${what}: ${said(first)}, ${said(last)}.`;
  },
  step: ({ before, after, chats, wasPercent, isPercent }: Step) => {
    const difference = isPercent - wasPercent;
    const how =
      difference === 0
        ? "столько же"
        : `на ${counted(Math.abs(difference), ["процентный пункт", "процентных пункта", "процентных пунктов"])} ${difference > 0 ? "больше" : "меньше"}`;
    const of = counted(chats, ["чат, о котором", "чата, о которых", "чатов, о которых"]);
    return `В ${inMonthWords(after.period)} ответ получили ${percentWords(isPercent)} обращений, ${how}, чем в ${inMonthWords(before.period)}. Сравниваем ${of} есть числа за оба месяца.`;
  },
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

/** The one line of a chat's own page. */
export function paceWords(pace: UsualPace): string {
  const period = `данные за ${monthWords(pace.period)}`;
  if (pace.kind === "minutes")
    return `Обычно отвечают за ${durationWords(pace.minutes)} рабочего времени, ${period}.`;
  const when = pace.kind === "in_time" ? " за два рабочих часа" : "";
  return `Ответили${when} на ${pace.count} из ${counted(pace.of, ["обращения", "обращений", "обращений"])}, ${period}.`;
}

function answeredSentence({ count, of, percent }: Part): string {
  return `На ${many(of, appealForms)} дали ${many(count, answerForms)}: ${percentWords(percent)}.`;
}

function countDifference({ key, printed, own }: Extract<Difference, { kind: "count" }>): string {
  const more = own > printed ? "больше" : "меньше";
  return `${words.totals[key]}: напечатано ${grouped(printed)}, по строкам ${grouped(own)}, на ${grouped(Math.abs(own - printed))} ${more}.`;
}

function baseDifference({ totals, of, own, base }: Extract<Difference, { kind: "base" }>): string {
  const percents = totals.map(({ percent }) => percentWords(percent)).join(" и ");
  const ours = own.map(percentWords).join(" и ");
  const counts = totals.map(({ count }) => count).join(" и ");
  return base === null
    ? `Напечатанные рядом ${percents} не получаются: от ${of} это ${ours}.`
    : `Напечатанные рядом ${percents} — доли от ${base}, а не от ${of}: ${counts} чатов вместе дают ${base}, об остальных отчёт не говорит. От ${of} это ${ours}.`;
}

function rangeSentence(
  what: string,
  items: readonly { title: string; percent: number | null }[],
  rest: readonly string[] = [],
): string {
  const known = items.flatMap(({ title, percent }) => (percent === null ? [] : [{ title, percent }]));
  const [best, worst] = [maxOf(known), maxOf(known, -1)];
  const range =
    best === undefined || worst === undefined
      ? "долей нет"
      : best.percent === worst.percent
        ? percentWords(best.percent)
        : `от ${percentWords(worst.percent)} (${worst.title}) до ${percentWords(best.percent)} (${best.title})`;
  return `${[`${what}: ${range}`, ...rest].join(", ")}.`;
}

function maxOf<Item extends { percent: number }>(items: readonly Item[], sign = 1): Item | undefined {
  return items.toSorted((one, other) => sign * (other.percent - one.percent))[0];
}

function printedShare(percent: number | null): string {
  return percent === null ? "нет чисел" : percentWords(percent);
}

function named({ name, count }: { name: string; count: number }): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}, ${many(count, appealForms)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
