import { commit } from "../../worker/audit/commit.ts";
import type { Database } from "../../worker/db/client.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { replaceRegionsWrites } from "../../worker/registry/store.ts";

/** Writes rows the way the seed does. */
export async function writeRegistry(db: Database, rows: RegistryRows, writeId: string): Promise<void> {
  const line = { actor: "seed", action: "registry.replaced", subject: "chelyabinsk", region: "chelyabinsk", details: {} };
  await commit(db, { writeId, statements: replaceRegionsWrites(db, rows), expects: null, line }, 0);
}
