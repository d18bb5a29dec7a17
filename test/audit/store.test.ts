import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import { lastLineQuery, otherLineAfterQuery } from "../../worker/audit/store.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  for (const [at, action] of ["registry.seeded", "release.published", "registry.seeded"].entries()) {
    const statements = [sql`insert into source (id, title) values (${at}, 't')`];
    const line = { actor: "seed", action, subject: `${at}`, details: { at } };
    await commit(db, { writeId: `w${at}`, statements, expects: null, line }, at);
  }
});

describe("the audit log", () => {
  test("knows the last line about an action", async () => {
    expect(await lastLineQuery(db, "registry.seeded")).toMatchObject([{ subject: "2", details: { at: 2 } }]);
    expect(await lastLineQuery(db, "chat.changed")).toEqual([]);
  });

  test("knows whether somebody did anything else since a line", async () => {
    expect(await otherLineAfterQuery(db, 1, ["registry.seeded", "release.published"])).toEqual([]);
    expect(await otherLineAfterQuery(db, 1, ["registry.seeded"])).toEqual([{ number: 2 }]);
    expect(await otherLineAfterQuery(db, 2, ["registry.seeded"])).toEqual([]);
  });

  test("is searched, not scanned", async () => {
    for (const query of [lastLineQuery(db, "a"), otherLineAfterQuery(db, 1, ["a"])]) {
      const { sql, params } = query.toSQL();
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      expect(plan.results.map((row) => row.detail).join("; ")).toMatch(/^SEARCH audit_line[^;]*$/);
    }
  });
});
