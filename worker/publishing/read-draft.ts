import type { Database } from "../db/client.ts";
import { emptyRecords, type RegionRecords, withChanges } from "../registry/records.ts";
import { recordsOfRows } from "../registry/records-of-rows.ts";
import { registryRowsOf, rowsQueries } from "../registry/store.ts";
import { changesInWorkQuery, changesOf, draftChangesQuery, draftInWorkQuery, draftQuery } from "./store.ts";
import type { DraftWithChanges } from "./types.ts";

/** A region as it is public, and as it would be with a draft on top. */
export interface RegionInWork {
  /** As the registry has it now. */
  readonly records: RegionRecords;
  /** With the draft's changes; the same as `records` without a draft. */
  readonly edited: RegionRecords;
  readonly draft: DraftWithChanges | null;
}

/** The region with the author's draft, read at one moment. */
export async function regionInWork(db: Database, region: string, author: string): Promise<RegionInWork> {
  const [[draft], stored, ...found] = await db.batch([
    draftInWorkQuery(db, region, author),
    changesInWorkQuery(db, region, author),
    ...rowsQueries(db, region),
  ]);
  const records = recordsOfRows(registryRowsOf(found)).get(region) ?? emptyRecords(region);
  if (draft === undefined) return { records, edited: records, draft: null };
  const changes = changesOf(stored);
  return { records, edited: withChanges(records, changes), draft: { draft, changes } };
}

/** One draft by its id, or null. */
export async function readDraft(db: Database, id: string): Promise<DraftWithChanges | null> {
  const [[draft], stored] = await db.batch([draftQuery(db, id), draftChangesQuery(db, id)]);
  return draft === undefined ? null : { draft, changes: changesOf(stored) };
}

/** The region as it is public now. */
export async function regionRecords(db: Database, region: string): Promise<RegionRecords> {
  const found = await db.batch(rowsQueries(db, region));
  return recordsOfRows(registryRowsOf(found)).get(region) ?? emptyRecords(region);
}
