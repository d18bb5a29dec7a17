import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import { lastLineQuery, releaseByOthersAfterQuery } from "../../worker/audit/store.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await lineBy("seed", "registry.seeded", 0);
  await lineBy("seed", "release.published", 1);
  await lineBy("seed", "registry.seeded", 2);
});

async function lineBy(actor: string, action: string, at: number): Promise<void> {
  const statements = [sql`insert into source (id, title) values (${at}, 't')`];
  const line = { actor, action, subject: `${at}`, region: null, details: { at } };
  await commit(db, { writeId: `w${at}`, statements, expects: null, line }, at);
}

describe("the audit log", () => {
  test("knows the last line about an action", async () => {
    expect(await lastLineQuery(db, "registry.seeded")).toMatchObject([{ subject: "2", details: { at: 2 } }]);
    expect(await lastLineQuery(db, "chat.changed")).toEqual([]);
  });

  test("knows whether a person published or restored since a line", async () => {
    expect(await releaseByOthersAfterQuery(db, 0)).toEqual([]);
    await lineBy("person/a", "draft.edited", 3);
    expect(await releaseByOthersAfterQuery(db, 0)).toEqual([]);
    await lineBy("person/a", "release.restored", 4);
    expect(await releaseByOthersAfterQuery(db, 2)).toEqual([{ number: 5 }]);
    expect(await releaseByOthersAfterQuery(db, 5)).toEqual([]);
  });

  test("is searched, not scanned", async () => {
    for (const query of [lastLineQuery(db, "a"), releaseByOthersAfterQuery(db, 1)]) {
      const { sql, params } = query.toSQL();
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      expect(plan.results.map((row) => row.detail).join("; ")).toMatch(/^SEARCH audit_line[^;]*$/);
    }
  });
});
