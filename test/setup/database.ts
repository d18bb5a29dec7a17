import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { scriptOfDatabase } from "./script-of-database.ts";

const maxResets = 10;

/**
 * How a database is made again, by what was published into it. Files share a runtime and tests their beginnings: migrations
 * run and releases are made once, and are copied from then on.
 */
const shared: typeof globalThis & { scriptsOfDatabases?: Map<string, readonly string[]> } = globalThis;
shared.scriptsOfDatabases ??= new Map();
const scripts = shared.scriptsOfDatabases;

/** An empty, migrated database; what earlier tests wrote is gone. */
export function freshDatabase(): Promise<Database> {
  return databaseOf("", async () => {
    await emptied();
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  });
}

/** A database with the rows published as release 1; what earlier tests wrote is gone. */
export function publishedDatabase(rows: RegistryRows): Promise<Database> {
  return databaseOf(JSON.stringify(rows), async () => {
    await publishRows(await freshDatabase(), rows);
  });
}

async function databaseOf(content: string, make: () => Promise<void>): Promise<Database> {
  const script = scripts.get(content);
  if (script === undefined) {
    await make();
    scripts.set(content, await scriptOfDatabase(env.DB));
  } else {
    await emptied();
    await env.DB.batch(script.map((statements) => env.DB.prepare(statements)));
  }
  return openDatabase(env.DB);
}

/** The first reset of a file now and then leaves what the file before has written. */
async function emptied(): Promise<void> {
  for (let resets = 0; resets < maxResets; resets++) {
    await reset();
    const table = await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").first();
    if (table === null) return;
  }
}
