import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Sent } from "../../worker/alerts/types.ts";
import { localTime } from "../../worker/base/zone-time.ts";
import { AlertsWorld, type Receiver } from "./alerts-world.ts";
import { seededRandom } from "./messenger-world.ts";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const startMs = Date.UTC(2026, 10, 26, 1, 30);
const zones: Readonly<Record<string, string>> = {
  chelyabinsk: "Asia/Yekaterinburg",
  kamchatka: "Asia/Kamchatka",
};
const recipients = [
  ["steady", "webhook", "chelyabinsk"],
  ["down", "webhook", "chelyabinsk"],
  ["flaky", "webhook", "chelyabinsk"],
  ["person", "telegram", "chelyabinsk"],
  ["far", "webhook", "kamchatka"],
] as const;
const sent: Sent = { kind: "sent" };
const fails = (failure: "500" | "429" | "time_out", retryAfterS: number | null = null): Sent => ({
  ...{ kind: "failed", failure, retryAfterS },
});

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

/** Another one: `SEEDS=7,8,9 npm test -- week-of-alerts`. */
const seeds = (process.env.SEEDS ?? "1").split(",").map(Number);

describe.each(seeds)("in a simulated week (%i) of 20 deaths, outages and kills", (seed) => {
  test("every webhook has every death and every day's digest, once; nobody has anything twice", {
    timeout: 120_000,
  }, async () => {
    const random = seededRandom(seed);
    const world = new AlertsWorld(startMs);
    await world.setUp(recipients);
    const endMs = startMs + 7 * dayMs;
    const down = { fromMs: startMs + 1.9 * dayMs, untilMs: startMs + 2.3 * dayMs };
    const receiver: Receiver = ({ id }, atMs) => {
      if (id === "down" && atMs > down.fromMs && atMs < down.untilMs) {
        return { sent: fails("time_out"), takesMs: 6000 };
      }
      if (id === "flaky" && random() < 0.3) return { sent: fails("500"), takesMs: 200 };
      if (id === "flaky" && random() < 0.1) return { sent: fails("429", 1800), takesMs: 200 };
      return { sent, takesMs: 300 };
    };
    const deaths = Array.from({ length: 20 }, (_, at) => ({
      url: `https://t.me/+Simulated${at}`,
      region: at % 4 === 3 ? "kamchatka" : "chelyabinsk",
      // Some at once.
      atMs: startMs + 10 * minuteMs + Math.floor(random() * (at < 5 ? hourMs : 6 * dayMs)),
    })).sort((one, other) => one.atMs - other.atMs);
    const left = [...deaths];
    let killed = 0;
    for (let atMs = startMs; atMs < endMs + 12 * hourMs; atMs += 2 * minuteMs) {
      world.nowMs = Math.max(world.nowMs, atMs);
      for (let next = left[0]; next !== undefined && next.atMs <= world.nowMs; next = left[0]) {
        left.shift();
        await world.linkDies(next.url, next.region);
      }
      // The Worker is away for an evening.
      if (atMs > startMs + 4.3 * dayMs && atMs < startMs + 4.45 * dayMs) continue;
      const isKilled = atMs < endMs && random() < 0.2;
      if (!(await world.run(receiver, isKilled ? Math.floor(random() * 24) : undefined))) killed++;
    }
    expect(killed).toBeGreaterThan(200);

    const alerts = await world.alerts();
    expect(alerts.filter(({ dueAtMs }) => dueAtMs !== null)).toEqual([]);
    for (const [id, way, region] of recipients) {
      const own = world.arrivals.filter(({ to }) => to === id);
      // Receivers of webhooks know a repetition by its id.
      const once = [...new Map(own.map((one) => [one.alert.id, one])).values()];
      const about = deaths.filter((death) => death.region === region).length;
      const arrivedDeaths = once.filter(({ alert }) => alert.kind === "death");
      const zone = zones[region] ?? "";
      const digestDays = once
        .filter(({ alert }) => alert.kind === "digest")
        .map(({ alert }) => localTime(zone, alert.createdAtMs));
      expect([id, new Set(digestDays.map(({ day }) => day)).size]).toEqual([id, digestDays.length]);
      for (const { minute } of digestDays) expect(minute).toBeGreaterThanOrEqual(9 * 60);
      if (way === "webhook") {
        expect([id, arrivedDeaths.length]).toEqual([id, about]);
        expect([id, digestDays.length >= 7 && digestDays.length <= 8]).toEqual([id, true]);
        for (const { alert } of own) {
          const first = once.find((one) => one.alert.id === alert.id);
          expect(alert).toEqual(first?.alert);
        }
      } else {
        expect([id, own.length]).toEqual([id, once.length]);
        const unclear = alerts.filter(({ recipient, failure }) => recipient === id && failure === "unclear");
        const all = alerts.filter(({ recipient }) => recipient === id);
        expect(all.length - once.length).toBeLessThanOrEqual(unclear.length);
        expect(all.filter(({ kind }) => kind === "death")).toHaveLength(about);
        expect(unclear.length).toBeGreaterThan(0);
      }
    }
    // Who answers is told within minutes, whatever happens to the others.
    const steady = world.arrivals.filter(({ to, alert }) => to === "steady" && alert.kind === "death");
    const delays = steady
      .map(({ atMs, alert }) => atMs - alert.createdAtMs)
      .sort((one, other) => one - other);
    expect(delays[Math.floor(delays.length / 2)]).toBeLessThan(10 * minuteMs);
  });
});

test("wherever runs are killed, webhooks lose nothing and people have nothing twice", {
  timeout: 120_000,
}, async () => {
  const kills = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(kills, fc.integer({ min: 1, max: 4 }), async (killedAfter, deaths) => {
      const world = new AlertsWorld(startMs);
      await world.setUp([
        ["hook", "webhook", "chelyabinsk"],
        ["person", "telegram", "chelyabinsk"],
      ]);
      world.nowMs += minuteMs;
      for (let at = 0; at < deaths; at++) await world.linkDies(`https://t.me/+Simulated${at}`, "chelyabinsk");
      const receiver: Receiver = () => ({ sent, takesMs: 100 });
      for (const steps of killedAfter) {
        world.nowMs += 2 * minuteMs;
        await world.run(receiver, steps);
      }
      for (let quiet = 0; quiet < 4; quiet++) {
        world.nowMs += 3 * minuteMs;
        await world.run(receiver);
      }
      const of = (id: string) => world.arrivals.filter(({ to }) => to === id).map(({ alert }) => alert.id);
      expect(new Set(of("hook")).size).toBe(deaths);
      expect(new Set(of("person")).size).toBe(of("person").length);
      const lost = (await world.alerts()).filter(({ failure }) => failure === "unclear");
      expect(of("person").length + lost.length).toBeGreaterThanOrEqual(deaths);
      expect((await world.alerts()).filter(({ dueAtMs }) => dueAtMs !== null)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
