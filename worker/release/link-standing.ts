import type { LinkHealth } from "../registry/types.ts";
import type { DaysAlike } from "./link-health.ts";
import type { PublicChat } from "./types.ts";

export type HealthCounts = Readonly<Record<LinkHealth, number>>;

/** How links stand now. Closed chats need no link, and one that several chats share is one. */
export interface LinkStanding {
  readonly counts: HealthCounts;
  readonly total: number;
  /** The last check that told something: of the link checked last, and of the one for which it is longest ago. */
  readonly newestCheckMs: number | null;
  readonly oldestCheckMs: number | null;
}

export function standingOf(chats: readonly PublicChat[]): LinkStanding {
  const links = chats.filter(({ state }) => state !== "closed").flatMap((chat) => chat.links);
  const own = [...new Map(links.map((link) => [link.url, link])).values()];
  const counts = { ok: 0, suspect: 0, dead: 0, unknown: 0 };
  for (const { health } of own) counts[health]++;
  const checks = own.flatMap(({ checkedAtMs = null }) => (checkedAtMs === null ? [] : [checkedAtMs]));
  return {
    counts,
    total: own.length,
    newestCheckMs: checks.length === 0 ? null : Math.max(...checks),
    oldestCheckMs: checks.length === 0 ? null : Math.min(...checks),
  };
}

/** How a region's links stood on one day. */
export interface Day extends HealthCounts {
  /** Days (UTC) since 1970. */
  readonly day: number;
}

/** Every single day of a history. */
export function daysOf(runs: readonly DaysAlike[]): readonly Day[] {
  return runs.flatMap(([first, days, ok, suspect, dead, unknown]) =>
    Array.from({ length: days }, (_, at) => ({ day: first + at, ok, suspect, dead, unknown })),
  );
}

/** «2026-11-26» */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
