import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { everything, headAndTables } from "../publishing/region-in-work.ts";
import { freshDatabase, publishedDatabase } from "./database.ts";

async function schema(): Promise<readonly unknown[]> {
  const { results } = await env.DB.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY name").all();
  return results;
}

test("a copy of a published database holds what the first one held, and is guarded as well", async () => {
  const rows = makeRegistryRows();
  const [region] = rows.regions;
  // No other file publishes this, so that the first one is made, not copied.
  const own = { ...rows, regions: rows.regions.map((one) => ({ ...one, name: `${region?.name} 'одна'` })) };
  await publishedDatabase(own);
  const first = [await everything(), await schema()];
  await env.DB.prepare("DELETE FROM link").run();
  const db = await publishedDatabase(own);
  expect([await everything(), await schema()]).toEqual(first);
  const { head, tables } = await headAndTables(db);
  expect(head).toEqual(tables);
  await expect(env.DB.prepare("DELETE FROM chat").run()).rejects.toThrow("chat");
  await expect(env.DB.prepare("UPDATE link SET chat = 'none'").run()).rejects.toThrow("FOREIGN KEY");
});

test("a fresh database is empty, whatever stood there", async () => {
  await publishedDatabase(makeRegistryRows());
  await freshDatabase();
  const { d1_migrations: migrations, ...tables } = await everything();
  expect(migrations).toHaveLength(env.TEST_MIGRATIONS.length);
  expect(Object.values(tables).flat()).toEqual([]);
});
