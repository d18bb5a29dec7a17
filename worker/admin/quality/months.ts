import { localTime } from "../../base/zone-time.ts";
import { isQualityPeriod, type QualityPeriod } from "../../registry/quality.ts";

/** The day by the clocks of a zone: "2026-11-27". */
export function dayAt(timezone: string, nowMs: number): string {
  return new Date(localTime(timezone, nowMs).day * 86_400_000).toISOString().slice(0, 10);
}

/** The month of a day. */
export function monthOf(day: string): QualityPeriod {
  const month = day.slice(0, 7);
  if (!isQualityPeriod(month)) throw new RangeError(`no month: ${month}`);
  return month;
}

/** The month before. */
export function monthBefore(month: QualityPeriod): QualityPeriod {
  return monthOf(new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString());
}

export function lastDayOf(month: QualityPeriod): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
