import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditVerify } from "../../scripts/audit-verify.ts";
import { withDatabase, withMigratedDatabase } from "../../scripts/local/database.ts";
import { commit } from "../../worker/audit/commit.ts";
import { expectScriptLikeCommand, runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
const place = { kind: "local", folder } as const;
afterAll(() => rmSync(folder, { recursive: true }));

function verify(dataFolder: string, ...args: readonly string[]) {
  return runCommand(auditVerify, args, { env: { DATA_DIR: dataFolder } });
}

beforeAll(async () => {
  await withMigratedDatabase(place, async (db) => {
    for (const id of ["a", "b", "c"]) {
      const statements = [sql`insert into source (id, title) values (${id}, 't')`];
      const line = { actor: "operator", action: "source.added", subject: id, region: null, details: {} };
      await commit(db, { writeId: id, statements, expects: null, line }, 0);
    }
  });
}, 60_000);

test("the command says whether the log is as it was written, and where it is not", async () => {
  const intact = await verify(folder);
  expect([intact.code, JSON.parse(intact.stdout)]).toEqual([
    0,
    { lines: 3, intact: true, first_bad: null, head: expect.stringMatching(/^[\da-f]{64}$/) },
  ]);
  expect(intact.stderr).toContain("intact: 3 lines");

  await withDatabase(place, async (db) => {
    await db.run(sql`drop trigger audit_line_is_never_changed`);
    await db.run(sql`update audit_line set actor = 'nobody' where number = 2`);
  });
  const changed = await verify(folder);
  expect([changed.code, JSON.parse(changed.stdout)]).toEqual([
    1,
    expect.objectContaining({ lines: 3, intact: false, first_bad: 2 }),
  ]);
  expect(changed.stderr).toContain("line 2 of 3");
  const env = { DATA_DIR: folder };
  await expectScriptLikeCommand("scripts/audit-verify.ts", auditVerify, [
    { env, args: [], code: 1 },
    { env, args: ["--fast"], code: 2 },
  ]);
}, 60_000);

test("the command refuses what it does not know, and a folder without a database", async () => {
  const [unknown, empty] = await Promise.all([verify(folder, "--fast"), verify(join(folder, "nothing"))]);
  expect([unknown.code, unknown.stdout, empty.code, empty.stdout]).toEqual([2, "", 2, ""]);
  expect(unknown.stderr).toContain("--remote");
  expect(empty.stderr).toContain("There is no database");
}, 60_000);
