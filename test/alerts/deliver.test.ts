import { beforeEach, describe, expect, it } from "vitest";
import { runAlerts } from "../../worker/alerts/run-alerts.ts";
import type { Sent } from "../../worker/alerts/types.ts";
import { stamp } from "../../worker/audit/commit.ts";
import { openDatabase } from "../../worker/db/client.ts";
import { makeQueueItem } from "../make/alerts.ts";
import { makeCountingDatabase } from "../make/counting-database.ts";
import {
  add,
  dayMs,
  hourMs,
  kinds,
  linkDies,
  makeParts,
  minuteMs,
  newWorld,
  rows,
  runAfter,
  startMs,
  url,
  world,
} from "./alert-world.ts";

beforeEach(newWorld);

describe("a receiver that is down", () => {
  const down: Sent = { kind: "failed", failure: "500", retryAfterS: null };
  beforeEach(async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(world.clockMs + 1);
  });

  it("is asked again after 1, 5, 15, 60 and 180 minutes with the same id, and then has it", async () => {
    world.answer = () => down;
    const steps = [1, 1, 1, 4, 1, 14, 1, 59, 1, 178, 1, 1];
    await runAfter(...steps.map((minutes) => minutes * minuteMs));
    const first = world.told[0]?.atMs ?? 0;
    expect(world.told.map(({ atMs }) => (atMs - first) / minuteMs)).toEqual([0, 1, 6, 21, 81, 261]);
    world.answer = () => ({ kind: "sent" });
    await runAfter(3 * hourMs, 3 * hourMs);
    expect(world.told).toHaveLength(7);
    expect(new Set(world.told.map(({ alert }) => alert.id)).size).toBe(1);
    expect(
      await rows("SELECT failure, attempts, due_at_ms, started_at_ms, given_up_at_ms FROM alert"),
    ).toEqual([{ failure: null, attempts: 7, due_at_ms: null, started_at_ms: null, given_up_at_ms: null }]);
  });

  it("is left alone as long as it asks for, with all that waits for it", async () => {
    await linkDies(world.clockMs + 2, { url: `${url}2` });
    world.answer = () => ({ kind: "failed", failure: "429", retryAfterS: 3600 });
    await runAfter(minuteMs);
    world.answer = () => ({ kind: "sent" });
    await runAfter(minuteMs, 5 * minuteMs, 53 * minuteMs);
    expect(world.told).toHaveLength(1);
    await runAfter(minuteMs);
    expect(world.told).toHaveLength(3);
    expect(new Set(world.told.map(({ alert }) => alert.id)).size).toBe(2);
  });

  it("is given up after three days, with one line that names no address", async () => {
    world.answer = () => down;
    await runAfter(...Array(34).fill(3 * hourMs));
    const lines = world.logged.filter(({ event }) => event === "alerts.given_up");
    expect(lines).toEqual([
      { event: "alerts.given_up", region: "chelyabinsk", way: "webhook", kind: "death", failure: "500" },
    ]);
    const last = world.told.at(-1)?.atMs ?? 0;
    expect(last - startMs).toBeGreaterThanOrEqual(3 * dayMs);
    expect(last - startMs).toBeLessThan(3 * dayMs + 7 * hourMs);
    expect(await rows("SELECT failure, due_at_ms FROM alert WHERE given_up_at_ms IS NOT NULL")).toEqual([
      { failure: "500", due_at_ms: null },
    ]);
  });

  it("keeps nobody else waiting, however much there is for it", async () => {
    for (let at = 0; at < 40; at++) await linkDies(world.clockMs + 2 + at, { url: `${url}${at}` });
    world.clockMs += minuteMs;
    await add("telegram", "@gkb1_alerts");
    world.answer = (_, { way }) => {
      if (way === "telegram") return { kind: "sent" };
      world.clockMs += 6000;
      return { kind: "failed", failure: "time_out", retryAfterS: null };
    };
    await linkDies(world.clockMs + 1, { url: `${url}x` });
    await runAfter(minuteMs);
    expect(world.told.filter(({ to }) => to === "@gkb1_alerts")).toHaveLength(1);
    expect(world.told.filter(({ to }) => to !== "@gkb1_alerts")).toHaveLength(1);
  });
});

describe("a run", () => {
  it("sends at most three alerts to one recipient", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    for (let at = 1; at <= 8; at++) await linkDies(world.clockMs + at, { url: `${url}${at}` });
    const counts: number[] = [];
    for (let at = 0; at < 4; at++) {
      await runAfter(2 * minuteMs);
      counts.push(world.told.length);
    }
    expect(counts).toEqual([3, 6, 8, 8]);
    expect(new Set(world.told.map(({ alert }) => alert.id)).size).toBe(8);
  });

  it("begins nothing more after 14 seconds, and asks no more of the platform than it allows", async () => {
    for (let at = 0; at < 20; at++) await add("webhook", `https://hooks.gkb1.ru/${at}`);
    for (let at = 1; at <= 3; at++) await linkDies(world.clockMs + at, { url: `${url}${at}` });
    world.queue = [makeQueueItem()];
    world.clockMs += hourMs;
    for (let run = 0; run < 16; run++) {
      world.clockMs += 2 * minuteMs;
      const before = world.told.length;
      const counting = makeCountingDatabase();
      const own = openDatabase(counting.binding);
      await runAlerts(makeParts({ db: own, write: (statements) => stamp(own, statements) }));
      expect(counting.statements + world.told.length - before).toBeLessThanOrEqual(45);
    }
    expect(kinds().filter((kind) => kind === "death")).toHaveLength(60);
    expect(kinds().filter((kind) => kind === "digest")).toHaveLength(20);

    const slow = world.clockMs;
    for (let at = 6; at <= 9; at++) await linkDies(world.clockMs + at, { url: `${url}${at}` });
    world.answer = () => {
      world.clockMs += 2000;
      return { kind: "sent" };
    };
    await runAfter(minuteMs);
    expect(world.clockMs - slow - minuteMs).toBeLessThanOrEqual(20_000);
  });

  it("and another at the same time send nothing twice", async () => {
    await add("telegram", "@gkb1_alerts");
    for (let at = 1; at <= 3; at++) await linkDies(world.clockMs + at, { url: `${url}${at}` });
    world.clockMs += minuteMs;
    await Promise.all([runAlerts(makeParts()), runAlerts(makeParts()), runAlerts(makeParts())]);
    await runAfter(3 * minuteMs);
    expect(world.told).toHaveLength(3);
    expect(new Set(world.told.map(({ alert }) => alert.id)).size).toBe(3);
  });

  it("that was killed while it sent: webhooks are told again by the same id, people are not", async () => {
    const killed = () => Promise.reject(new Error("killed"));
    await add("webhook", "https://hooks.gkb1.ru/a");
    await add("telegram", "@gkb1_alerts");
    await add("email", "anna@gkb1.ru");
    await linkDies(world.clockMs + 1);
    world.answer = killed;
    world.clockMs += minuteMs;
    await expect(runAlerts(makeParts())).rejects.toThrow("killed");
    world.answer = () => ({ kind: "sent" });
    const before = world.told.length;
    await runAfter(minuteMs);
    expect(world.told.length).toBe(before);
    await runAfter(2 * minuteMs, minuteMs);
    const byAddress = Map.groupBy(world.told, ({ to }) => to);
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
    expect(world.logged).toContainEqual({ event: "alerts.unclear", count: 2 });
  });

  it("forgets alerts after a quarter", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(world.clockMs + 1);
    await runAfter(minuteMs, 89 * dayMs);
    expect(await rows()).toHaveLength(1);
    await runAfter(2 * dayMs);
    expect(await rows()).toHaveLength(0);
  });
});
