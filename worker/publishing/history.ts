import type { Database } from "../db/client.ts";
import { type RecordChange, type RegionRecords, withChanges } from "../registry/records.ts";
import { regionRecords } from "./read-draft.ts";
import { changesOf, historyQuery, releaseChangesAfterQuery, releaseChangesQuery } from "./store.ts";

/** A release that changed the region. */
export interface HistoryEntry {
  readonly number: number;
  readonly createdAtMs: number;
  readonly note: string;
  /** null: its audit line is missing, which `audit:verify` reports. */
  readonly actor: string | null;
  readonly action: string | null;
  /** How many records it changed. */
  readonly changes: number;
}

/** Newest first; `before` continues a page. */
export async function regionHistory(
  db: Database,
  region: string,
  before: number | null,
  limit: number,
): Promise<readonly HistoryEntry[]> {
  return historyQuery(db, region, before, limit);
}

/** What a release changed in a region, with the region before and after it; null: it changed nothing there. */
export async function releaseInHistory(
  db: Database,
  region: string,
  number: number,
): Promise<{ changes: readonly RecordChange[]; before: RegionRecords; after: RegionRecords } | null> {
  const changes = changesOf(await releaseChangesQuery(db, region, number));
  if (changes.length === 0) return null;
  const after = await recordsAt(db, region, number);
  return { changes, before: withChanges(after, changes.map(undone)), after };
}

/** The region as it was in a release: today's records with every later release taken back. */
export async function recordsAt(db: Database, region: string, number: number): Promise<RegionRecords> {
  const later = await releaseChangesAfterQuery(db, region, number);
  let records = await regionRecords(db, region);
  for (const [, rows] of Map.groupBy(later, ({ release }) => release)) {
    records = withChanges(records, changesOf(rows).map(undone));
  }
  return records;
}

function undone({ key, before, after }: RecordChange): RecordChange {
  return { key, before: after, after: before };
}
