import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Database, openDatabase } from "../../worker/db/client.ts";

/** An empty, migrated database; what earlier tests of the file wrote is gone. */
export async function freshDatabase(): Promise<Database> {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  return openDatabase(env.DB);
}
