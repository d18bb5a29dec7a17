import { counted, type RussianForms } from "../base/plural.ts";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const minutes: RussianForms = ["минуту", "минуты", "минут"];
const hours: RussianForms = ["час", "часа", "часов"];
const days: RussianForms = ["день", "дня", "дней"];

/** «только что», «5 минут назад», «3 часа назад», «2 дня назад»: of the whole units that have passed. */
export function agoWords(ageMs: number): string {
  if (ageMs < minuteMs) return "только что";
  if (ageMs < hourMs) return `${counted(Math.floor(ageMs / minuteMs), minutes)} назад`;
  if (ageMs < 2 * dayMs) return `${counted(Math.floor(ageMs / hourMs), hours)} назад`;
  return `${counted(Math.floor(ageMs / dayMs), days)} назад`;
}

/** The day by the clocks of a zone: «3 марта», of another year than now's «3 марта 2025». */
export function dayWords(atMs: number, timezone: string, nowMs: number): string {
  const { day, month, year } = partsOf(atMs, timezone);
  const date = `${day}\u00a0${month}`;
  return year === partsOf(nowMs, timezone).year ? date : `${date} ${year}`;
}

/** The same with the time: «3 марта в 14:05», «4 марта в 0:05». */
export function momentWords(atMs: number, timezone: string, nowMs: number): string {
  const { hour, minute } = partsOf(atMs, timezone);
  return `${dayWords(atMs, timezone, nowMs)} в\u00a0${hour}:${minute}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsOf(atMs: number, timezone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("ru", {
      ...{ day: "numeric", month: "long", year: "numeric" },
      ...{ hour: "numeric", minute: "2-digit", timeZone: timezone, hourCycle: "h23" },
    });
    formatters.set(timezone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(atMs).map(({ type, value }) => [type, value]));
}
