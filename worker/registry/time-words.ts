import { counted } from "../base/plural.ts";
import type { Openness } from "./hours.ts";
import type { Hours } from "./types.ts";

const weekdays = [
  { from: "понедельника", on: "в понедельник", to: "понедельник" },
  { from: "вторника", on: "во вторник", to: "вторник" },
  { from: "среды", on: "в среду", to: "среду" },
  { from: "четверга", on: "в четверг", to: "четверг" },
  { from: "пятницы", on: "в пятницу", to: "пятницу" },
  { from: "субботы", on: "в субботу", to: "субботу" },
  { from: "воскресенья", on: "в воскресенье", to: "воскресенье" },
] as const;

const wholeDate = new Intl.DateTimeFormat("ru", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthOfYear = new Intl.DateTimeFormat("ru", { month: "long", year: "numeric", timeZone: "UTC" });

/** "08:00" as people say it: «8:00». */
export function clockWords(time: string): string {
  return time.replace(/^0/, "");
}

/** «Открыт: отвечают сегодня до 20:00, обычно за два часа» or «Закрыт: ответят завтра с 8:00». */
export function opennessWords(openness: Openness, answerWithinMinutes: number): string {
  if (openness.isOpen && openness.closesAt !== null) {
    const until = clockWords(openness.closesAt);
    return `Открыт: отвечают сегодня до ${until}, обычно ${withinWords(answerWithinMinutes)}`;
  }
  const day = dayWords(openness.nextOpeningDay);
  return day === null ? "Сейчас не отвечают" : `Закрыт: ответят ${day} с ${clockWords(openness.opensAt)}`;
}

/** «с понедельника по субботу с 8:00 до 20:00». */
export function hoursWords(hours: Hours): string {
  return `${daysWords(hours.days)} с ${clockWords(hours.from)} до ${clockWords(hours.to)}`;
}

/** «за два часа», «за час», «за 30 минут». */
export function withinWords(minutes: number): string {
  if (minutes === 60) return "за час";
  if (minutes === 120) return "за два часа";
  return minutes % 60 === 0
    ? `за ${counted(minutes / 60, ["час", "часа", "часов"])}`
    : `за ${counted(minutes, ["минуту", "минуты", "минут"])}`;
}

/** A date as precise as its source: «1 апреля 2022», «февраль 2021», «2026»; null stays null. */
export function dateWords(date: string | null): string | null {
  if (date === null || /^\d{4}$/.test(date)) return date;
  const atMs = Date.parse(date);
  if (Number.isNaN(atMs)) return date;
  const words = (date.length > 7 ? wholeDate : monthOfYear).format(atMs).replace(/\s*г\.$/, "");
  // The day stays with its month when the line breaks.
  return words.replace(/^(\d+) /, "$1\u00a0");
}

function dayWords(day: Openness["nextOpeningDay"]): string | null {
  if (day === "today") return "сегодня";
  if (day === "tomorrow") return "завтра";
  return day === null ? null : (weekdays[day - 1]?.on ?? null);
}

function daysWords(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b);
  const names = sorted.flatMap((day) => weekdays[day - 1] ?? []);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return "по договорённости";
  if (names.length === 7) return "каждый день";
  const isUnbroken = sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1);
  return isUnbroken && names.length > 2
    ? `с ${first.from} по ${last.to}`
    : names.map((name) => name.on).join(", ");
}
