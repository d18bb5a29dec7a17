import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { type Database, openDatabase, prepared, type WriteStatement } from "../../worker/db/client.ts";
import {
  changeWrites,
  forgetWrites,
  incidentEndWrite,
  incidentsQuery,
  incidentWrite,
  publishWrites,
} from "../../worker/link-health/history-store.ts";
import type { CheckParts } from "../../worker/link-health/run.ts";
import { runChecks } from "../../worker/link-health/run-checks.ts";
import {
  approvalWrite,
  askNextWrite,
  checkedLinksQuery,
  checkQuery,
  claimWrite,
  dueQuery,
  giveLeaseBackWrite,
  linkQuery,
  linksOfRegionQuery,
  openChatsQuery,
  pauseWrite,
  pendingQuery,
  stateWrite,
  takeLeaseWrite,
  talliesQuery,
  unclaimWrite,
  usesQuery,
  watchWrites,
} from "../../worker/link-health/store.ts";
import type { Probed, Verdict } from "../../worker/link-health/types.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { changesBetween, emptyRecords } from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { decodeLinkHealth } from "../../worker/release/link-health.ts";
import { headsQuery, linkHealthQuery, loadLinkHealth, newestHeads } from "../../worker/release/store.ts";
import { makeCountingDatabase } from "../make/counting-database.ts";
import { makeVerdict, makeWatchedLink } from "../make/link-health.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const [minuteMs, hourMs] = [60_000, 3_600_000];
const rows = makeRegistryRows();
const [link] = rows.links;
if (link === undefined) throw new Error("the registry has a link");
const { url } = link;
const linksOf = (urls: readonly string[]) =>
  makeRegistryRows({ links: urls.map((one, position) => ({ ...link, url: one, position })) });

let db: Database;
let clockMs: number;
let verdict: Verdict;
let asked: string[];

beforeEach(async () => {
  db = await freshDatabase();
  clockMs = Date.UTC(2026, 10, 26);
  verdict = makeVerdict("ok", { title: "Сатка", members: 100 });
  asked = [];
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

function makeParts(parts: Partial<CheckParts> = {}): CheckParts {
  return {
    db,
    nowMs: () => clockMs,
    wait: async (ms) => {
      clockMs += ms;
    },
    newId: () => crypto.randomUUID(),
    probe: async (one): Promise<Probed> => {
      asked.push(one);
      clockMs += 100;
      return { kind: "page", status: 200, body: "" };
    },
    verdictOf: () => verdict,
    ...parts,
  };
}

/** Runs a minute apart, for so many minutes. */
async function runFor(minutes: number, parts: Partial<CheckParts> = {}): Promise<void> {
  const startMs = clockMs;
  for (let minute = 0; minute < minutes; minute++) {
    clockMs = Math.max(clockMs, startMs + minute * minuteMs);
    await runChecks(makeParts(parts));
  }
  clockMs = startMs + minutes * minuteMs;
}

async function publicLinks() {
  const { linkHealth } = await newestHeads(db);
  const stored = linkHealth === null ? null : await loadLinkHealth(db, linkHealth);
  const decoded = stored === null ? null : await decodeLinkHealth(stored.document, stored.sha256);
  return decoded?.ok ? decoded.value.links : [];
}

async function linesOf(actor: string) {
  const { results } = await env.DB.prepare(
    "SELECT action, subject, region, details FROM audit_line WHERE actor = ? ORDER BY number",
  )
    .bind(actor)
    .all<{ action: string; subject: string; region: string; details: string }>();
  return results.map((line) => ({ ...line, details: JSON.parse(line.details) }));
}

describe("the checks", () => {
  it("make a link of a release public as ok one run later, without a line in the log", async () => {
    await publishRows(db, rows);
    await runFor(2);
    expect(asked).toEqual([url]);
    expect(await publicLinks()).toMatchObject([{ url, health: "ok", reason: "alive" }]);
    expect(await linesOf("link-check")).toEqual([]);
  });

  it("show a dead link first as suspect, then as dead, and log both; alive again it is ok at the next look", async () => {
    await publishRows(db, rows);
    await runFor(1);
    verdict = makeVerdict("dead");
    const diedAtMs = clockMs;
    const runAt = async (...afterMs: readonly number[]) => {
      for (const one of afterMs) {
        clockMs = diedAtMs + one;
        await runChecks(makeParts());
      }
    };
    await runAt(50 * minuteMs, 81 * minuteMs, 82 * minuteMs);
    expect(await publicLinks()).toMatchObject([{ health: "suspect", reason: "invitation_gone" }]);
    await runAt(12 * hourMs, 25 * hourMs, 25.6 * hourMs, 25.7 * hourMs);
    expect(await publicLinks()).toMatchObject([{ health: "dead", sinceMs: expect.any(Number) }]);
    verdict = makeVerdict("ok");
    clockMs += 4 * hourMs;
    await runFor(2);
    expect(await publicLinks()).toMatchObject([{ health: "ok" }]);
    const told = (await linesOf("link-check")).map(({ subject, region, details }) => ({
      subject,
      region,
      ...details,
    }));
    const about = { subject: "chat 00000", region: "chelyabinsk", messenger: "telegram" };
    expect(told).toEqual([
      { ...about, before: "ok", after: "suspect", reason: "invitation_gone" },
      { ...about, before: "suspect", after: "dead", reason: "invitation_gone" },
      { ...about, before: "dead", after: "ok", reason: "alive" },
    ]);
    expect(await verifyAudit(db)).toMatchObject({ intact: true });
  });

  it("take it for a page that they misread when most links look dead at once, and for deaths when few do", async () => {
    const many = Array.from(
      { length: 12 },
      (_, at) => `https://t.me/+TogetherTogether${String(at).padStart(2, "0")}`,
    );
    await publishRows(db, linksOf(many));
    await runFor(3);
    const states = async () => {
      const { results } = await env.DB.prepare("SELECT health FROM watched_link ORDER BY url").all();
      return [...new Set(results.map(({ health }) => health))];
    };
    /** Ten hours later: the look, what follows from it at once, and once its window is over. */
    const looks = async (parts: Partial<CheckParts> = {}) => {
      clockMs += 10 * hourMs;
      await runFor(4, parts);
      clockMs += 30 * minuteMs;
      await runFor(2, parts);
    };
    verdict = makeVerdict("dead");
    for (let look = 0; look < 4; look++) await looks();
    expect(await states()).toEqual(["ok"]);
    const incidents = await env.DB.prepare("SELECT count(*) AS count FROM link_incident").first("count");
    expect(incidents).toBeGreaterThan(0);
    const few = new Set(many.slice(0, 3));
    const verdictOf = (one: string) => makeVerdict(few.has(one) ? "dead" : "ok", { title: "Сатка" });
    for (let look = 0; look < 4; look++) await looks({ verdictOf });
    expect((await states()).sort()).toEqual(["dead", "ok"]);
  });

  it("follow the newest release: new links are asked at once, those that went no more, what is known stays", async () => {
    await publishRows(db, rows);
    await runFor(2);
    const other = "https://t.me/+oUxj7s5n1cEyZjUy";
    const [before, after] = [recordsOfRows(rows), recordsOfRows(linksOf([other, url]))];
    const changes = new Map(
      [...after].map(([slug, records]) => [
        slug,
        changesBetween(before.get(slug) ?? emptyRecords(slug), records),
      ]),
    );
    const published = await publish(
      { db, nowMs: clockMs, newId: () => crypto.randomUUID() },
      { actor: "seed", note: "", action: "registry.seeded", changes },
    );
    expect(published.ok).toBe(true);
    asked = [];
    await runFor(2);
    expect(asked).toEqual([other]);
    expect((await publicLinks()).map((one) => one.url).sort()).toEqual([other, url].sort());
  });

  it("are never two at once, and a killed run keeps the others out for less than a minute", async () => {
    await publishRows(db, rows);
    let during: unknown;
    const probe = async (): Promise<Probed> => {
      during = await runChecks(makeParts());
      throw new Error("killed");
    };
    await expect(runChecks(makeParts({ probe }))).rejects.toThrow("killed");
    expect(during).toEqual({ kind: "busy" });
    clockMs += minuteMs;
    expect(await runChecks(makeParts())).toMatchObject({ kind: "done", looks: 0 });
    clockMs += 5 * minuteMs;
    expect(await runChecks(makeParts())).toMatchObject({ kind: "done", looks: 1 });
  });

  it("write nothing more once another run has taken over", async () => {
    await publishRows(db, rows);
    const probe = async (): Promise<Probed> => {
      clockMs += 10 * minuteMs;
      await runChecks(makeParts({ verdictOf: () => makeVerdict("ok", { title: "Сатка" }) }));
      return { kind: "page", status: 200, body: "" };
    };
    await runChecks(makeParts({ probe, verdictOf: () => makeVerdict("ok", { title: "Поздно" }) }));
    const row = await env.DB.prepare("SELECT seen_title, revision FROM watched_link").first();
    expect(row).toEqual({ seen_title: "Сатка", revision: 1 });
    expect(await env.DB.prepare("SELECT count(*) AS count FROM link_change").first("count")).toBe(1);
  });

  it("ask at most once a second, and a messenger that wants to be left alone not before it said", async () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `https://t.me/+Simulated${String(at).padStart(8, "0")}`,
    );
    await publishRows(db, linksOf(many));
    const times: number[] = [];
    let answers = 0;
    const probe = async (): Promise<Probed> => {
      times.push(clockMs);
      return ++answers === 5
        ? { kind: "no_page", reason: "asked_to_wait", retryAfterS: 150 }
        : { kind: "page", status: 200, body: "" };
    };
    const verdictOf = (_url: string, probed: Probed) =>
      probed.kind === "page" ? verdict : makeVerdict("unknown", { reason: "asked_to_wait" });
    await runFor(6, { probe, verdictOf });
    const gaps = times.slice(1).map((atMs, at) => atMs - (times[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(gaps[4]).toBeGreaterThanOrEqual(150_000);
    expect(times.length).toBeGreaterThan(15);
  });

  it("ask no more of the platform in one run than its free plan allows", async () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `https://t.me/+Simulated${String(at).padStart(8, "0")}`,
    );
    await publishRows(db, linksOf(many));
    for (let minute = 0; minute < 16; minute++) {
      if (minute === 10) clockMs += hourMs;
      if (minute === 13) clockMs += hourMs;
      verdict = makeVerdict(minute < 10 ? "ok" : "dead");
      const counting = makeCountingDatabase();
      asked = [];
      await runChecks(makeParts({ db: openDatabase(counting.binding) }));
      expect(counting.statements + asked.length).toBeLessThanOrEqual(50);
      clockMs = Math.ceil(clockMs / minuteMs) * minuteMs + minuteMs;
    }
  });

  it("forget what is older than a quarter", async () => {
    await publishRows(db, rows);
    await runFor(2);
    const changes = () => env.DB.prepare("SELECT count(*) AS count FROM link_change").first("count");
    clockMs += 89 * 24 * hourMs;
    await runFor(1);
    expect(await changes()).toBe(1);
    clockMs += 2 * 24 * hourMs;
    await runFor(1);
    expect(await changes()).toBe(0);
  });

  it("find everything by an index", async () => {
    const known = makeWatchedLink();
    const approval = { by: "person/1", atMs: 0, untilMs: 1, reason: null };
    const asked = { askedAtMs: 0, status: 200, isAgainstMessenger: false, dueAtMs: 0 };
    const document = { document: new Uint8Array(), sha256: "", number: 1, createdAtMs: 0, changes: 0 };
    const statements: readonly WriteStatement[] = [
      ...[takeLeaseWrite("t", 0, 1), checkQuery(db), giveLeaseBackWrite("t", 0), pauseWrite("t", {})],
      ...[dueQuery(db, 0, 9), pendingQuery(db, 0, 9), claimWrite("t", [url], 0), unclaimWrite("t", [known])],
      ...[askNextWrite(url), stateWrite(known, asked, "t"), stateWrite(known, null, "t")],
      ...[
        ...changeWrites(known, known, "t"),
        ...watchWrites("t", 1, [], 0),
        usesQuery(db, ["00000"], "2026-11-01"),
      ],
      ...[talliesQuery(db, 0, 0), incidentsQuery(db, 0), incidentEndWrite(1, 0)],
      ...[incidentWrite({ messenger: "telegram", asked: 1, failed: 1 }, 0), checkedLinksQuery(db)],
      ...[...publishWrites("t", document), ...forgetWrites("t", 0)],
      ...[linkQuery(db, "chelyabinsk", url), linksOfRegionQuery(db, "chelyabinsk")],
      ...[
        openChatsQuery(db, "chelyabinsk"),
        approvalWrite(known, approval),
        ...changeWrites(known, known, null),
      ],
      ...[headsQuery(), linkHealthQuery(db, 1)],
    ];
    for (const statement of statements) {
      const { results } = await prepared(db, sql`explain query plan ${statement.getSQL()}`).all<{
        detail: string;
      }>();
      const plan = results
        .map(({ detail }) => detail)
        .filter((detail) => !/json_each|CONSTANT ROW/.test(detail));
      // The newest few documents are three rows, walked by their number.
      expect(plan.filter((detail) => /SCAN (?!link_health_document$)/.test(detail))).toEqual([]);
    }
  });
});
