import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const line = {
  actor: "operator",
  action: "source.added",
  subject: "source s",
  details: { note: "проверка" },
};

async function rowsOf(table: "source" | "audit_line") {
  return (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
}

/** Adds the source once; `title` keeps the id of the write that won. */
function addOnce(writeId: string) {
  return {
    writeId,
    statements: [
      db.run(
        sql`insert into source (id, title) select 's', ${writeId} where not exists (select 1 from source)`,
      ),
      sql`update source set date = '2026' where id = 's'`,
    ],
    landed: sql`exists (select 1 from source where title = ${writeId})`,
    line,
  };
}

describe("a write", () => {
  test("and its audit line happen together", async () => {
    const statements = [sql`insert into source (id, title) values ('s', 't')`];
    expect(await commit(db, { writeId: "w", statements, expects: null, line }, 42)).toBe("written");
    expect(await rowsOf("audit_line")).toEqual([
      {
        number: 1,
        at_ms: 42,
        actor: "operator",
        action: "source.added",
        subject: "source s",
        details: '{"note":"проверка"}',
        write_id: "w",
      },
    ]);
  });

  test("that fails leaves neither rows nor a line", async () => {
    const statements = [
      sql`insert into source (id, title) values ('s', 't')`,
      sql`insert into source (id, title) values ('s', 'again')`,
    ];
    await expect(commit(db, { writeId: "w", statements, expects: null, line }, 0)).rejects.toThrow();
    expect([await rowsOf("source"), await rowsOf("audit_line")]).toEqual([[], []]);
  });

  test("whose guard lets nothing through leaves no line, with other statements behind it too", async () => {
    expect(await commit(db, addOnce("first"), 0)).toBe("written");
    expect(await commit(db, addOnce("late"), 0)).toBe("lost");
    expect((await rowsOf("audit_line")).map((row) => row.write_id)).toEqual(["first"]);
  });

  test("of many at once is won by one, and the log has one line", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        return commit(db, addOnce(`w${index}`), 0);
      }),
    );
    expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(1);
    expect(await rowsOf("audit_line")).toHaveLength(1);
  });
});

describe("the audit log", () => {
  test("cannot be changed or shortened", async () => {
    await commit(db, addOnce("w"), 0);
    for (const statement of ["DELETE FROM audit_line", "UPDATE audit_line SET actor = 'nobody'"]) {
      await expect(env.DB.prepare(statement).run()).rejects.toThrow("append-only");
    }
  });
});
