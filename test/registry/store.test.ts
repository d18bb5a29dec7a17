import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../worker/db/client.ts";
import { readRegistry, rowsQueries } from "../../worker/registry/store.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

describe("the registry", () => {
  test("gives back what was written", async () => {
    const rows = makeRegistryRows();
    await writeRegistry(db, rows, "first");
    expect(await readRegistry(db)).toEqual(rows);
  });

  test("written twice is the same registry", async () => {
    const rows = makeRegistryRows();
    await writeRegistry(db, rows, "first");
    await writeRegistry(db, rows, "second");
    expect(await readRegistry(db)).toEqual(rows);
  });

  test("keeps a chat that is no longer listed, as closed: its code is on paper", async () => {
    const rows = makeRegistryRows();
    await writeRegistry(db, rows, "first");
    await writeRegistry(db, { ...rows, chats: [], coverage: [], links: [] }, "second");
    const { chats, coverage, links } = await readRegistry(db);
    expect(chats.map(({ code, state }) => [code, state])).toEqual([["00000", "closed"]]);
    expect([coverage, links]).toEqual([[], []]);
  });

  test("keeps what is known about a link's health", async () => {
    const rows = makeRegistryRows();
    await writeRegistry(db, rows, "first");
    await env.DB.prepare("UPDATE link SET health = 'ok'").run();
    await writeRegistry(db, rows, "second");
    expect((await readRegistry(db)).links[0]?.health).toBe("ok");
  });

  test("never lets a chat's code be freed or moved to another region", async () => {
    await writeRegistry(db, makeRegistryRows(), "first");
    for (const statement of [
      "DELETE FROM chat",
      "UPDATE chat SET code = '11111'",
      "UPDATE chat SET region = 'altai'",
    ]) {
      await expect(env.DB.prepare(statement).run()).rejects.toThrow(/never deleted|keeps its code/);
    }
  });

  test("is read through indexes: whole tables in order, no sorting", async () => {
    for (const query of rowsQueries(db)) {
      const { sql, params } = query.toSQL();
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      for (const { detail } of plan.results) expect(`${sql}: ${detail}`).not.toContain("TEMP B-TREE");
    }
  });
});
