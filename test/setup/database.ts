import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Database, openDatabase } from "../../worker/db/client.ts";

const maxResets = 10;

/** An empty, migrated database; what earlier tests wrote is gone. */
export async function freshDatabase(): Promise<Database> {
  // The first reset of a file now and then leaves what the file before has written.
  for (let resets = 0; resets < maxResets; resets++) {
    await reset();
    if (await isEmpty()) break;
  }
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  return openDatabase(env.DB);
}

async function isEmpty(): Promise<boolean> {
  const table = await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").first();
  return table === null;
}
