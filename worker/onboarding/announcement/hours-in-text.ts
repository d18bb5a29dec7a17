import type { Hours } from "../../registry/types.ts";

const weekday =
  "(?:понедельник\\p{L}{0,2}|вторник\\p{L}{0,2}|сред[аыуе]|четверг\\p{L}{0,2}|пятниц\\p{L}{0,2}|суббот\\p{L}{0,2}|воскресень\\p{L}{0,2}|пн|вт|ср|чт|пт|сб|вс)";
const beginnings = [
  "понедельник|пн",
  "вторник|вт",
  "сред|ср",
  "четверг|чт",
  "пятниц|пт",
  "суббот|сб",
  "воскресень|вс",
];
const dayRange = new RegExp(`(?<!\\p{L})(${weekday})\\.?\\s*(?:[-–—]|по|до)\\s*(${weekday})(?!\\p{L})`, "iu");
const oneDay = new RegExp(`(?<!\\p{L})${weekday}(?!\\p{L})`, "giu");
const time = "(\\d{1,2})(?:\\s?[:.\\-]\\s?(\\d{2}))?\\s*(?:ч(?:ас(?:ов|а)?)?\\.?)?";
const fromTo = new RegExp(`(?<!\\p{L})с\\s+${time}\\s+(?:до|по)\\s+${time}(?!\\d|\\p{L})`, "iu");
const between = /(?<![\d.:])(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})(?!\d|[.:]\d)/u;

export interface ReadHours {
  readonly hours: Hours;
  /** The days are not said. */
  readonly isUnclear: boolean;
}

/** Working hours said in a sentence, or null. Of several the first: the registry has one pair of times a chat. */
export function hoursIn(text: string, timezone: string): ReadHours | null {
  const isAlways = /круглосуточн|24\s?\/\s?7/iu.test(text);
  const days = daysIn(text);
  if (isAlways) {
    return { hours: { timezone, days: days ?? everyDay, from: "00:00", to: "23:59" }, isUnclear: false };
  }
  const match = fromTo.exec(text) ?? between.exec(text);
  const from = clock(match?.[1], match?.[2]);
  const to = clock(match?.[3], match?.[4]);
  if (from === null || to === null || from >= to) return null;
  return { hours: { timezone, days: days ?? everyDay, from, to }, isUnclear: days === null };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

function daysIn(text: string): number[] | null {
  if (/ежедневн|без\s+выходных|кажд(?:ый|ого)\s+д(?:ень|ня)/iu.test(text)) {
    return /кроме\s+воскресень/iu.test(text) ? [1, 2, 3, 4, 5, 6] : everyDay;
  }
  const range = dayRange.exec(text);
  if (range !== null) {
    const from = numberOf(range[1] ?? "");
    const to = numberOf(range[2] ?? "");
    if (from <= to) return everyDay.slice(from - 1, to);
  }
  if (/рабочи[емх]+\s+дн|будн/iu.test(text)) return [1, 2, 3, 4, 5];
  const named = [...text.matchAll(oneDay)].map((match) => numberOf(match[0]));
  return named.length === 0 ? null : [...new Set(named)].sort((a, b) => a - b);
}

function numberOf(word: string): number {
  return beginnings.findIndex((pattern) => new RegExp(`^(?:${pattern})`, "iu").test(word)) + 1;
}

function clock(hours: string | undefined, minutes: string | undefined): string | null {
  if (hours === undefined) return null;
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (hour === 24 && minute === 0) return "23:59";
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Is this a sentence about when chats answer? */
export function isAboutHours(text: string): boolean {
  return /график|режим|работа(?:ет|ют|ем|ы)|ответ(?:ят|ы|им|ит)|отвеча(?:ют|ет|ем)|чат|часы|на связи/iu.test(
    text,
  );
}

/** Parts of a sentence about time as they stand, for a hotline. */
export function hoursText(text: string): string | null {
  const always = /круглосуточн\p{L}*/iu.exec(text)?.[0];
  if (always !== undefined) return "круглосуточно";
  const match = fromTo.exec(text) ?? between.exec(text);
  if (match === null) return null;
  const days =
    /ежедневно|в рабочие дни|по будням|без выходных/iu.exec(text)?.[0] ?? dayRange.exec(text)?.[0] ?? "";
  return `${days} ${match[0]}`.replace(/\s+/g, " ").trim();
}
