import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CountedUse, UsageCount } from "../../worker/usage/types.ts";
import { type CountStore, counterBounds, UsageCounter } from "../../worker/usage/usage-counter.ts";

const { flushAfterMs, flushAtKeys, maxKeys, forgetEveryMs } = counterBounds;

function use(parts: Partial<CountedUse> = {}): CountedUse {
  return { code: "00000", day: "2026-11-26", kind: "answer", channel: "site", host: "", ...parts };
}

/** Remembers what was written; refuses while `isDown`. */
class MemoryStore implements CountStore {
  isDown = false;
  written: (readonly UsageCount[])[] = [];
  forgotAt: number[] = [];
  async add(counts: readonly UsageCount[]) {
    if (this.isDown) throw new Error("D1_ERROR");
    this.written.push(counts);
  }
  async forget(nowMs: number) {
    this.forgotAt.push(nowMs);
  }
  get total(): number {
    return this.written.flat().reduce((sum, { count }) => sum + count, 0);
  }
}

let counter: UsageCounter;
let store: MemoryStore;
let logged: string[];

beforeEach(() => {
  counter = new UsageCounter();
  store = new MemoryStore();
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What app.ts does with each request. */
async function request(nowMs: number, ...uses: readonly CountedUse[]): Promise<void> {
  if (counter.isDue(nowMs)) await counter.flush(store, nowMs);
  for (const one of uses) counter.add(one, nowMs);
}

describe("the counter of an isolate", () => {
  it("adds up what is alike and tells apart chat, day, kind, channel and host", async () => {
    const different = [
      use(),
      use({ code: "10001" }),
      use({ day: "2026-11-27" }),
      use({ kind: "join" }),
      use({ channel: "widget" }),
      use({ channel: "widget", host: "gkb1.ru" }),
    ];
    await request(0, ...different, ...different, use());
    await request(flushAfterMs);
    expect(store.written).toEqual([different.map((one, at) => ({ ...one, count: at === 0 ? 3 : 2 }))]);
  });

  it("writes at most once a minute, whatever comes", async () => {
    for (let view = 0; view < 1000; view++) await request(view * 180, use());
    // Three minutes: after the first and after the second.
    expect(store.written).toHaveLength(2);
    await request(4 * flushAfterMs);
    expect(store.total).toBe(1000);
  });

  it("does not wait for the minute to be over when there is much to write, but never writes twice in one", async () => {
    const many = (from: number) =>
      Array.from({ length: flushAtKeys }, (_, at) => use({ code: `${from + at}` }));
    await request(0, ...many(0).slice(1));
    await request(1);
    expect(store.written).toHaveLength(0);
    await request(2, use({ code: "0" }));
    await request(3);
    expect(store.written).toHaveLength(1);
    await request(4, ...many(flushAtKeys));
    await request(5);
    expect(store.written).toHaveLength(1);
    await request(3 + flushAfterMs);
    expect(store.written).toHaveLength(2);
  });

  it("writes nothing where nothing was counted", async () => {
    await request(0);
    await request(10 * flushAfterMs);
    expect(counter.isDue(20 * flushAfterMs)).toBe(false);
    expect(store.written).toEqual([]);
  });

  it("keeps what a failing database refuses, offers it again a minute later, and counts nothing twice", async () => {
    store.isDown = true;
    await request(0, use(), use({ kind: "join" }));
    await request(flushAfterMs, use());
    store.isDown = false;
    await request(flushAfterMs + 1);
    expect(store.written).toEqual([]);
    await request(2 * flushAfterMs);
    expect(store.total).toBe(3);
    await request(9 * flushAfterMs);
    expect(store.total).toBe(3);
    expect(logged.filter((line) => line.includes("usage.write_failed"))).toHaveLength(1);
  });

  it("gives up what a database that says nothing may have written after all", async () => {
    vi.useFakeTimers();
    store.add = () => new Promise<never>(() => {});
    counter.add(use(), 0);
    const flushing = counter.flush(store, flushAfterMs);
    await vi.advanceTimersByTimeAsync(counterBounds.patienceMs);
    await flushing;
    vi.useRealTimers();
    expect(counter.isDue(9 * flushAfterMs)).toBe(false);
    expect(logged.join()).toContain("usage.unanswered");
  });

  it("never holds more than so many keys, and says so once", async () => {
    store.isDown = true;
    for (let at = 0; at < maxKeys + 50; at++) counter.add(use({ code: `${at}` }), 0);
    await request(flushAfterMs, use({ code: "new" }));
    store.isDown = false;
    await request(2 * flushAfterMs);
    expect(store.written[0]).toHaveLength(maxKeys);
    expect(logged.filter((line) => line.includes("usage.full"))).toHaveLength(1);
  });

  it("has old rows deleted at most once a day", async () => {
    for (let hour = 0; hour < 30; hour++) await request(hour * 3_600_000, use());
    expect(store.forgotAt).toEqual([3_600_000, 3_600_000 + forgetEveryMs]);
  });

  it("does not bring counts back when only the deleting of old rows fails", async () => {
    store.forget = () => Promise.reject(new Error("D1_ERROR"));
    await request(0, use());
    await request(flushAfterMs);
    await request(3 * flushAfterMs);
    expect(store.total).toBe(1);
  });
});
