import { isoAt, localTime, weekdayOf } from "../base/zone-time.ts";
import type { Hours } from "./types.ts";

/** Whether a chat answers now, and when it next does. */
export interface Openness {
  readonly isOpen: boolean;
  /** "20:00" when open. */
  readonly closesAt: string | null;
  /** ISO 8601 with offset, when closed; null also when it never opens. */
  readonly nextOpening: string | null;
  /** The day of `nextOpening` as people say it; a number is an ISO weekday. */
  readonly nextOpeningDay: "today" | "tomorrow" | number | null;
  readonly opensAt: string;
}

/** The last answer for each hours of the release: it changes at most once a minute. */
const known = new WeakMap<Hours, { readonly minute: number; readonly openness: Openness }>();

/** Open from `from` inclusive to `to` exclusive, both on the same local day. Cached per `hours` object and minute. */
export function openness(hours: Hours, nowMs: number): Openness {
  const minute = Math.floor(nowMs / 60_000);
  const last = known.get(hours);
  if (last?.minute === minute) return last.openness;
  const openness = opennessAt(hours, nowMs);
  known.set(hours, { minute, openness });
  return openness;
}

function opennessAt({ timezone, days, from, to }: Hours, nowMs: number): Openness {
  const now = localTime(timezone, nowMs);
  const opensMinute = minuteOf(from);
  if (days.includes(now.weekday) && now.minute >= opensMinute && now.minute < minuteOf(to)) {
    return { isOpen: true, closesAt: to, nextOpening: null, nextOpeningDay: null, opensAt: from };
  }
  const first = now.minute < opensMinute ? 0 : 1;
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((more) => first + more);
  const inDays = ahead.find((count) => days.includes(weekdayOf(now.day + count)));
  return {
    isOpen: false,
    closesAt: null,
    nextOpening: inDays === undefined ? null : isoAt(timezone, now.day + inDays, opensMinute),
    nextOpeningDay: inDays === undefined ? null : dayName(inDays, weekdayOf(now.day + inDays)),
    opensAt: from,
  };
}

function dayName(inDays: number, weekday: number): "today" | "tomorrow" | number {
  return inDays === 0 ? "today" : inDays === 1 ? "tomorrow" : weekday;
}

/** Minutes since midnight of "08:00". */
function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
