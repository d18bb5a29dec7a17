import { describe, expect, it } from "vitest";
import { afterVerdict, neverChecked } from "../../worker/link-health/hysteresis.ts";
import { calmEveryMs, chosen, dueAfter, pausedFor, runBounds } from "../../worker/link-health/schedule.ts";
import { afterLook } from "../../worker/link-health/watched-link.ts";
import { makeVerdict, makeWatchedLink } from "../make/link-health.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const [ok, dead, unknown] = [makeVerdict("ok"), makeVerdict("dead"), makeVerdict("unknown")];
const healthy = makeWatchedLink({ state: afterVerdict(neverChecked, ok, 0) });
const dueIn = (link: typeof healthy, verdict: typeof ok) =>
  dueAfter(afterLook(link, verdict, 0), verdict, 0, calmEveryMs(400));

describe("a link", () => {
  it("is asked within the hour among 400, more seldom among more, and always once a day", () => {
    expect([calmEveryMs(1), calmEveryMs(400), calmEveryMs(4000)]).toEqual([
      0.75 * hourMs,
      0.8 * hourMs,
      8 * hourMs,
    ]);
    expect(calmEveryMs(1_000_000)).toBeLessThan(dayMs - 6 * hourMs);
    expect(dueIn(healthy, ok)).toBe(0.8 * hourMs);
  });

  it("is asked within the hour while in doubt, every four hours when dead, daily where the messenger tells nothing", () => {
    const dying = makeWatchedLink({ state: afterVerdict(healthy.state, dead, 0) });
    const gone = makeWatchedLink({ state: { ...dying.state, health: "dead" } });
    const silent = makeVerdict("unknown", { reason: "messenger_tells_nothing" });
    expect([dueIn(healthy, dead), dueIn(dying, dead), dueIn(gone, dead)]).toEqual([
      0.75 * hourMs,
      0.75 * hourMs,
      4 * hourMs,
    ]);
    expect(dueIn(healthy, silent)).toBeGreaterThan(12 * hourMs);
    expect(dueIn(healthy, silent)).toBeLessThan(dayMs);
    expect(dueIn(healthy, unknown)).toBe(hourMs / 2);
  });

  it("that may turn dead is asked the moment a day of dead verdicts is over", () => {
    const dying = makeWatchedLink({ state: afterVerdict(healthy.state, dead, 0) });
    const atMs = dayMs - hourMs / 2;
    expect(dueAfter(afterLook(dying, dead, atMs), dead, atMs, hourMs)).toBe(dayMs);
  });
});

describe("a run", () => {
  const linkOf = (name: string, parts: Partial<typeof healthy> = {}) =>
    makeWatchedLink({
      url: `https://t.me/+${name}`,
      chat: name,
      dueAtMs: 10 * dayMs,
      state: healthy.state,
      ...parts,
    });
  const nowMs = 10 * dayMs + hourMs;
  const names = (links: readonly { readonly chat: string }[]) => links.map(({ chat }) => chat);

  it("asks those in doubt first, then the most used, but before them whoever has waited for hours", () => {
    const doubted = linkOf("doubted", { state: afterVerdict(healthy.state, dead, 0) });
    const forgotten = linkOf("forgotten", { dueAtMs: nowMs - 5 * hourMs });
    const wanted = linkOf("wanted", { dueAtMs: 0 });
    const killer = linkOf("killer", { claims: 1, dueAtMs: 1 });
    const due = [killer, linkOf("seldom"), linkOf("often"), doubted, forgotten, wanted];
    const uses = new Map([
      ["often", 50],
      ["seldom", 2],
      ["killer", 99],
    ]);
    expect(names(chosen(due, uses, {}, nowMs))).toEqual([
      ...["wanted", "forgotten", "doubted", "often", "seldom", "killer"],
    ]);
  });

  it("leaves alone a messenger that wants it, and asks no more than it can", () => {
    const due = Array.from({ length: 50 }, (_, at) => linkOf(`chat${at}`));
    expect(chosen(due, new Map(), {}, nowMs)).toHaveLength(runBounds.looks);
    expect(chosen(due, new Map(), pausedFor({}, "telegram", 60, nowMs), nowMs)).toEqual([]);
    expect(chosen(due, new Map(), pausedFor({}, "telegram", 60, nowMs), nowMs + 60_000)).toHaveLength(
      runBounds.looks,
    );
  });

  it("waits as long as a messenger says, a minute where it says nothing, and never for ever", () => {
    expect(pausedFor({}, "telegram", 300, 0)).toEqual({ telegram: 300_000 });
    expect(pausedFor({ telegram: 400_000, vk: 5 }, "telegram", 300, 0)).toEqual({ telegram: 400_000, vk: 5 });
    expect(pausedFor({}, "telegram", null, 0)).toEqual({ telegram: 60_000 });
    expect(pausedFor({}, "telegram", 1e9, 0)).toEqual({ telegram: 6 * hourMs });
  });

  it("finds time for 400 links: a look a second, within its seconds and the platform's requests", () => {
    expect(runBounds.looks * runBounds.spaceMs * 2).toBeLessThanOrEqual(runBounds.lastsMs);
    expect((400 / runBounds.looks) * runBounds.everyMs).toBeLessThan(hourMs);
  });
});
