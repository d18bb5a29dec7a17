import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { headNumber } from "../worker/release/store.ts";
import { type Place, withMigratedDatabase, writeSnapshot } from "./local/database.ts";
import { dataFolder, projectFolder, wranglerConfig } from "./local/project.ts";
import { runWrangler } from "./local/wrangler.ts";
import { regionsFolder, registryRowsIn } from "./seed/read-regions.ts";
import { seedRegistry } from "./seed/seed-registry.ts";
import { smokeTest } from "./smoke.ts";

const noDatabase = "00000000-0000-0000-0000-000000000000";

/**
 * `npm run deploy`: migrations, then the region files if the database is empty, then the newest release as snapshot,
 * then the Worker, then a smoke test. `--dry-run` does the same with a database of this machine and sends nothing.
 */
async function deploy(isDryRun: boolean): Promise<void> {
  if (!isDryRun && (await readFile(wranglerConfig, "utf8")).includes(noDatabase)) {
    throw new Error(
      "wrangler.toml names no database yet. Run `npx wrangler d1 create zdravchat` and put its database_id there.",
    );
  }
  const place: Place = isDryRun
    ? { kind: "local", folder: join(dataFolder(), "dry-run") }
    : { kind: "remote" };
  const release = await withMigratedDatabase(place, async (db) => {
    // What coordinators have entered is never overwritten by a deployment: `npm run seed -- --remote` does that.
    if ((await headNumber(db)) === null) await seedRegistry(db, registryRowsIn(regionsFolder));
    return writeSnapshot(db);
  });
  console.error(`Release ${release} is the snapshot.`);
  if (isDryRun) {
    const folder = join(projectFolder, "dist");
    console.error(await runWrangler(["deploy", "--dry-run", "--outdir", folder]));
    await rm(folder, { recursive: true });
    return;
  }
  const printed = await runWrangler(["deploy"]);
  console.error(printed);
  const origin = process.env.PUBLIC_ORIGIN || /https:\/\/[\w.-]+\.workers\.dev/.exec(printed)?.[0];
  if (origin === undefined) throw new Error("Deployed. Set PUBLIC_ORIGIN to have the address tested.");
  console.error(await smokeTest(origin));
}

const { values } = parseArgs({ options: { "dry-run": { type: "boolean" } } });
try {
  await deploy(values["dry-run"] === true);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
