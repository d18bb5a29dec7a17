import { localTime } from "../base/zone-time.ts";

/** People have come to work. */
const digestMinute = 9 * 60;
const dayMs = 86_400_000;

/** The day, by the region's clock, whose digest is due from nine in the morning until midnight; null before nine. */
export function digestDay(timezone: string, nowMs: number): string | null {
  const { day, minute } = localTime(timezone, nowMs);
  return minute < digestMinute ? null : new Date(day * dayMs).toISOString().slice(0, 10);
}
