import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, prepared, type WriteStatement } from "../../worker/db/client.ts";
import {
  countStore,
  countsQuery,
  forgetWrite,
  regionCounts,
  regionUsage,
  sumsQueries,
} from "../../worker/usage/store.ts";
import type { UsageCount } from "../../worker/usage/types.ts";
import { publishedDatabase } from "../setup/database.ts";
import { seedRows } from "../setup/seed-rows.ts";

const codesOf = (region: string) =>
  seedRows.chats.filter((chat) => chat.region === region).map(({ code }) => code);
const [first = "", second = ""] = codesOf("chelyabinsk");
const [elsewhere = ""] = codesOf("volgograd");
const november = { from: "2026-11-01", to: "2026-11-30" };
let db: Database;

beforeEach(async () => {
  db = await publishedDatabase(seedRows);
});

function counted(count: number, parts: Partial<UsageCount> = {}): UsageCount {
  return { code: first, day: "2026-11-26", kind: "answer", channel: "site", host: "", count, ...parts };
}

describe("the stored counts", () => {
  it("add up over any number of writes", async () => {
    const store = countStore(db);
    await store.add([counted(2), counted(3, { kind: "join" })]);
    await store.add([counted(5), counted(1, { host: "gkb1.ru", channel: "widget" })]);
    expect(await regionCounts(db, "chelyabinsk", november)).toEqual([
      counted(7),
      counted(1, { host: "gkb1.ru", channel: "widget" }),
      counted(3, { kind: "join" }),
    ]);
  });

  it("take as many keys as an isolate may hold in one statement with one parameter", async () => {
    const many = Array.from({ length: 5000 }, (_, at) => counted(1, { host: `host-${at}.example.ru` }));
    await countStore(db).add(many);
    const sum = await env.DB.prepare("SELECT sum(count) AS sum FROM usage_count").first("sum");
    expect(sum).toBe(5000);
  });

  it("are summed by chat, day and host for one region and only the asked days", async () => {
    await countStore(db).add([
      counted(2),
      counted(4, { channel: "widget", host: "gkb1.ru" }),
      counted(1, { code: second, kind: "join", channel: "direct", day: "2026-11-25" }),
      counted(9, { day: "2026-10-31" }),
      counted(9, { day: "2026-12-01" }),
      counted(9, { code: elsewhere }),
    ]);
    const { byChat, byDay, byHost } = await regionUsage(db, "chelyabinsk", november);
    expect(byChat.toSorted((a, b) => b.count - a.count)).toEqual([
      { code: first, kind: "answer", channel: "widget", count: 4 },
      { code: first, kind: "answer", channel: "site", count: 2 },
      { code: second, kind: "join", channel: "direct", count: 1 },
    ]);
    expect(byDay.toSorted((a, b) => b.count - a.count)).toEqual([
      { day: "2026-11-26", kind: "answer", count: 6 },
      { day: "2026-11-25", kind: "join", count: 1 },
    ]);
    expect(byHost).toEqual([{ host: "gkb1.ru", kind: "answer", count: 4 }]);
  });

  it("of 400 days stay, older ones go", async () => {
    const nowMs = Date.UTC(2026, 10, 26, 12);
    const dayAgo = (days: number) => new Date(nowMs - days * 86_400_000).toISOString().slice(0, 10);
    await countStore(db).add([0, 400, 401, 800].map((days) => counted(1, { day: dayAgo(days) })));
    await countStore(db).forget(nowMs);
    const rows = await env.DB.prepare("SELECT day FROM usage_count ORDER BY day DESC").all();
    expect(rows.results).toEqual([{ day: dayAgo(0) }, { day: dayAgo(400) }]);
  });

  it("are found by an index, and never by looking through all of them", async () => {
    const queries: readonly WriteStatement[] = [
      ...sumsQueries(db, "chelyabinsk", november),
      countsQuery(db, "chelyabinsk", november),
      forgetWrite(0),
    ];
    for (const query of queries) {
      const plan = await planOf(query);
      expect(plan).toMatch(/SEARCH usage_count USING (?:COVERING )?INDEX \S+ \(code=\? AND day/);
      expect(plan).not.toMatch(/SCAN usage_count/);
    }
    for (const query of queries.slice(0, -1)) expect(await planOf(query)).not.toMatch(/SCAN/);
  });

  it("are written without an audit line", async () => {
    const before = await env.DB.prepare("SELECT count(*) AS lines FROM audit_line").first("lines");
    await countStore(db).add([counted(1)]);
    expect(await env.DB.prepare("SELECT count(*) AS lines FROM audit_line").first("lines")).toBe(before);
  });
});

async function planOf(query: WriteStatement): Promise<string> {
  const explained = prepared(db, sql`explain query plan ${query.getSQL()}`);
  const { results } = await explained.all<{ detail: string }>();
  return results.map(({ detail }) => detail).join("\n");
}
