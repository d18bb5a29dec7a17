import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { type Database, openDatabase, prepared } from "../../worker/db/client.ts";
import { faultyBinding } from "../../worker/db/faulty-binding.ts";
import { forgetReports } from "../../worker/reports/forget-reports.ts";
import { handleReports } from "../../worker/reports/handle-reports.ts";
import { receiveReport } from "../../worker/reports/receive-report.ts";
import {
  askLinksNextWrite,
  forgetReportsWrites,
  forgetSendersWrites,
  handleWrite,
  keyQuery,
  keyWrite,
  openCountsQuery,
  openReports,
  openTextsQuery,
  pastKeyQuery,
  raiseWrite,
  reportWrite,
  seenCountQuery,
  standingQuery,
  toBeRaisedQuery,
} from "../../worker/reports/store.ts";
import { type SentReport, takeReport } from "../../worker/reports/take-report.ts";
import { makeReport } from "../make/resident-report.ts";
import { freshDatabase } from "../setup/database.ts";

const [minuteMs, dayMs] = [60_000, 86_400_000];
const morning = Date.UTC(2026, 10, 27, 9);
const region = "chelyabinsk";
const isoDay = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);

let db: Database;
let clockMs: number;
beforeEach(async () => {
  db = await freshDatabase();
  clockMs = morning;
});

/** One report a minute later than the one before. */
async function take(parts: Partial<SentReport> = {}) {
  clockMs += minuteMs;
  return takeReport({ db, nowMs: clockMs }, makeReport(parts));
}

async function takeFrom(count: number, parts: Partial<SentReport> = {}): Promise<void> {
  for (let at = 1; at <= count; at++) await take({ address: `198.51.100.${at}`, ...parts });
}

async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(query).all()).results;
}

const reportsOf = () => rowsOf("SELECT * FROM resident_report ORDER BY id");
const keysOf = () => rowsOf("SELECT * FROM report_key");
const linesOf = () =>
  rowsOf("SELECT actor, action, subject, region, details FROM audit_line ORDER BY number");

function watch(url: string, dueAtMs: number | null) {
  return env.DB.prepare(
    "INSERT INTO watched_link (url, messenger, chat, region, due_at_ms) VALUES (?, 'telegram', 'ZZZZZ', 'chelyabinsk', ?)",
  )
    .bind(url, dueAtMs)
    .run();
}

describe("a report", () => {
  it("is stored with what was said, and without the address", async () => {
    expect(await take({ text: "Не открывается", address: "203.0.113.77" })).toBe("stored");
    const rows = await reportsOf();
    expect(rows).toMatchObject([
      {
        ...{ chat: "00000", region, kind: "link", text: "Не открывается", at_ms: clockMs },
        ...{ sender: expect.stringMatching(/^[\w-]{43}$/), raised_at_ms: null, handled_at_ms: null },
      },
    ]);
    expect(JSON.stringify([rows, await keysOf()])).not.toContain("203.0.113");
  });

  it("said again the same day by the same sender adds nothing; of another chat, of another kind or by another it does", async () => {
    await take();
    expect(await take({ text: "Ещё раз" })).toBe("repeated");
    expect(await take({ kind: "silent" })).toBe("stored");
    expect(await take({ chat: "11111" })).toBe("stored");
    expect(await take({ address: "192.0.2.2" })).toBe("stored");
    expect(await reportsOf()).toHaveLength(4);
  });

  it("said twice at the same moment counts once", async () => {
    await take();
    const deps = { db, nowMs: clockMs };
    const twice = makeReport({ address: "192.0.2.9" });
    await Promise.all([takeReport(deps, twice), takeReport(deps, twice)]);
    expect(await reportsOf()).toHaveLength(2);
  });

  it("does not show that its sender has said something else too", async () => {
    await take();
    await take({ kind: "silent" });
    const senders = (await reportsOf()).map(({ sender }) => sender);
    expect(new Set(senders).size).toBe(2);
  });

  it("leaves no line in the log while it stands alone", async () => {
    await takeFrom(2);
    expect(await linesOf()).toEqual([]);
  });
});

describe("three senders of one kind", () => {
  it("raise all that is open about it, with one line that quotes nobody", async () => {
    await takeFrom(2, { text: "личное" });
    await take({ address: "198.51.100.1", text: "личное" });
    expect((await openReports(db, region)).map(({ isRaised }) => isRaised)).toEqual([false]);
    await take({ address: "198.51.100.3", text: "личное" });
    expect((await openReports(db, region)).map(({ isRaised }) => isRaised)).toEqual([true]);
    expect((await reportsOf()).map(({ raised_at_ms }) => raised_at_ms)).toEqual([clockMs, clockMs, clockMs]);
    expect(await linesOf()).toEqual([
      {
        ...{ actor: "residents", action: "report.raised", subject: "chat 00000", region },
        details: '{"kind":"link","count":3}',
      },
    ]);
    expect(await verifyAudit(db)).toMatchObject({ intact: true });
  });

  it("are raised once: who says so afterwards joins them", async () => {
    await takeFrom(5);
    expect(await linesOf()).toHaveLength(1);
    expect((await reportsOf()).filter(({ raised_at_ms }) => raised_at_ms === null)).toEqual([]);
  });

  it("that come at the same moment are raised once", async () => {
    await take({ address: "192.0.2.50", chat: "11111" });
    const deps = { db, nowMs: clockMs };
    const all = [1, 2, 3, 4].map((at) => takeReport(deps, makeReport({ address: `192.0.2.${at}` })));
    await Promise.all(all);
    expect(await linesOf()).toHaveLength(1);
    expect((await openReports(db, region)).find(({ chat }) => chat === "00000")).toMatchObject({
      ...{ count: 4, isRaised: true },
    });
  });

  it("must mean the same: two of a kind and one of another raise nothing, nor do three chats", async () => {
    await takeFrom(2);
    await take({ kind: "silent", address: "198.51.100.3" });
    await take({ chat: "11111", address: "198.51.100.4" });
    expect(await linesOf()).toEqual([]);
  });

  it("must come on one day: nobody can tell yesterday's from today's", async () => {
    await takeFrom(2);
    clockMs += dayMs;
    await take({ address: "198.51.100.3" });
    expect(await linesOf()).toEqual([]);
    expect(await openReports(db, region)).toMatchObject([{ count: 3, isRaised: false }]);
  });

  it("have the chat's links looked at next, if somebody watches them and it is about links", async () => {
    const [own, shared, gone, other] = ["own", "shared", "gone", "other"].map(
      (name) => `https://t.me/${name}`,
    );
    const links = [own ?? "", shared ?? "", gone ?? ""];
    for (const url of [own, shared, other]) await watch(url ?? "", 5000);
    await watch(gone ?? "", null);
    const due = () => rowsOf("SELECT due_at_ms FROM watched_link ORDER BY rowid");
    await takeFrom(3, { links, kind: "silent" });
    expect((await due()).map(({ due_at_ms }) => due_at_ms)).toEqual([5000, 5000, 5000, null]);
    await takeFrom(3, { links });
    expect((await due()).map(({ due_at_ms }) => due_at_ms)).toEqual([0, 0, 5000, null]);
  });
});

describe("a flood", () => {
  const fill = (chat: string, count: number) =>
    env.DB.prepare(
      `INSERT INTO resident_report (chat, region, kind, at_ms)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT ? || (i / 200), 'chelyabinsk', 'silent', ? FROM n`,
    )
      .bind(count, chat, morning)
      .run();

  it("fills a chat with 200 open reports and no more, until a coordinator is done with them", async () => {
    await fill("A", 199);
    expect(await take({ chat: "A0", address: "192.0.2.8" })).toBe("stored");
    expect(await take({ chat: "A0" })).toBe("chat_full");
    expect(await take({ chat: "A1" })).toBe("stored");
    await handleReports({ db, nowMs: clockMs }, { region, chat: "A0", kind: "silent", actor: "person/1" });
    expect(await take({ chat: "A0" })).toBe("stored");
  });

  it("fills a day with 2,000 reports and no more; who sends is thanked, one line says so without quoting", async () => {
    await fill("B", 1999);
    expect(await take({ chat: "11111" })).toBe("stored");
    const log = vi.spyOn(console, "warn").mockImplementation(() => {});
    const outcome = await receiveReport(
      { db, nowMs: clockMs },
      makeReport({ chat: "22222", text: "личное" }),
    );
    expect(outcome).toBe("taken");
    expect(log.mock.calls).toEqual([['{"event":"report.refused","why":"day_full"}']]);
    expect(await reportsOf()).toHaveLength(2000);
    log.mockRestore();
    clockMs += dayMs;
    expect(await take({ chat: "22222" })).toBe("stored");
  });
});

describe("what is forgotten", () => {
  it("is who sent what, and the key, in the first minute of the next day", async () => {
    await takeFrom(2);
    const midnight = Math.ceil(clockMs / dayMs) * dayMs;
    await forgetReports(db, midnight - 1);
    expect(await keysOf()).toHaveLength(1);
    await forgetReports(db, midnight + minuteMs);
    expect(await keysOf()).toEqual([]);
    expect((await reportsOf()).map(({ sender }) => sender)).toEqual([null, null]);
  });

  it("is the same when no clock runs: the next report does it", async () => {
    await takeFrom(2);
    clockMs += dayMs;
    await take();
    expect((await keysOf()).map(({ day }) => day)).toEqual([isoDay(clockMs)]);
    expect((await reportsOf()).map(({ sender }) => sender !== null)).toEqual([false, false, true]);
  });

  it("is the sender of a report that was under way when its key went", async () => {
    await prepared(db, reportWrite({ ...makeReport(), sender: "late", atMs: clockMs })).run();
    expect(await reportsOf()).toMatchObject([{ sender: null, chat: "00000" }]);
  });

  it("has another key every day, so that the same sender is another", async () => {
    await take();
    const [{ sender: first } = {}] = await reportsOf();
    clockMs += dayMs;
    await take();
    const [, { sender: second } = {}] = await reportsOf();
    expect(second).not.toBe(first);
  });

  it("is a handled report's text after 30 days, an open one's only with the report after 90", async () => {
    await take({ text: "сделано" });
    await handleReports({ db, nowMs: clockMs }, { region, chat: "00000", kind: "link", actor: "person/1" });
    await take({ kind: "silent", text: "открыто" });
    const texts = async () => (await reportsOf()).map(({ text }) => text);
    const onTheHour = Math.ceil(clockMs / (60 * minuteMs)) * 60 * minuteMs;
    await forgetReports(db, onTheHour + 29 * dayMs);
    expect(await texts()).toEqual(["сделано", "открыто"]);
    await forgetReports(db, onTheHour + 30 * dayMs);
    expect(await texts()).toEqual([null, "открыто"]);
    await forgetReports(db, onTheHour + 89 * dayMs);
    expect(await texts()).toEqual([null, "открыто"]);
    await forgetReports(db, onTheHour + 90 * dayMs);
    expect(await reportsOf()).toEqual([]);
  });
});

describe("a coordinator", () => {
  it("sees what is open in their region, newest texts first and at most twenty", async () => {
    for (let at = 1; at <= 22; at++) await take({ address: `198.51.100.${at}`, text: `Слова ${at}` });
    const firstMs = morning + minuteMs;
    await take({ kind: "wrong_territory" });
    await take({ chat: "11111", region: "rostov" });
    const [link, territory, ...others] = await openReports(db, region);
    expect(others).toEqual([]);
    expect(link).toMatchObject({ chat: "00000", kind: "link", count: 22, isRaised: true, firstMs });
    expect(link?.texts).toHaveLength(20);
    expect(link?.texts[0]).toEqual({ text: "Слова 22", atMs: link?.lastMs });
    expect(territory).toMatchObject({ kind: "wrong_territory", count: 1, isRaised: false, texts: [] });
  });

  it("is done with what they saw; what came later stays open", async () => {
    await takeFrom(2);
    const seenLastMs = clockMs;
    await take({ address: "198.51.100.3" });
    const handling = { region, chat: "00000", kind: "link", actor: "person/1", seenLastMs } as const;
    expect(await handleReports({ db, nowMs: clockMs }, handling)).toEqual({ ok: true, value: { count: 2 } });
    expect(await openReports(db, region)).toMatchObject([{ count: 1 }]);
    expect((await linesOf()).at(-1)).toEqual({
      ...{ actor: "person/1", action: "report.handled", subject: "chat 00000", region },
      details: '{"kind":"link","count":2}',
    });
    expect(await reportsOf()).toMatchObject([
      { handled_at_ms: clockMs, handled_by: "person/1" },
      { handled_at_ms: clockMs, handled_by: "person/1" },
      { handled_at_ms: null, handled_by: null },
    ]);
  });

  it("cannot be done twice, nor with what is another region's, and neither leaves a line", async () => {
    await take();
    const handling = { region, chat: "00000", kind: "link", actor: "person/1" } as const;
    const deps = { db, nowMs: clockMs };
    const refused = { ok: false, refusal: { kind: "none_open" } };
    expect(await handleReports(deps, { ...handling, region: "rostov" })).toEqual(refused);
    expect((await handleReports(deps, handling)).ok).toBe(true);
    expect(await handleReports(deps, handling)).toEqual(refused);
    expect(await linesOf()).toHaveLength(1);
  });

  it("who was done with three reports is told anew only by three others", async () => {
    await takeFrom(3);
    await handleReports({ db, nowMs: clockMs }, { region, chat: "00000", kind: "link", actor: "person/1" });
    await take({ address: "198.51.100.8" });
    expect(await openReports(db, region)).toMatchObject([{ count: 1, isRaised: false }]);
  });
});

describe("a database that fails", () => {
  it.each(["d1-throw", "d1-hang"] as const)(
    "%s: the report is not taken, and what was said is not logged",
    async (fault) => {
      vi.useFakeTimers();
      const log = vi.spyOn(console, "warn").mockImplementation(() => {});
      const broken = openDatabase(faultyBinding(fault));
      const outcome = receiveReport({ db: broken, nowMs: clockMs }, makeReport({ text: "личное" }));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await outcome).toBe("failed");
      expect(log).toHaveBeenCalledOnce();
      expect(String(log.mock.calls)).toContain("report.failed");
      expect(String(log.mock.calls)).not.toMatch(/личное|192\.0\.2/);
      log.mockRestore();
      vi.useRealTimers();
    },
  );
});

it("everything is found by an index", async () => {
  const said = { chat: "00000", kind: "link" } as const;
  const seen = { ...said, region, seenLastMs: 0 };
  const statements = [
    ...[keyQuery(db, "2026-11-27"), keyWrite("2026-11-27", "k"), pastKeyQuery(db, 0)],
    ...[standingQuery("00000", "s", 0), toBeRaisedQuery(said), raiseWrite(said, 0), askLinksNextWrite(["u"])],
    reportWrite({ ...said, region, text: null, sender: "s", atMs: 0 }),
    ...[openCountsQuery(db, region), openTextsQuery(region)],
    ...[seenCountQuery(db, seen), handleWrite(seen, "person/1", 0)],
    ...[...forgetSendersWrites(0), ...forgetReportsWrites(0)],
  ];
  for (const statement of statements) {
    const plan = await prepared(db, sql`explain query plan ${statement.getSQL()}`).all<{ detail: string }>();
    const details = plan.results.map(({ detail }) => detail);
    // What a subquery has found already is walked, not a table.
    expect(details.filter((detail) => /SCAN (?!\(subquery|json_each|CONSTANT ROW)/.test(detail))).toEqual([]);
  }
});
