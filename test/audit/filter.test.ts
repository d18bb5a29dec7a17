import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import { filteredLinesQuery, type LineFilter } from "../../worker/audit/store.ts";
import type { Database } from "../../worker/db/client.ts";
import { apiTokens, people } from "../../worker/db/tables/access.ts";
import { freshDatabase } from "../setup/database.ts";

const everything: LineFilter = {
  visible: null,
  region: null,
  person: null,
  action: null,
  text: null,
  fromMs: null,
  untilMs: null,
};

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
  await db
    .insert(people)
    .values({ id: "b", name: "Б", role: "coordinator", createdAtMs: 0, endedAtMs: null });
  await db.insert(apiTokens).values({
    id: "t",
    secretHash: "hash",
    person: "b",
    region: "rostov",
    name: "скрипт",
    scopes: [],
    createdAtMs: 0,
    expiresAtMs: 9,
    lastUsedAtMs: null,
    revokedAtMs: null,
  });
  const lines = [
    ["person/a", "draft.edited", "draft x", "altai"],
    ["person/b", "draft.edited", "draft y", "rostov"],
    ["person/a", "session.started", "session s", null],
    ["token/t", "release.published", "release 12", "rostov"],
    ["person/b", "release.published", "release 2", "altai"],
  ] as const;
  for (const [at, [actor, action, subject, region]] of lines.entries()) {
    const statements = [sql`insert into source (id, title) values (${at}, 't')`];
    const line = { actor, action, subject, region, details: {} };
    await commit(db, { writeId: `w${at}`, statements, expects: null, line }, 1000 * (at + 1));
  }
});

async function numbers(filter: Partial<LineFilter>, limit = 10, beyond: number | null = null) {
  const page = { order: "newest", beyond, limit } as const;
  const found = await filteredLinesQuery(db, { ...everything, ...filter }, page);
  return found.map(({ number }) => number);
}

describe("the audit log", () => {
  test.each<[string, Partial<LineFilter>, number[]]>([
    ["of everything, newest first", {}, [5, 4, 3, 2, 1]],
    ["of a region", { region: "rostov" }, [4, 2]],
    ["of a person and their script", { person: "b" }, [5, 4, 2]],
    ["of an action", { action: "release.published" }, [5, 4]],
    ["by a part of the subject, in any case", { text: "RELEASE 1" }, [4]],
    ["from a moment on and before another", { fromMs: 2000, untilMs: 4000 }, [3, 2]],
    ["of own regions and own deeds", { visible: { regions: ["rostov"], person: "a" } }, [4, 3, 2, 1]],
    ["of own regions, narrowed", { visible: { regions: ["rostov"], person: "c" }, region: "altai" }, []],
    ["of nobody", { visible: { regions: [], person: "c" } }, []],
  ])("is read %s", async (_, filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
  });

  test("is read a page at a time", async () => {
    expect([await numbers({}, 2), await numbers({}, 2, 4)]).toEqual([
      [5, 4],
      [3, 2],
    ]);
  });

  const narrow: Readonly<Record<string, Partial<LineFilter>>> = {
    region: { region: "altai" },
    person: { person: "a" },
    action: { action: "draft.edited" },
    dates: { fromMs: 1, untilMs: 2 },
    "own lines": { visible: { regions: ["altai"], person: "a" } },
    "own lines of an action": {
      visible: { regions: ["altai"], person: "a" },
      action: "draft.edited",
    },
    "own lines with a text": { visible: { regions: ["altai"], person: "a" }, text: "x" },
  };

  test.each(Object.entries(narrow))("is searched by an index for a filter by %s", async (_, filter) => {
    for (const order of ["newest", "oldest"] as const) {
      const page = { order, beyond: null, limit: 50 };
      const { sql, params } = filteredLinesQuery(db, { ...everything, ...filter }, page).toSQL();
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      const steps = plan.results
        .map(({ detail }) => detail)
        .filter((detail) => detail.includes("audit_line"));
      expect(steps.join("; ")).toMatch(/SEARCH audit_line/);
      expect(steps.join("; ")).not.toMatch(/SCAN audit_line/);
    }
  });
});
