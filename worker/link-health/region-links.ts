import type { Database } from "../db/client.ts";
import type { Incident } from "./general-failure.ts";
import { changesOfRegionQuery, incidentsQuery, type LinkChange } from "./history-store.ts";
import type { QueueItem } from "./queue.ts";
import { regionQueue } from "./region-queue.ts";
import { checkQuery, linkOf, linksOfRegionQuery } from "./store.ts";
import type { WatchedLink } from "./watched-link.ts";

/** All that coordinators of a region are shown of its links. */
export interface RegionLinks {
  readonly queue: readonly QueueItem[];
  readonly links: readonly WatchedLink[];
  /** Newest first. */
  readonly changes: readonly LinkChange[];
  /** General failures that are going on. */
  readonly failures: readonly Incident[];
  /** null: the checks have never run. */
  readonly lastRunMs: number | null;
}

const shownChanges = 20;
const dayMs = 86_400_000;

export async function regionLinks(db: Database, region: string, nowMs: number): Promise<RegionLinks> {
  const [links, changes, incidents, [check]] = await db.batch([
    linksOfRegionQuery(db, region),
    changesOfRegionQuery(db, region, shownChanges),
    incidentsQuery(db, nowMs - dayMs),
    checkQuery(db),
  ]);
  return {
    queue: await regionQueue(db, region, nowMs),
    links: links.map(linkOf),
    changes,
    failures: incidents.filter(({ endedAtMs }) => endedAtMs === null),
    // A run gives its lease back when it ends: when that is over is when the last one ended.
    lastRunMs: check === undefined ? null : check.leaseUntilMs,
  };
}
