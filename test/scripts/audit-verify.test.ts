import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, withDatabase } from "../../scripts/local/database.ts";
import { projectFolder } from "../../scripts/local/project.ts";
import { commit } from "../../worker/audit/commit.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
const place = { kind: "local", folder } as const;
afterAll(() => rmSync(folder, { recursive: true }));

function verify(dataFolder: string, ...args: readonly string[]) {
  const script = join(projectFolder, "scripts/audit-verify.ts");
  const env = { ...process.env, DATA_DIR: dataFolder };
  return new Promise<{ code: number; output: string; errors: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

beforeAll(async () => {
  await migrate(place);
  await withDatabase(place, async (db) => {
    for (const id of ["a", "b", "c"]) {
      const statements = [sql`insert into source (id, title) values (${id}, 't')`];
      const line = { actor: "operator", action: "source.added", subject: id, region: null, details: {} };
      await commit(db, { writeId: id, statements, expects: null, line }, 0);
    }
  });
}, 60_000);

test("the command says whether the log is as it was written, and where it is not", async () => {
  const intact = await verify(folder);
  expect([intact.code, JSON.parse(intact.output)]).toEqual([
    0,
    { lines: 3, intact: true, first_bad: null, head: expect.stringMatching(/^[\da-f]{64}$/) },
  ]);
  expect(intact.errors).toContain("intact: 3 lines");

  await withDatabase(place, async (db) => {
    await db.run(sql`drop trigger audit_line_is_never_changed`);
    await db.run(sql`update audit_line set actor = 'nobody' where number = 2`);
  });
  const changed = await verify(folder);
  expect([changed.code, JSON.parse(changed.output)]).toEqual([
    1,
    expect.objectContaining({ lines: 3, intact: false, first_bad: 2 }),
  ]);
  expect(changed.errors).toContain("line 2 of 3");
}, 60_000);

test("the command refuses what it does not know, and a folder without a database", async () => {
  const [unknown, empty] = await Promise.all([verify(folder, "--fast"), verify(join(folder, "nothing"))]);
  expect([unknown.code, unknown.output, empty.code, empty.output]).toEqual([2, "", 2, ""]);
  expect(unknown.errors).toContain("--remote");
  expect(empty.errors).toContain("There is no database");
}, 60_000);
