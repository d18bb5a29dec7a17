import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { applyMigrations, type Migration, missingMigrations } from "../../scripts/local/migrations.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

const first = { name: "9000_one.sql", queries: ["create table one (a)", "insert into one values (1)"] };
const second = { name: "9001_two.sql", queries: ["create table two (a)", "insert into two values (2)"] };
const broken = { ...second, queries: ["create table two (a)", "insert into nowhere values (2)"] };

let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

function tables(): Promise<string[]> {
  return namesBy("select name from sqlite_master where name in ('one', 'two') order by name");
}

function marks(): Promise<string[]> {
  return namesBy("select name from d1_migrations where name > '9' order by id");
}

async function namesBy(query: string): Promise<string[]> {
  const { results } = await db.$client.prepare(query).all<{ name: string }>();
  return results.map(({ name }) => name);
}

const all = (...more: readonly Migration[]) => [...env.TEST_MIGRATIONS, ...more];

test("only what is missing is applied, in its order, and once", async () => {
  await applyMigrations(db, all(first));
  expect([await tables(), await marks()]).toEqual([["one"], [first.name]]);
  await applyMigrations(db, all(first, second));
  expect([await tables(), await marks()]).toEqual([
    ["one", "two"],
    [first.name, second.name],
  ]);
  expect(await missingMigrations(db, all(first, second))).toEqual([]);
});

test("a migration that fails leaves nothing, and those before it stay", async () => {
  await expect(applyMigrations(db, all(first, broken))).rejects.toThrow("nowhere");
  expect([await tables(), await marks()]).toEqual([["one"], [first.name]]);
  expect(await missingMigrations(db, all(first, second))).toEqual([second]);
  await applyMigrations(db, all(first, second));
  expect(await tables()).toEqual(["one", "two"]);
});

test("Cloudflare's own way of migrating goes on where this one stopped, with the same table of marks", async () => {
  const tableOfMarks = async () => {
    const [sql] = await namesBy("select sql as name from sqlite_master where name = 'd1_migrations'");
    return sql?.replace(/\s+/g, "");
  };
  const theirs = await tableOfMarks();
  await db.$client.prepare("drop table d1_migrations").run();
  await expect(missingMigrations(db, [first])).rejects.toThrow("no such table");
  await applyMigrations(db, [first]);
  expect(await tableOfMarks()).toBe(theirs);
  await applyD1Migrations(env.DB, [first, second]);
  expect([await tables(), await marks()]).toEqual([
    ["one", "two"],
    [first.name, second.name],
  ]);
});
