import { parseArgs } from "node:util";
import type { Database } from "../../worker/db/client.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { isMigrated, migrate, type Place, withDatabase, writeSnapshot } from "../local/database.ts";
import { dataFolder } from "../local/project.ts";
import { regionsFolder, registryRowsIn } from "./read-regions.ts";
import { type SeedOutcome, seedRegistry } from "./seed-registry.ts";

const explanations: Readonly<Record<Exclude<SeedOutcome["kind"], "seeded">, string>> = {
  current: "The registry is as the region files say.",
  edited:
    "The region files have changed, but somebody has edited this registry since. It stays as it is; `npm run seed -- --force` puts the files over the edits.",
};

/** Migrates, seeds from the region files when they say something new, and writes the snapshot. All or nothing. */
export async function prepareDatabase(place: Place, isForced = false): Promise<string> {
  const rows = registryRowsIn(regionsFolder);
  const prepare = async (db: Database) => {
    const outcome = await seedRegistry(db, rows, isForced);
    return outcomeText(outcome, await writeSnapshot(db), rows);
  };
  const done = await withDatabase(place, async (db) => ((await isMigrated(db)) ? prepare(db) : null));
  if (done !== null) return done;
  await migrate(place);
  return withDatabase(place, prepare);
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
    console.error(await prepareDatabase(place, values.force));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
