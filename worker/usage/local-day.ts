import { localTime } from "../base/zone-time.ts";

interface KnownDay {
  readonly day: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** How long an answer about a zone holds: asking costs more than the lookup around it, and clocks may be put forward. */
const knownForMs = 10 * minuteMs;
const known = new Map<string, KnownDay>();

/**
 * The day by the zone's clocks, "2026-11-26". The region's and not Moscow's: a coordinator of Kamchatka reads «Monday»
 * as the Monday on which the chat was open, as everywhere else in the workspace. Throws a RangeError for an unknown zone.
 */
export function localDay(timezone: string, nowMs: number): string {
  const last = known.get(timezone);
  if (last !== undefined && nowMs >= last.fromMs && nowMs < last.untilMs) return last.day;
  const { day, minute } = localTime(timezone, nowMs);
  const toMidnightMs = (24 * 60 - minute) * minuteMs - (((nowMs % minuteMs) + minuteMs) % minuteMs);
  const found = {
    day: dayText(day),
    fromMs: nowMs,
    untilMs: nowMs + Math.min(toMidnightMs, knownForMs),
  };
  known.set(timezone, found);
  return found.day;
}

/** Days since 1970-01-01 as "2026-11-26". */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
