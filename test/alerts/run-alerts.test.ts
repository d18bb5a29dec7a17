import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addRecipient, endRecipient, testRecipient } from "../../worker/alerts/recipients.ts";
import type { RunParts } from "../../worker/alerts/run.ts";
import { runAlerts } from "../../worker/alerts/run-alerts.ts";
import {
  activeRecipientsQuery,
  addRecipientWrite,
  alertWrite,
  claimWrite,
  digestWrites,
  dueAlertsQuery,
  endRecipientWrites,
  failedWrites,
  forgetWrite,
  hasFewerThan,
  hasNoTestWaiting,
  isNotTold,
  isTold,
  makeDeathsWrite,
  newestAlertsQuery,
  recipientQuery,
  recipientsQuery,
  sentWrite,
  settleUnclearWrites,
  waitingQuery,
} from "../../worker/alerts/store.ts";
import type { Alert, AlertContent, Recipient, Sent, Way } from "../../worker/alerts/types.ts";
import { stamp } from "../../worker/audit/commit.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { type Database, openDatabase, prepared, type WriteStatement } from "../../worker/db/client.ts";
import { linkChanges, watchedLinks } from "../../worker/db/tables/link-health.ts";
import type { QueueItem } from "../../worker/link-health/queue.ts";
import { makeAlertSettings, makeQueueItem } from "../make/alerts.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const url = "https://t.me/+puZV_gQpDjkzNzMy";
/** Eight in the morning in Chelyabinsk. */
const startMs = Date.UTC(2026, 10, 26, 3);

let db: Database;
let clockMs: number;
let queue: readonly QueueItem[];
let answer: (alert: Alert, to: Recipient) => Sent | Promise<Sent>;
let told: { atMs: number; to: string; alert: Alert }[];
let logged: Record<string, unknown>[];

beforeEach(async () => {
  db = await freshDatabase();
  await writeRegistry(db, makeRegistryRows(), "seed");
  clockMs = startMs;
  queue = [];
  answer = () => ({ kind: "sent" });
  told = [];
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(JSON.parse(line)));
});

function makeParts(parts: Partial<RunParts> = {}): RunParts {
  return {
    db,
    nowMs: () => clockMs,
    queueOf: async () => queue,
    send: async (alert, to) => {
      told.push({ atMs: clockMs, to: to.address, alert });
      return answer(alert, to);
    },
    write: (statements) => stamp(db, statements),
    ...parts,
  };
}

async function add(way: Way, typed: string): Promise<string> {
  const settings = makeAlertSettings({
    ways: { ...makeAlertSettings().ways, email: { from: "a@chat.example", binding: {} as SendEmail } },
  });
  const input = { region: "chelyabinsk", timezone: "Asia/Yekaterinburg", way, typed };
  const added = await addRecipient({ db, nowMs: clockMs, settings }, "person/anna", input);
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

async function linkDies(atMs = clockMs, parts: { url?: string; chat?: string } = {}): Promise<void> {
  const row = { url, chat: "00000", messenger: "telegram", region: "chelyabinsk", ...parts } as const;
  const change = { ...row, atMs, before: "suspect", after: "dead", reason: "invitation_gone" } as const;
  await db.insert(linkChanges).values(change);
  await db
    .insert(watchedLinks)
    .values({ ...row, dueAtMs: 0, health: "dead", sinceMs: atMs })
    .onConflictDoUpdate({ target: watchedLinks.url, set: { health: "dead" } });
}

async function runAfter(...afterMs: readonly number[]): Promise<void> {
  for (const ms of afterMs) {
    clockMs += ms;
    await runAlerts(makeParts());
  }
}

const kinds = () => told.map(({ alert }) => alert.kind);
async function rows(query = "SELECT * FROM alert ORDER BY created_at_ms") {
  return (await env.DB.prepare(query).all<Record<string, unknown>>()).results;
}

describe("a link that became dead", () => {
  it("is told to every recipient of the region, once, at the next run", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await add("telegram", "@gkb1_alerts");
    clockMs += minuteMs;
    await linkDies();
    await runAfter(minuteMs, 2 * minuteMs, dayMs - hourMs);
    expect(told.map(({ to }) => to).sort()).toEqual(["@gkb1_alerts", "https://hooks.gkb1.ru/a"]);
    const [{ alert } = { alert: null }] = told;
    expect(alert).toMatchObject({
      kind: "death",
      id: expect.stringMatching(/^[\da-f]{32}$/),
      region: { slug: "chelyabinsk", name: "Челябинская область", timezone: "Asia/Yekaterinburg" },
      content: {
        total: 1,
        chats: [
          {
            ...{ code: "00000", title: "Сатка", severity: "no_way_in", reports: {} },
            links: [
              {
                ...{ messenger: "telegram", health: "dead", reason: "invitation_gone" },
                sinceMs: startMs + minuteMs,
              },
            ],
          },
        ],
      },
    });
    expect(JSON.stringify(await rows("SELECT content FROM alert"))).not.toContain("puZV");
  });

  it("is less grave where another link of the chat leads in", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    const other = {
      url: "https://max.ru/join/abc",
      messenger: "max",
      chat: "00000",
      region: "chelyabinsk",
    } as const;
    await db.insert(watchedLinks).values({ ...other, dueAtMs: 0, health: "ok" });
    await linkDies(clockMs + 1);
    await runAfter(minuteMs);
    expect(told[0]?.alert.content.chats[0]?.severity).toBe("dead_link");
  });

  it("is told each time that it dies anew; of what was before somebody asked to be told nothing is", async () => {
    await linkDies(startMs - minuteMs);
    await add("webhook", "https://hooks.gkb1.ru/a");
    await runAfter(minuteMs);
    expect(told).toEqual([]);
    await linkDies(clockMs);
    await runAfter(minuteMs);
    await linkDies(clockMs);
    await runAfter(minuteMs);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(2);
  });

  it("of another region, or one that is only in doubt, is told to nobody", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    const change = { url, atMs: clockMs + 1, messenger: "telegram", chat: "00000", reason: "x" } as const;
    await db.insert(linkChanges).values([
      { ...change, region: "altai", before: "ok", after: "dead" },
      { ...change, atMs: clockMs + 2, region: "chelyabinsk", before: "ok", after: "suspect" },
    ]);
    await runAfter(minuteMs);
    expect(told).toEqual([]);
  });
});

describe("the digest", () => {
  beforeEach(async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    queue = [makeQueueItem()];
  });

  it("comes once a day, from nine by the region's clock on, with what the queue says then", async () => {
    await runAfter(59 * minuteMs);
    expect(told).toEqual([]);
    await runAfter(minuteMs, hourMs, 12 * hourMs, 10 * hourMs - minuteMs, minuteMs + hourMs, hourMs);
    expect(told.map(({ atMs, alert }) => [alert.kind, new Date(atMs).toISOString()])).toEqual([
      ["digest", "2026-11-26T04:00:00.000Z"],
      ["digest", "2026-11-27T04:00:00.000Z"],
    ]);
    expect(told[0]?.alert.content).toMatchObject({
      total: 1,
      chats: [{ title: "Сатка", reports: { link: 3 } }],
    });
    expect(JSON.stringify(await rows("SELECT content FROM alert"))).not.toMatch(/\+7 900|puZV/);
  });

  it("comes late where the Worker was down at nine, and not at all once the day is over", async () => {
    await runAfter(13 * hourMs);
    expect(kinds()).toEqual(["digest"]);
    await runAfter(4 * hourMs + dayMs);
    expect(kinds()).toEqual(["digest"]);
    await runAfter(8 * hourMs);
    expect(kinds()).toEqual(["digest", "digest"]);
  });

  it("is no message where nothing waits, and the day is done", async () => {
    queue = [];
    await runAfter(2 * hourMs);
    queue = [makeQueueItem()];
    await runAfter(hourMs);
    expect(told).toEqual([]);
    expect(await rows("SELECT last_digest_day AS day FROM alert_recipient")).toEqual([{ day: "2026-11-26" }]);
  });

  it("comes to who was added after nine on the next day", async () => {
    clockMs += 2 * hourMs;
    await add("telegram", "@gkb1_alerts");
    await runAfter(minuteMs);
    expect(told.map(({ to }) => to)).toEqual(["https://hooks.gkb1.ru/a"]);
    await runAfter(dayMs);
    expect(told.map(({ to }) => to).sort()).toEqual([
      "@gkb1_alerts",
      "https://hooks.gkb1.ru/a",
      "https://hooks.gkb1.ru/a",
    ]);
  });

  it("fails alone when the queue cannot be read, and comes with the next run", async () => {
    clockMs += hourMs;
    const queueOf = () => Promise.reject(new Error("database"));
    await expect(runAlerts(makeParts({ queueOf }))).rejects.toThrow("database");
    await runAfter(minuteMs);
    expect(kinds()).toEqual(["digest"]);
  });
});

describe("a receiver that is down", () => {
  const down: Sent = { kind: "failed", failure: "500", retryAfterS: null };
  beforeEach(async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(clockMs + 1);
  });

  it("is asked again after 1, 5, 15, 60 and 180 minutes with the same id, and then has it", async () => {
    answer = () => down;
    const steps = [1, 1, 1, 4, 1, 14, 1, 59, 1, 178, 1, 1];
    await runAfter(...steps.map((minutes) => minutes * minuteMs));
    const first = told[0]?.atMs ?? 0;
    expect(told.map(({ atMs }) => (atMs - first) / minuteMs)).toEqual([0, 1, 6, 21, 81, 261]);
    answer = () => ({ kind: "sent" });
    await runAfter(3 * hourMs, 3 * hourMs);
    expect(told).toHaveLength(7);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(1);
    expect(
      await rows("SELECT failure, attempts, due_at_ms, started_at_ms, given_up_at_ms FROM alert"),
    ).toEqual([{ failure: null, attempts: 7, due_at_ms: null, started_at_ms: null, given_up_at_ms: null }]);
  });

  it("is left alone as long as it asks for, with all that waits for it", async () => {
    await linkDies(clockMs + 2, { url: `${url}2` });
    answer = () => ({ kind: "failed", failure: "429", retryAfterS: 3600 });
    await runAfter(minuteMs);
    answer = () => ({ kind: "sent" });
    await runAfter(minuteMs, 5 * minuteMs, 53 * minuteMs);
    expect(told).toHaveLength(1);
    await runAfter(minuteMs);
    expect(told).toHaveLength(3);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(2);
  });

  it("is given up after three days, with one line that names no address", async () => {
    answer = () => down;
    await runAfter(...Array(34).fill(3 * hourMs));
    const lines = logged.filter(({ event }) => event === "alerts.given_up");
    expect(lines).toEqual([
      { event: "alerts.given_up", region: "chelyabinsk", way: "webhook", kind: "death", failure: "500" },
    ]);
    const last = told.at(-1)?.atMs ?? 0;
    expect(last - startMs).toBeGreaterThanOrEqual(3 * dayMs);
    expect(last - startMs).toBeLessThan(3 * dayMs + 7 * hourMs);
    expect(await rows("SELECT failure, due_at_ms FROM alert WHERE given_up_at_ms IS NOT NULL")).toEqual([
      { failure: "500", due_at_ms: null },
    ]);
  });

  it("keeps nobody else waiting, however much there is for it", async () => {
    for (let at = 0; at < 40; at++) await linkDies(clockMs + 2 + at, { url: `${url}${at}` });
    clockMs += minuteMs;
    await add("telegram", "@gkb1_alerts");
    answer = (_, { way }) => {
      if (way === "telegram") return { kind: "sent" };
      clockMs += 6000;
      return { kind: "failed", failure: "time_out", retryAfterS: null };
    };
    await linkDies(clockMs + 1, { url: `${url}x` });
    await runAfter(minuteMs);
    expect(told.filter(({ to }) => to === "@gkb1_alerts")).toHaveLength(1);
    expect(told.filter(({ to }) => to !== "@gkb1_alerts")).toHaveLength(1);
  });
});

describe("a run", () => {
  it("sends at most three alerts to one recipient", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    for (let at = 1; at <= 8; at++) await linkDies(clockMs + at, { url: `${url}${at}` });
    const counts: number[] = [];
    for (let at = 0; at < 4; at++) {
      await runAfter(2 * minuteMs);
      counts.push(told.length);
    }
    expect(counts).toEqual([3, 6, 8, 8]);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(8);
  });

  it("begins nothing more after 14 seconds, and asks no more of the platform than it allows", async () => {
    for (let at = 0; at < 20; at++) await add("webhook", `https://hooks.gkb1.ru/${at}`);
    for (let at = 1; at <= 3; at++) await linkDies(clockMs + at, { url: `${url}${at}` });
    queue = [makeQueueItem()];
    clockMs += hourMs;
    for (let run = 0; run < 16; run++) {
      clockMs += 2 * minuteMs;
      const before = told.length;
      let spent = 0;
      const counting = new Proxy(env.DB, {
        get(database, name) {
          if (name === "prepare") spent++;
          const value: unknown = Reflect.get(database, name);
          return typeof value === "function" ? value.bind(database) : value;
        },
      });
      const own = openDatabase(counting);
      await runAlerts(makeParts({ db: own, write: (statements) => stamp(own, statements) }));
      expect(spent + told.length - before).toBeLessThanOrEqual(45);
    }
    expect(kinds().filter((kind) => kind === "death")).toHaveLength(60);
    expect(kinds().filter((kind) => kind === "digest")).toHaveLength(20);

    const slow = clockMs;
    for (let at = 6; at <= 9; at++) await linkDies(clockMs + at, { url: `${url}${at}` });
    answer = () => {
      clockMs += 2000;
      return { kind: "sent" };
    };
    await runAfter(minuteMs);
    expect(clockMs - slow - minuteMs).toBeLessThanOrEqual(20_000);
  });

  it("and another at the same time send nothing twice", async () => {
    await add("telegram", "@gkb1_alerts");
    for (let at = 1; at <= 3; at++) await linkDies(clockMs + at, { url: `${url}${at}` });
    clockMs += minuteMs;
    await Promise.all([runAlerts(makeParts()), runAlerts(makeParts()), runAlerts(makeParts())]);
    await runAfter(3 * minuteMs);
    expect(told).toHaveLength(3);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(3);
  });

  it("that was killed while it sent: webhooks are told again by the same id, people are not", async () => {
    const killed = () => Promise.reject(new Error("killed"));
    await add("webhook", "https://hooks.gkb1.ru/a");
    await add("telegram", "@gkb1_alerts");
    await add("email", "anna@gkb1.ru");
    await linkDies(clockMs + 1);
    answer = killed;
    clockMs += minuteMs;
    await expect(runAlerts(makeParts())).rejects.toThrow("killed");
    answer = () => ({ kind: "sent" });
    const before = told.length;
    await runAfter(minuteMs);
    expect(told.length).toBe(before);
    await runAfter(2 * minuteMs, minuteMs);
    const byAddress = Map.groupBy(told, ({ to }) => to);
    expect([...byAddress].map(([to, sent]) => [to, sent.length]).sort()).toEqual([
      ["@gkb1_alerts", 1],
      ["anna@gkb1.ru", 1],
      ["https://hooks.gkb1.ru/a", 2],
    ]);
    const webhook = byAddress.get("https://hooks.gkb1.ru/a") ?? [];
    expect(webhook[0]?.alert).toEqual(webhook[1]?.alert);
    expect(
      await rows("SELECT count(*) AS count FROM alert WHERE failure = 'unclear' AND due_at_ms IS NULL"),
    ).toEqual([{ count: 2 }]);
    expect(logged).toContainEqual({ event: "alerts.unclear", count: 2 });
  });

  it("forgets alerts after a quarter", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(clockMs + 1);
    await runAfter(minuteMs, 89 * dayMs);
    expect(await rows()).toHaveLength(1);
    await runAfter(2 * dayMs);
    expect(await rows()).toHaveLength(0);
  });
});

describe("recipients", () => {
  const settings = makeAlertSettings();
  const input = { region: "chelyabinsk", timezone: "Asia/Yekaterinburg" } as const;
  const tryAdd = async (way: Way, typed: string) => {
    const added = await addRecipient({ db, nowMs: clockMs, settings }, "person/anna", {
      ...input,
      way,
      typed,
    });
    return added.ok ? "added" : added.refusal.kind;
  };

  it("are added once each, twenty at most, and only by ways that are configured", async () => {
    expect(await tryAdd("email", "anna@gkb1.ru")).toBe("way_off");
    expect(await tryAdd("webhook", "https://10.0.0.1/")).toBe("not_public");
    expect(await tryAdd("webhook", "https://hooks.gkb1.ru/a")).toBe("added");
    expect(await tryAdd("webhook", "https://HOOKS.gkb1.ru/a")).toBe("already_told");
    for (let at = 0; at < 19; at++) expect(await tryAdd("telegram", `${1000 + at}`)).toBe("added");
    expect(await tryAdd("telegram", "9999")).toBe("too_many");
  });

  it("who are taken away hear nothing more, and come back under the same id without what was meanwhile", async () => {
    const id = await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(clockMs + 1);
    answer = () => ({ kind: "failed", failure: "500", retryAfterS: null });
    await runAfter(minuteMs);
    const deps = { db, nowMs: clockMs, settings };
    expect((await endRecipient(deps, "person/anna", { region: "altai", id })).ok).toBe(false);
    expect((await endRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(true);
    expect((await endRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(false);
    expect((await testRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(false);
    await linkDies(clockMs + 2, { url: `${url}2` });
    await runAfter(hourMs);
    expect(told).toHaveLength(1);
    expect(await rows("SELECT failure FROM alert")).toEqual([{ failure: "ended" }]);
    await add("webhook", "https://hooks.gkb1.ru/a");
    answer = () => ({ kind: "sent" });
    await linkDies(clockMs + 3, { url: `${url}3` });
    await runAfter(hourMs);
    expect(told).toHaveLength(2);
    expect(await rows("SELECT id FROM alert_recipient")).toEqual([{ id }]);
  });

  it("are sent a trial when somebody asks for it, one at a time, and all that is in the log without addresses", async () => {
    const id = await add("telegram", "@gkb1_alerts");
    const deps = { db, nowMs: clockMs, settings };
    const of = { region: "chelyabinsk", id };
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ ok: true });
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ refusal: { kind: "test_waiting" } });
    await runAfter(minuteMs);
    expect(kinds()).toEqual(["test"]);
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ ok: true });
    await add("webhook", "https://hooks.gkb1.ru/secret-path");
    await endRecipient(deps, "person/anna", of);
    const lines = await rows(
      "SELECT actor, action, subject, region, details FROM audit_line WHERE action LIKE 'alert.%' ORDER BY number",
    );
    const about = { actor: "person/anna", subject: "region chelyabinsk", region: "chelyabinsk" };
    expect(lines).toEqual([
      { ...about, action: "alert.recipient_added", details: '{"way":"telegram"}' },
      { ...about, action: "alert.tested", details: '{"way":"telegram"}' },
      { ...about, action: "alert.tested", details: '{"way":"telegram"}' },
      { ...about, action: "alert.recipient_added", details: '{"way":"webhook","host":"hooks.gkb1.ru"}' },
      { ...about, action: "alert.recipient_ended", details: '{"way":"telegram"}' },
    ]);
    expect(await verifyAudit(db)).toMatchObject({ intact: true });
  });
});

it("everything is found by an index", async () => {
  const content: AlertContent = { chats: [], total: 0 };
  const recipient = { id: "r", region: "chelyabinsk", way: "webhook", address: "x" } as const;
  const made = { ...recipient, createdAtMs: 0, createdBy: "x", lastDigestDay: null };
  const conditions = [isTold("r"), isNotTold(recipient), hasFewerThan("x", 2), hasNoTestWaiting("r")];
  const statements: readonly WriteStatement[] = [
    ...[makeDeathsWrite(0), activeRecipientsQuery(db), ...digestWrites("r", "2026-11-26", content, 0)],
    ...[alertWrite("r", "test", "x", content, 0), ...settleUnclearWrites(0), dueAlertsQuery(0, 9)],
    ...[claimWrite("a", 0), sentWrite("a", 0), forgetWrite(0), addRecipientWrite(made)],
    ...[...failedWrites({ id: "a", recipient: "r" }, "500", 1, 0), ...endRecipientWrites("r", 0)],
    ...[recipientsQuery(db, "x"), recipientQuery(db, "x", "r"), newestAlertsQuery(db, "r", 3)],
    ...[waitingQuery(db, "r"), ...conditions.map((condition) => sql`select ${condition}`)],
  ];
  for (const statement of statements) {
    const { results } = await prepared(db, sql`explain query plan ${statement.getSQL()}`).all<{
      detail: string;
    }>();
    const plan = results.map(({ detail }) => detail).filter((detail) => !/CONSTANT ROW/.test(detail));
    // Recipients are a few for each region, and each run needs all of them; the due alerts were found before.
    expect(plan.filter((detail) => /SCAN (?!alert_recipient\b|\(subquery)/.test(detail))).toEqual([]);
  }
});
