import { parseArgs } from "node:util";
import type { Database } from "../../worker/db/client.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { type Place, withMigratedDatabase, writeSnapshot } from "../local/database.ts";
import { dataFolder } from "../local/project.ts";
import { regionsFolder, registryRowsIn } from "./read-regions.ts";
import { type SeedOutcome, seedRegistry } from "./seed-registry.ts";

const explanations: Readonly<Record<Exclude<SeedOutcome["kind"], "seeded">, string>> = {
  current: "The registry is as the region files say.",
  edited:
    "The region files have changed, but somebody has edited this registry since. It stays as it is; `npm run seed -- --force` puts the files over the edits.",
};

/**
 * Migrates, seeds from the region files when they say something new, writes the snapshot, all or nothing, and says what
 * it did; then opens the database for `use`.
 */
export async function withSeededDatabase<Done>(
  place: Place,
  use: (db: Database) => Promise<Done>,
  isForced = false,
): Promise<Done> {
  const rows = registryRowsIn(regionsFolder);
  return withMigratedDatabase(place, async (db) => {
    const outcome = await seedRegistry(db, rows, isForced);
    console.error(outcomeText(outcome, await writeSnapshot(db), rows));
    return use(db);
  });
}

function outcomeText(outcome: SeedOutcome, release: number, rows: RegistryRows): string {
  return outcome.kind === "seeded"
    ? `Release ${release}: ${rows.regions.length} regions, ${rows.territories.length} territories, ${rows.chats.length} chats.`
    : `Release ${release}. ${explanations[outcome.kind]}`;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { remote: { type: "boolean" }, force: { type: "boolean" } } });
  const place: Place = values.remote ? { kind: "remote" } : { kind: "local", folder: dataFolder() };
  try {
    await withSeededDatabase(place, async () => undefined, values.force);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
