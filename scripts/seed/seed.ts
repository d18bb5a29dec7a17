import { parseArgs } from "node:util";
import { migrate, type Place, withDatabase, writeSnapshot } from "../local/database.ts";
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
  await migrate(place);
  return withDatabase(place, async (db) => {
    const outcome = await seedRegistry(db, rows, isForced);
    const number = await writeSnapshot(db);
    return outcome.kind === "seeded"
      ? `Release ${number}: ${rows.regions.length} regions, ${rows.territories.length} territories, ${rows.chats.length} chats.`
      : `Release ${number}. ${explanations[outcome.kind]}`;
  });
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
