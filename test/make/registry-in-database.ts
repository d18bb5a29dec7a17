import { commit } from "../../worker/audit/commit.ts";
import type { Database } from "../../worker/db/client.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { changesBetween, emptyRecords, type RecordChange } from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { replaceRegionsWrites } from "../../worker/registry/store.ts";

/** Writes rows into the tables, without a release. */
export async function writeRegistry(db: Database, rows: RegistryRows, writeId: string): Promise<void> {
  const line = {
    actor: "seed",
    action: "registry.replaced",
    subject: "chelyabinsk",
    region: "chelyabinsk",
    details: {},
  };
  await commit(db, { writeId, statements: replaceRegionsWrites(db, rows), expects: null, line }, 0);
}

/** After every month that the region files have figures of: those of a month to come are refused. */
const afterReportsMs = Date.UTC(2021, 2, 1);

/** Publishes the rows into an empty registry, the way the seed does. Returns the number of the release. */
export async function publishRows(db: Database, rows: RegistryRows, nowMs = afterReportsMs): Promise<number> {
  const published = await publish(
    { db, nowMs, newId: () => crypto.randomUUID() },
    { actor: "seed", note: "", action: "registry.seeded", changes: changesOfRows(rows) },
  );
  if (!published.ok) throw new Error(`the rows were refused: ${JSON.stringify(published.refusal)}`);
  return published.value.number;
}

/** What makes the rows out of nothing. */
export function changesOfRows(rows: RegistryRows): ReadonlyMap<string, readonly RecordChange[]> {
  return new Map(
    [...recordsOfRows(rows)].map(([slug, records]) => [slug, changesBetween(emptyRecords(slug), records)]),
  );
}
