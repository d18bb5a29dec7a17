import { offsetMinutes } from "../../base/zone-time.ts";
import type { Hours } from "../../registry/types.ts";

/** Days and hours in which an answer may be expected, the same for all chats of the programme. */
export function programmeHours(timezone: string): Hours {
  return { timezone, days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" };
}

const dayS = 86_400;

/** Moments as seconds since 1970, and what the clocks of one zone show then. */
export interface ZoneClock {
  /** Seconds that the zone's clocks have counted since 1970-01-01 00:00 of their own. */
  local(atS: number): number;
  /** The moment at which the clocks show that; of two, where clocks went back, the later one. */
  moment(localS: number): number;
}

/** Asks the time zone database once a day of the chat, not once a message. */
export function zoneClock(timezone: string): ZoneClock {
  const offsets = new Map<number, number | null>();
  const exact = (atS: number) => offsetMinutes(timezone, atS * 1000) * 60;
  const offset = (atS: number) => {
    const day = Math.floor(atS / dayS);
    let known = offsets.get(day);
    if (known === undefined) {
      const [start, end] = [exact(day * dayS), exact(day * dayS + dayS - 1)];
      known = start === end ? start : null;
      offsets.set(day, known);
    }
    return known ?? exact(atS);
  };
  return {
    local: (atS) => atS + offset(atS),
    moment: (localS) => {
      const guess = offset(localS - offset(localS));
      return localS - offset(localS - guess);
    },
  };
}

/** Working seconds between two moments; 0 when the second is not later. Exact, and additive over any moment between. */
export type WorkingTime = (fromS: number, toS: number) => number;

export function workingTime(hours: Hours, clock: ZoneClock = zoneClock(hours.timezone)): WorkingTime {
  const [opens, closes] = [secondOf(hours.from), secondOf(hours.to)];
  const perDay = Math.max(closes - opens, 0);
  const isWorking = [0, 1, 2, 3, 4, 5, 6].map((ahead) => hours.days.includes(ahead + 1));
  const daysBefore = isWorking.map((_, weekday) => isWorking.slice(0, weekday).filter(Boolean).length);
  const perWeek = isWorking.filter(Boolean).length;
  /** Working seconds since a Monday long ago. */
  const worked = (atS: number) => {
    const local = clock.local(atS);
    const day = Math.floor(local / dayS);
    // 1970-01-01 was a Thursday: three days after a Monday.
    const week = Math.floor((day + 3) / 7);
    const weekday = day + 3 - week * 7;
    const ofDay = isWorking[weekday] ? Math.min(Math.max(local - day * dayS - opens, 0), perDay) : 0;
    return (week * perWeek + (daysBefore[weekday] ?? 0)) * perDay + ofDay;
  };
  return (fromS, toS) => (toS <= fromS ? 0 : Math.max(worked(toS) - worked(fromS), 0));
}

/** Seconds since midnight of "08:00". */
function secondOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 3600 + Number(minutes) * 60;
}
