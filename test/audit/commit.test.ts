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
  region: "chelyabinsk",
  details: { note: "проверка" },
};

async function rowsOf(table: "source" | "audit_line") {
  return (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
}

/** Adds the source once: whoever comes second finds it there. */
function addOnce(writeId: string) {
  return {
    writeId,
    expects: sql`not exists (select 1 from source)`,
    statements: [
      sql`insert into source (id, title) values ('s', ${writeId})`,
      sql`update source set date = '2026' where id = 's'`,
    ],
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
        region: "chelyabinsk",
        details: '{"note":"проверка"}',
        write_id: "w",
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test.each(["person/7", "token/t"])(
    "of %s, whose access ended while it was under way, is lost",
    async (actor) => {
      const { batch, prepare } = { batch: env.DB.batch.bind(env.DB), prepare: env.DB.prepare.bind(env.DB) };
      await batch([
        prepare(
          "INSERT INTO person (id, name, role, created_at_ms) VALUES ('7', 'Уходит', 'coordinator', 0)",
        ),
        prepare(
          "INSERT INTO api_token (id, secret_hash, person, region, name, scopes, created_at_ms, expires_at_ms) VALUES ('t', 'h', '7', 'chelyabinsk', 'Сверка', '[]', 0, 9)",
        ),
      ]);
      const write = (writeId: string) => ({
        writeId,
        expects: null,
        statements: [sql`insert into source (id, title) values (${writeId}, 't')`],
        line: { ...line, actor },
      });
      expect(await commit(db, write("before"), 42)).toBe("written");
      await prepare("UPDATE person SET ended_at_ms = 43 WHERE id = '7'").run();
      expect(await commit(db, write("after"), 44)).toBe("lost");
      expect((await rowsOf("source")).map(({ id }) => id)).toEqual(["before"]);
      expect(await rowsOf("audit_line")).toHaveLength(1);
    },
  );

  test("that fails leaves neither rows nor a line", async () => {
    const statements = [
      sql`insert into source (id, title) values ('s', 't')`,
      sql`insert into source (id, title) values ('s', 'again')`,
    ];
    await expect(commit(db, { writeId: "w", statements, expects: null, line }, 0)).rejects.toThrow();
    expect([await rowsOf("source"), await rowsOf("audit_line")]).toEqual([[], []]);
  });

  test("whose expectation is not true does nothing at all, and leaves no line", async () => {
    expect(await commit(db, addOnce("first"), 0)).toBe("written");
    expect(await commit(db, addOnce("late"), 0)).toBe("lost");
    expect((await rowsOf("audit_line")).map((row) => row.write_id)).toEqual(["first"]);
    expect(await rowsOf("source")).toMatchObject([{ title: "first" }]);
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

  test("that expects nothing is never lost to others, however many write at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const statements = [sql`insert into source (id, title) values (${`s${index}`}, 't')`];
        return commit(db, { writeId: `w${index}`, statements, expects: null, line }, 0);
      }),
    );
    expect(new Set(outcomes)).toEqual(new Set(["written"]));
    expect(await rowsOf("source")).toHaveLength(30);
    expect((await rowsOf("audit_line")).map((row) => row.number)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
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
