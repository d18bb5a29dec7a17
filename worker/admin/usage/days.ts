import { dayText } from "../../usage/local-day.ts";
import { type Days, keptDays } from "../../usage/store.ts";
import type { Period } from "./input.ts";

const dayMs = 86_400_000;

/** The days of a period as seen on a day; of a month that is not over yet, or not begun, those until then. */
export function daysOf(period: Period, today: string): Days {
  if (period === "7" || period === "28") return { from: daysBefore(today, Number(period) - 1), to: today };
  const [year = 0, month = 0] = period.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${period}-01`, to: last < today ? last : today };
}

/** Every day from first to last; none where the last comes before the first. */
export function everyDay({ from, to }: Days): readonly string[] {
  const [first, last] = [numberOf(from), numberOf(to)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => dayText(first + at));
}

/** Months of which anything is kept, newest first: "2026-11". */
export function monthsUntil(today: string): readonly Period[] {
  const months = everyDay({ from: daysBefore(today, keptDays), to: today }).map((day) => day.slice(0, 7));
  return [...new Set(months)].reverse() as Period[];
}

function daysBefore(day: string, count: number): string {
  return dayText(numberOf(day) - count);
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}
