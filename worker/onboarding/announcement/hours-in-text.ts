import type { Hours } from "../../registry/types.ts";
import { daysIn, daysText, everyDay } from "./days-in-text.ts";

export interface ReadHours {
  readonly hours: Hours;
  /** The days are not said. */
  readonly isUnclear: boolean;
}

const part = "(?:\\s+(утра|дня|вечера|ночи))?";
const time = `(\\d{1,2})(?:\\s?[:.\\-]\\s?(\\d{2}))?(?:\\s*ч(?:ас(?:ов|а)?)?\\.?(?!\\p{L}))?${part}`;
const fromTo = new RegExp(`(?<!\\p{L})со?\\s+${time}\\s+(?:до|по)\\s+${time}(?!\\d|\\p{L})`, "iu");
/** «8:00–20:00», «9.00-17.30», «8–20 ч»: hour, minutes and part of the day twice, as in `fromTo`. */
const between = /(?<![\d.:])(\d{1,2})[:.](\d{2})()\s*(?:[-–—]|до)\s*(\d{1,2})[:.](\d{2})()(?!\d|[.:]\d)/iu;
const bare = /(?<![\d.:])(\d{1,2})()()\s*[-–—]\s*(\d{1,2})()()\s*ч(?:ас|(?!\p{L}))/iu;
const always = /круглосуточн|24\s?\/\s?7/iu;

/** Hours as words from two on, in the genitive that «с … до …» asks for. */
const numerals = "двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати".split(" ");
const numeral = new RegExp(`(?<!\\p{L})(?:${numerals.join("|").replaceAll("е", "[её]")})(?!\\p{L})`, "giu");

/** Working hours said in a sentence, or null. Of several the first: the registry has one pair of times a chat. */
export function hoursIn(said: string, timezone: string): ReadHours | null {
  const text = firstOfSeveral(said);
  const days = daysIn(text);
  if (always.test(text)) {
    return { hours: { timezone, days: days ?? everyDay, from: "00:00", to: "23:59" }, isUnclear: false };
  }
  const times = timesIn(text);
  if (times === null) return null;
  const { from, to } = times;
  return { hours: { timezone, days: days ?? everyDay, from, to }, isUnclear: days === null };
}

/** «по будням с 8 до 18, в субботу с 9 до 14»: the days of the second times are none of the first. */
function firstOfSeveral(text: string): string {
  const first = matchIn(text);
  if (first === null) return text;
  const behind = first.index + first[0].length;
  const second = matchIn(text.slice(behind));
  if (second === null) return text;
  const end = text.slice(0, behind + second.index).search(/[,;][^,;]*$/u);
  return end >= behind ? text.slice(0, end) : text;
}

function timesIn(said: string): { readonly from: string; readonly to: string } | null {
  const text = inDigits(said);
  const match = matchIn(text);
  if (match === null) return null;
  const from = clock(match[1], match[2], match[3]);
  const to = clock(match[4], match[5], match[6]);
  return from === null || to === null || from >= to ? null : { from, to };
}

function matchIn(text: string): RegExpExecArray | null {
  return fromTo.exec(text) ?? between.exec(text) ?? bare.exec(text);
}

function inDigits(text: string): string {
  return text.replace(numeral, (word) =>
    String(numerals.indexOf(word.toLowerCase().replaceAll("ё", "е")) + 2),
  );
}

/** «8 вечера» is 20:00. */
function clock(
  hours: string | undefined,
  minutes: string | undefined,
  part: string | undefined,
): string | null {
  if (hours === undefined) return null;
  const isLate = /вечера|дня/iu.test(part ?? "") && Number(hours) < 12;
  const hour = Number(hours) + (isLate ? 12 : 0);
  const minute = Number(minutes === undefined || minutes === "" ? 0 : minutes);
  if (hour === 24 && minute === 0) return "23:59";
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Parts of a sentence about time as they stand, for a hotline. */
export function hoursText(text: string): string | null {
  if (/круглосуточн/iu.test(text)) return "круглосуточно";
  const match = matchIn(text);
  if (match === null) return null;
  return `${daysText(text) ?? ""} ${match[0]}`.replace(/\s+/g, " ").trim();
}
