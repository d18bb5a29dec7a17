import type { Database } from "../../worker/db/client.ts";

export interface Migration {
  /** Of its file: "0000_registry.sql". */
  readonly name: string;
  readonly queries: readonly string[];
}

/** As Wrangler makes it: either goes on where the other has stopped. */
const tableOfMigrations = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Applies what is missing, in the given order: each migration and its mark as one transaction. */
export async function applyMigrations(db: Database, migrations: readonly Migration[]): Promise<void> {
  const { $client } = db;
  await $client.prepare(tableOfMigrations).run();
  for (const { name, queries } of await missingMigrations(db, migrations)) {
    await $client.batch([
      ...queries.map((query) => $client.prepare(query)),
      $client.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
}

/** Throws where no migration was ever applied. */
export async function missingMigrations(
  { $client }: Database,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { results } = await $client.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}
