import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { type Database, prepared, type WriteStatement } from "../../worker/db/client.ts";
import { dayOf, historyOf } from "../../worker/link-health/history.ts";
import {
  daysQuery,
  dayWrite,
  incidentEndWrite,
  incidentWrite,
  pastChangesQuery,
  pastIncidentsQuery,
} from "../../worker/link-health/history-store.ts";
import { runChecks } from "../../worker/link-health/run-checks.ts";
import { newsWrite } from "../../worker/link-health/store.ts";
import type { Verdict } from "../../worker/link-health/types.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { changesBetween, emptyRecords } from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { decodeLinkHealth } from "../../worker/release/link-health.ts";
import { loadLinkHealth, newestHeads } from "../../worker/release/store.ts";
import { makeVerdict } from "../make/link-health.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const startMs = Date.UTC(2026, 10, 26);
const startDay = startMs / dayMs;

let db: Database;
let clockMs: number;
let verdict: Verdict;

beforeEach(async () => {
  db = await freshDatabase();
  clockMs = startMs;
  verdict = makeVerdict("ok");
  vi.spyOn(console, "warn").mockImplementation(() => {});
  await publishRows(db, makeRegistryRows());
});

async function runAt(...times: readonly number[]): Promise<void> {
  for (const atMs of times) {
    clockMs = atMs;
    await runChecks({
      db,
      nowMs: () => clockMs,
      wait: async (ms) => {
        clockMs += ms;
      },
      newId: () => crypto.randomUUID(),
      probe: async () => ({ kind: "page", status: 200, body: "" }),
      verdictOf: () => verdict,
    });
  }
}

/** Publishes the release of before without its link. */
async function publishWithout(): Promise<void> {
  const rows = makeRegistryRows();
  const announced = rows.chats.map((chat) => ({ ...chat, state: "announced" as const }));
  const [before, after] = [rows, makeRegistryRows({ chats: announced, links: [] })].map(recordsOfRows);
  const changes = new Map(
    [...(after ?? [])].map(([slug, records]) => {
      return [slug, changesBetween(before?.get(slug) ?? emptyRecords(slug), records)];
    }),
  );
  const deps = { db, nowMs: clockMs, newId: () => crypto.randomUUID() };
  const done = await publish(deps, { actor: "seed", note: "", action: "registry.seeded", changes });
  expect(done).toMatchObject({ ok: true });
}

async function published() {
  const { linkHealth } = await newestHeads(db);
  const stored = linkHealth === null ? null : await loadLinkHealth(db, linkHealth);
  const decoded = stored === null ? null : await decodeLinkHealth(stored.document, stored.sha256);
  if (!decoded?.ok) throw new Error("no document, or a damaged one");
  return decoded.value;
}

const runsOf = async () => (await published()).history.find(({ region }) => region === "chelyabinsk")?.runs;

test("a day holds how the links stood when it ended, today how they stand now, and days alike are one run", async () => {
  await runAt(startMs, startMs + minuteMs);
  expect(await runsOf()).toEqual([[startDay, 1, 1, 0, 0, 0]]);
  await runAt(startMs + dayMs, startMs + dayMs + hourMs);
  expect(await runsOf()).toEqual([[startDay, 2, 1, 0, 0, 0]]);
  verdict = makeVerdict("dead");
  await runAt(...[2, 3, 4].map((hours) => startMs + dayMs + hours * hourMs));
  expect(await runsOf()).toEqual([
    [startDay, 1, 1, 0, 0, 0],
    [startDay + 1, 1, 0, 1, 0, 0],
  ]);
});

test("a link that no release has any more is counted on no later day, and a day without checks stays open", async () => {
  await runAt(startMs, startMs + minuteMs);
  await publishWithout();
  await runAt(startMs + 2 * dayMs, startMs + 2 * dayMs + minuteMs);
  expect(await runsOf()).toEqual([
    [startDay, 1, 1, 0, 0, 0],
    [startDay + 2, 1, 0, 0, 0, 0],
  ]);
});

test("ninety days are kept and shown", async () => {
  await runAt(startMs, startMs + minuteMs);
  await runAt(startMs + 89 * dayMs);
  expect((await runsOf())?.map(([day]) => day - startDay)).toEqual([0, 89]);
  await runAt(startMs + 90 * dayMs + hourMs);
  expect((await runsOf())?.map(([day]) => day - startDay)).toEqual([89]);
  await runAt(startMs + 91 * dayMs + 2 * hourMs);
  expect(await env.DB.prepare("SELECT min(day) AS day FROM link_day").first("day")).toBe(
    dayOf(startMs + 89 * dayMs),
  );
});

test("general failures and changes that people saw are published, the newest first, without names of strangers", async () => {
  await prepared(db, incidentWrite({ messenger: "telegram", asked: 12, failed: 11 }, startMs - hourMs)).run();
  await prepared(db, incidentEndWrite(1, startMs - minuteMs)).run();
  await runAt(startMs, startMs + minuteMs);
  verdict = makeVerdict("suspect", { title: "Чужой чат", members: 7 });
  await runAt(...[2, 3, 4].map((hours) => startMs + hours * hourMs));
  const { incidents, changes } = await published();
  const times = { startedAtMs: startMs - hourMs, endedAtMs: startMs - minuteMs };
  expect(incidents).toEqual([{ messenger: "telegram", ...times, asked: 12, failed: 11 }]);
  expect(changes).toEqual([
    {
      ...{ chat: "00000", messenger: "telegram", before: "ok", after: "suspect" },
      ...{ atMs: startMs + 2 * hourMs, reason: "other_chat" },
    },
  ]);
});

test("that a messenger fails as a whole is public in the same run, and that it is over as well", async () => {
  const many = Array.from(
    { length: 12 },
    (_, at) => `https://t.me/+AAAAbbbbCCCCd${String(at).padStart(2, "0")}`,
  );
  db = await freshDatabase();
  const [link] = makeRegistryRows().links;
  if (link === undefined) throw new Error("the registry has a link");
  await publishRows(
    db,
    makeRegistryRows({ links: many.map((url, position) => ({ ...link, url, position })) }),
  );
  verdict = makeVerdict("unknown");
  await runAt(startMs, ...[1, 2, 3, 4, 5].map((minutes) => startMs + minutes * minuteMs));
  const [begun] = (await published()).incidents;
  expect(begun).toMatchObject({ messenger: "telegram", endedAtMs: null });
  expect((await published()).createdAtMs - (begun?.startedAtMs ?? 0)).toBeLessThan(minuteMs);
  verdict = makeVerdict("ok");
  await runAt(...[60, 61, 62, 63, 64].map((minutes) => startMs + minutes * minuteMs));
  expect((await published()).incidents[0]?.endedAtMs).not.toBeNull();
});

test("what only the run with the lease may write is written by no other", async () => {
  await runAt(startMs);
  await prepared(db, dayWrite("somebody else", "2026-11-27")).run();
  expect(await daysQuery(db, "2026-11-27")).toEqual([]);
});

test("days in any order become runs in order", () => {
  const day = (date: number, ok: number, region = "altai") => ({
    ...{ day: `2026-11-${date}`, region, ok },
    ...{ suspect: 0, dead: 0, unknown: 0 },
  });
  expect(historyOf([day(12, 1), day(10, 1), day(11, 1), day(13, 2), day(10, 4, "tuva")])).toEqual([
    {
      region: "altai",
      runs: [
        [Date.UTC(2026, 10, 10) / dayMs, 3, 1, 0, 0, 0],
        [Date.UTC(2026, 10, 13) / dayMs, 1, 2, 0, 0, 0],
      ],
    },
    { region: "tuva", runs: [[Date.UTC(2026, 10, 10) / dayMs, 1, 4, 0, 0, 0]] },
  ]);
});

test("everything is found by an index", async () => {
  const statements: readonly WriteStatement[] = [
    dayWrite("t", "2026-11-27"),
    newsWrite("t"),
    daysQuery(db, "2026-11-27"),
    pastIncidentsQuery(db, 0),
    pastChangesQuery(db, 0),
  ];
  for (const statement of statements) {
    const { results } = await prepared(db, sql`explain query plan ${statement.getSQL()}`).all<{
      detail: string;
    }>();
    expect(results.filter(({ detail }) => /SCAN (?!CONSTANT ROW)/.test(detail))).toEqual([]);
  }
});
