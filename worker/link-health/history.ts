import type { DaysAlike, RegionHistory } from "../release/link-health.ts";

const dayMs = 86_400_000;

/** How many links of a region had which health on a day. */
export interface DayOfRegion {
  /** «2026-11-26», UTC. */
  readonly day: string;
  readonly region: string;
  readonly ok: number;
  readonly suspect: number;
  readonly dead: number;
  readonly unknown: number;
}

/** A moment's day (UTC), as stored. */
export function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** The days of each region from the oldest to the newest, those alike in a row as one: most regions change seldom. */
export function historyOf(days: readonly DayOfRegion[]): readonly RegionHistory[] {
  const byRegion = Map.groupBy(days, ({ region }) => region);
  return [...byRegion].map(([region, own]) => ({ region, runs: runsOf(own) }));
}

function runsOf(days: readonly DayOfRegion[]): readonly DaysAlike[] {
  const runs: DaysAlike[] = [];
  for (const { day, ok, suspect, dead, unknown } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const at = Math.round(Date.parse(day) / dayMs);
    const counts = [ok, suspect, dead, unknown] as const;
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      last[0] + last[1] === at &&
      counts.every((count, index) => count === last[index + 2]);
    if (goesOn) runs[runs.length - 1] = [last[0], last[1] + 1, ...counts];
    else runs.push([at, 1, ...counts]);
  }
  return runs;
}
