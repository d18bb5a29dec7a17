import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
let nextWrite = 0;

/** A line of the same kind as any other; `region` null as on lines about several regions. */
async function writeLine(region: string | null): Promise<void> {
  const writeId = `w${++nextWrite}`;
  const statements = [sql`insert into source (id, title) values (${writeId}, 't')`];
  const line = { actor: "person/1", action: "draft.edited", subject: "draft d", region, details: { n: 1 } };
  await commit(db, { writeId, statements, expects: null, line }, nextWrite);
}

/** What somebody with the whole database in hand does. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_line'",
  ).all<{ name: string }>();
  for (const { name } of results) await env.DB.prepare(`DROP TRIGGER ${name}`).run();
  for (const statement of statements) await env.DB.prepare(statement).run();
}

async function hashOf(number: number): Promise<string> {
  const row = await env.DB.prepare("SELECT hash FROM audit_line WHERE number = ?")
    .bind(number)
    .first<{ hash: string }>();
  return row?.hash ?? "";
}

describe("the audit log", () => {
  beforeEach(async () => {
    db = await freshDatabase();
    nextWrite = 0;
    for (const region of ["altai", null, "altai", null, "altai"]) await writeLine(region);
  });

  test("is intact as it is written, and its head is the newest hash", async () => {
    const verdict = { lines: 5, intact: true, firstBad: null, head: await hashOf(5) };
    expect(await verifyAudit(db)).toEqual(verdict);
    await tamper();
    expect(await verifyAudit(db)).toEqual(verdict);
  });

  test("is intact while it is empty", async () => {
    const empty = await freshDatabase();
    expect(await verifyAudit(empty)).toEqual({ lines: 0, intact: true, firstBad: null, head: "" });
  });

  const changed: Readonly<Record<string, string>> = {
    at_ms: "at_ms + 1",
    actor: "'person/2'",
    action: "'draft.discarded'",
    subject: "subject || ' '",
    region: "'rostov'",
    details: `'{"n": 1}'`,
    write_id: "'other'",
    hash: "replace(hash, substr(hash, 1, 1), 'x')",
  };

  test.each(Object.entries(changed))("shows a change of %s in any line", async (column, value) => {
    for (const number of [1, 3, 5]) {
      db = await freshDatabase();
      nextWrite = 0;
      for (const region of ["altai", null, "altai", null, "altai"]) await writeLine(region);
      await tamper(`UPDATE audit_line SET ${column} = ${value} WHERE number = ${number}`);
      expect([number, await verifyAudit(db)]).toEqual([
        number,
        expect.objectContaining({ lines: 5, intact: false, firstBad: number }),
      ]);
    }
  });

  test.each([
    ["a line taken out", 2, ["DELETE FROM audit_line WHERE number = 2"]],
    ["the first line taken out", 1, ["DELETE FROM audit_line WHERE number = 1"]],
    ["the last line cut off", 5, ["DELETE FROM audit_line WHERE number = 5"]],
    ["several lines cut off", 3, ["DELETE FROM audit_line WHERE number >= 3"]],
    ["everything deleted", 1, ["DELETE FROM audit_line"]],
    [
      "a gap closed by moving the lines behind it up",
      2,
      [
        "DELETE FROM audit_line WHERE number = 2",
        "UPDATE audit_line SET number = number - 1 WHERE number > 2",
      ],
    ],
    [
      "two lines that changed places",
      2,
      [
        "UPDATE audit_line SET number = 99 WHERE number = 2",
        "UPDATE audit_line SET number = 2 WHERE number = 3",
        "UPDATE audit_line SET number = 3 WHERE number = 99",
      ],
    ],
    [
      "two hashes that changed places",
      2,
      [
        "UPDATE audit_line SET hash = CASE number WHEN 2 THEN (SELECT hash FROM audit_line WHERE number = 3) ELSE (SELECT hash FROM audit_line WHERE number = 2) END WHERE number IN (2, 3)",
      ],
    ],
    [
      "a line put in between",
      3,
      [
        "UPDATE audit_line SET number = number + 100 WHERE number >= 3",
        "INSERT INTO audit_line SELECT 3, at_ms, actor, action, subject, details, 'x', region, hash FROM audit_line WHERE number = 2",
        "UPDATE audit_line SET number = number - 99 WHERE number > 100",
      ],
    ],
    [
      "a line put behind the last",
      6,
      [
        "INSERT INTO audit_line SELECT 6, at_ms, actor, action, subject, details, 'x', region, hash FROM audit_line WHERE number = 5",
      ],
    ],
    ["the hash of the first line taken away", 1, ["UPDATE audit_line SET hash = '' WHERE number = 1"]],
    ["the hash of the last line taken away", 5, ["UPDATE audit_line SET hash = '' WHERE number = 5"]],
    [
      "hashes taken away from the beginning on",
      3,
      ["UPDATE audit_line SET hash = '', region = NULL WHERE number < 3"],
    ],
    ["all hashes taken away", 1, ["UPDATE audit_line SET hash = ''"]],
  ] as const)("shows %s", async (_, firstBad, statements) => {
    await tamper(...statements);
    expect(await verifyAudit(db)).toMatchObject({ intact: false, firstBad });
  });

  test("stays not intact when more is written behind what was changed", async () => {
    await tamper("UPDATE audit_line SET actor = 'nobody' WHERE number = 4");
    await writeLine("altai");
    expect(await verifyAudit(db)).toMatchObject({ lines: 6, intact: false, firstBad: 4 });
  });
});

describe("a log from before the chain", () => {
  beforeEach(async () => {
    await reset();
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, 1));
    for (const subject of ["a", "b"]) {
      await env.DB.prepare(
        "INSERT INTO audit_line (at_ms, actor, action, subject, details, write_id) VALUES (1, 'seed', 'registry.seeded', ?1, '{}', ?1)",
      )
        .bind(subject)
        .run();
    }
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
    db = openDatabase(env.DB);
    nextWrite = 0;
  });

  test("is intact, and goes on", async () => {
    expect(await verifyAudit(db)).toMatchObject({ lines: 2, intact: true });
    await writeLine("altai");
    await writeLine("altai");
    expect(await verifyAudit(db)).toMatchObject({ lines: 4, intact: true, head: await hashOf(4) });
  });

  test("is vouched for by the first line that came after", async () => {
    await writeLine("altai");
    await tamper("UPDATE audit_line SET subject = 'c' WHERE number = 1");
    expect(await verifyAudit(db)).toMatchObject({ intact: false, firstBad: 3 });
  });
});
