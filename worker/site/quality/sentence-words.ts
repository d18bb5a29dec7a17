import { counted, pluralForm, type RussianForms } from "../../base/plural.ts";
import { durationWords } from "../../quality/duration-words.ts";
import type { UsualPace } from "../../quality/usual-pace.ts";
import type { PersonalDataCounts } from "../../registry/quality.ts";
import type { ChatLine, MonthView, Part } from "./month-view.ts";
import { grouped, inMonthWords, monthWords } from "./month-words.ts";
import type { Difference } from "./printed-view.ts";
import type { Step } from "./region-view.ts";
import { chatForms, many, percentWords, words } from "./words.ts";

const appealForms: RussianForms = ["обращение", "обращения", "обращений"];
const answerForms: RussianForms = ["ответ", "ответа", "ответов"];

/** What is said of a month and of its charts, in whole sentences. */
export const sentences = {
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
  difference: (difference: Difference): string =>
    difference.kind === "count" ? countDifference(difference) : baseDifference(difference),
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
  /** The chats that left most people waiting, with how many. */
  unansweredSentence: (chats: readonly { title: string; count: number }[]) =>
    `Больше всего обращений осталось без ответа: ${chats.map(({ title, count }) => `${title} — ${grouped(count)}`).join(", ")}.`,
  timeSentence: (lines: readonly { title: string; minutes: number }[]) => {
    const [best, worst] = [lines[0], lines.at(-1)];
    if (best === undefined || worst === undefined) return "";
    const first = `Половина первых ответов приходит за ${durationWords(best.minutes)} (${best.title})`;
    return lines.length === 1
      ? `${first} рабочего времени или быстрее.`
      : `${first} — ${durationWords(worst.minutes)} (${worst.title}) рабочего времени.`;
  },
  howSentence: (parts: readonly { name: string; part: Part }[]) =>
    `${capital(parts.map(({ name, part }) => `${name} — ${percentWords(part.percent)} ответов`).join(", "))}.`,
  claimSentence: (sides: readonly { label: string; value: string }[]) =>
    `${capital(sides.map(({ label, value }) => `${label} — ${value}`).join(", "))}.`,
  topicsSentence: (topics: readonly { name: string; count: number }[]) => {
    const [first, second] = topics;
    if (first === undefined) return "";
    const next = second === undefined ? "" : `, потом ${named(second)}`;
    return `Чаще всего: ${named(first)}${next}.`;
  },
  topicsRest: (sum: number, appeals: number) =>
    `Темы складываются в ${many(sum, appealForms)} из ${grouped(appeals)}. Об остальных отчёт не говорит.`,
  subscribersText: (members: number | null, isPrinted: boolean) =>
    members === null
      ? "Сколько в чате участников. В этом месяце их никто не назвал."
      : `Сколько в чате участников: ${many(members, ["человек", "человека", "человек"])}${isPrinted ? " во всех чатах, так напечатано в отчёте" : " во всех чатах"}.`,
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
