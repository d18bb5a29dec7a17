import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { openDatabase } from "../../worker/db/client.ts";
import { replaceRegionsWrites } from "../../worker/registry/store.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";

const tables = [
  "audit_line",
  "chat",
  "coverage",
  "hotline",
  "hotline_number",
  "link",
  "region",
  "release",
  "source",
  "territory",
  "territory_code",
  "territory_name",
] as const;

async function rowCounts(): Promise<Record<string, number | null>> {
  const counts = tables.map(async (table) => {
    const row = await env.DB.prepare(`SELECT count(*) AS count FROM "${table}"`).first<{ count: number }>();
    return [table, row?.count ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Today's statement without the column of a region that the first program did not have: its last. */
function asOfFirst(statement: string): string {
  return statement
    .replace(/, "widget_hosts"\) select (.*), json_extract\(value, '\$\[\d+\]'\) from/, ") select $1 from")
    .replace(/, "widget_hosts" = excluded."widget_hosts"/, "");
}

/** A database of the first program: a seeded registry, a release, their lines without hashes. */
async function fill(): Promise<void> {
  const db = openDatabase(env.DB);
  const statements = replaceRegionsWrites(db, makeRegistryRows())
    .map((write) => new SQLiteAsyncDialect().sqlToQuery(write.getSQL()))
    .filter(({ sql }) => !sql.includes('"quality_'));
  await env.DB.batch([
    ...statements.map(({ sql, params }) => env.DB.prepare(asOfFirst(sql)).bind(...params)),
    env.DB.prepare("INSERT INTO release VALUES (1, 0, x'00', 'sha', 'note', 'release')"),
    ...["registry", "release"].map((writeId) =>
      env.DB.prepare(
        "INSERT INTO audit_line (at_ms, actor, action, subject, details, write_id) VALUES (0, 'seed', 'registry.seeded', 's', '{}', ?)",
      ).bind(writeId),
    ),
  ]);
}

describe("migrations", () => {
  beforeEach(async () => {
    await reset();
  });

  test("never delete with a parent what hangs on it", () => {
    const statements = env.TEST_MIGRATIONS.flatMap((migration) => migration.queries).join("\n");
    expect(statements).not.toMatch(/CASCADE|SET NULL|FTS5/i);
  });

  test("keep every row of a filled database", async () => {
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, 1));
    await fill();
    for (let count = 1; count <= env.TEST_MIGRATIONS.length; count++) {
      const before = await rowCounts();
      expect(Object.values(before).every((rows) => rows !== null && rows > 0)).toBe(true);
      await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, count));
      expect(await rowCounts()).toEqual(before);
    }
    expect(await verifyAudit(openDatabase(env.DB))).toMatchObject({ lines: 2, intact: true });
  });

  test("leave every foreign key with an index or a small table", async () => {
    const unindexed: string[] = [];
    for (const table of [
      "chat",
      "coverage",
      "link",
      "territory",
      "territory_code",
      "territory_name",
      "quality_figures",
      "quality_report",
    ]) {
      const keys = await env.DB.prepare(
        `SELECT "from" AS name, "table" AS parent FROM pragma_foreign_key_list('${table}')`,
      ).all<{ name: string; parent: string }>();
      for (const { name, parent } of keys.results) {
        const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE "${name}" = ?`)
          .bind("x")
          .all<{ detail: string }>();
        if (plan.results.some((row) => row.detail.startsWith("SCAN")))
          unindexed.push(`${table}.${name} -> ${parent}`);
      }
    }
    expect(unindexed.filter((key) => !key.endsWith("-> source"))).toEqual([]);
  });
});
