import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import { loadDocument, loadLinkHealth, newestHeads } from "../../worker/release/store.ts";
import { migrationFiles } from "./migration-files.ts";
import { applyMigrations, missingMigrations } from "./migrations.ts";
import { linkHealthSnapshotFile, snapshotFile, wranglerConfig } from "./project.ts";
import { keepWranglerDiscreet, runWrangler } from "./wrangler.ts";

/** Where a database is: in a folder of this machine, or the deployed one. */
export type Place = { readonly kind: "local"; readonly folder: string } | { readonly kind: "remote" };

/** Opens the database with all migrations applied: the deployed one by Wrangler, a local one without its seconds. */
export async function withMigratedDatabase<Done>(
  place: Place,
  use: (db: Database) => Promise<Done>,
): Promise<Done> {
  if (place.kind === "remote") await runWrangler(["d1", "migrations", "apply", "DB", "--remote"]);
  return withDatabase(place, async (db) => {
    if (place.kind === "local") await applyMigrations(db, migrationFiles());
    return use(db);
  });
}

export async function isMigrated(db: Database): Promise<boolean> {
  try {
    return (await missingMigrations(db, migrationFiles())).length === 0;
  } catch {
    return false;
  }
}

/** Opens the database from outside a Worker, for as long as `use` runs. */
export async function withDatabase<Done>(place: Place, use: (db: Database) => Promise<Done>): Promise<Done> {
  keepWranglerDiscreet();
  const folder = await mkdtemp(join(tmpdir(), "zdravchat-"));
  const configPath = join(folder, "wrangler.toml");
  writeFileSync(configPath, databaseConfig(place));
  const { getPlatformProxy } = loadWrangler();
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath,
    envFiles: [],
    persist: place.kind === "local" ? { path: join(place.folder, "v3") } : false,
    remoteBindings: place.kind === "remote",
  });
  try {
    return await use(openDatabase(proxy.env.DB));
  } finally {
    await proxy.dispose();
    await rm(folder, { recursive: true });
  }
}

/**
 * Loading Wrangler takes longer than all the rest of a command: one that is refused needs none of it. An import would
 * also look through its 15 MB for the names of exports, a third of a second.
 */
function loadWrangler(): typeof import("wrangler") {
  return createRequire(import.meta.url)("wrangler");
}

/** The project's configuration with nothing but the database: no assets to read, no limits to imitate. */
function databaseConfig(place: Place): string {
  const text = readFileSync(wranglerConfig, "utf8");
  const date = /^compatibility_date = .*$/m.exec(text)?.[0] ?? "";
  const tables = /^\[\[d1_databases\]\]\n(?:\w.*\n)*/m.exec(text)?.[0] ?? "";
  return `name = "zdravchat-scripts"\n${date}\n${tables}${place.kind === "remote" ? "remote = true\n" : ""}`;
}

/** Puts the newest release and the health of links, as they are stored, among the static assets. Returns the release's number. */
export async function writeSnapshot(db: Database): Promise<number> {
  const { release: number, linkHealth } = await newestHeads(db);
  const stored = number === null ? null : await loadDocument(db, number);
  if (number === null || stored === null) throw new Error("The database has no release: seed it first.");
  await mkdir(dirname(snapshotFile), { recursive: true });
  writeFileSync(snapshotFile, stored.document);
  const health = linkHealth === null ? null : await loadLinkHealth(db, linkHealth);
  // One of another database must not stay behind.
  if (health === null) await rm(linkHealthSnapshotFile, { force: true });
  else writeFileSync(linkHealthSnapshotFile, health.document);
  return number;
}
