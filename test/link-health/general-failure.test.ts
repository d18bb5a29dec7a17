import { describe, expect, it } from "vitest";
import {
  isFailing,
  isFailure,
  isGeneralFailure,
  isInIncident,
  settleAfterMs,
  shortWindowMs,
  windowMs,
} from "../../worker/link-health/general-failure.ts";
import { afterLook, afterSettling } from "../../worker/link-health/watched-link.ts";
import { makeVerdict, makeWatchedLink } from "../make/link-health.ts";

const incident = { messenger: "telegram", startedAtMs: 10 * windowMs, lastAtMs: 12 * windowMs } as const;
const dead = makeVerdict("dead");

describe("a general failure", () => {
  it("is at least ten links asked and half of them without an answer", () => {
    const tally = (asked: number, failed: number) => ({ asked, failed });
    expect([tally(10, 5), tally(10, 4), tally(9, 9), tally(100, 50)].map(isGeneralFailure)).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it("is not that a messenger never tells anything", () => {
    expect(isFailure(makeVerdict("unknown", { reason: "messenger_tells_nothing" }))).toBeNull();
    expect(isFailure(makeVerdict("unknown", { reason: "asked_to_wait" }))).toBeNull();
    expect(isFailure(makeVerdict("unknown", { reason: "not_understood" }))).toBe(true);
    expect(isFailure(makeVerdict("dead"))).toBe(false);
  });

  it("shows in the last ten minutes where a messenger is asked often, and a verdict waits as long", () => {
    const often = {
      messenger: "telegram",
      asked: 100,
      failed: 30,
      askedLately: 40,
      failedLately: 30,
    } as const;
    expect(isFailing(often)).toBe(true);
    expect(isFailing({ ...often, failedLately: 10 })).toBe(false);
    expect(settleAfterMs("telegram", [often])).toBe(shortWindowMs);
    expect(settleAfterMs("telegram", [{ ...often, askedLately: 9 }])).toBe(windowMs);
    expect(settleAfterMs("vk", [often])).toBe(windowMs);
  });

  it("takes in the looks of its first window, and none of another messenger", () => {
    const at = (windows: number) => isInIncident("telegram", windows * windowMs, [incident]);
    expect([at(9), at(9.01), at(12), at(12.01)]).toEqual([false, true, true, false]);
    expect(isInIncident("vk", 11 * windowMs, [incident])).toBe(false);
  });
});

describe("a verdict against a link", () => {
  it("waits until its window is over, then counts from the time of the look", () => {
    const link = afterLook(makeWatchedLink(), dead, 5 * windowMs);
    expect(link).toMatchObject({ state: { health: "unknown" }, pending: { atMs: 5 * windowMs } });
    expect(afterSettling(link, [incident], 5 * windowMs - 1)).toBeNull();
    expect(afterSettling(link, [incident], 5 * windowMs)).toMatchObject({
      ...{ pending: null, state: { health: "suspect", sinceMs: 5 * windowMs, deadVerdicts: 1 } },
    });
  });

  it("in a general failure counts for nothing", () => {
    const link = afterLook(makeWatchedLink(), dead, 11 * windowMs);
    expect(afterSettling(link, [incident], 12 * windowMs)).toEqual({ ...link, pending: null });
  });

  it("is gone with a look that is ok, and one of several within a window", () => {
    const link = afterLook(makeWatchedLink(), dead, windowMs);
    expect(afterLook(link, makeVerdict("ok"), 2 * windowMs)).toMatchObject({
      pending: null,
      state: { health: "ok" },
    });
    expect(afterLook(link, dead, 1.5 * windowMs)).toEqual(link);
    expect(afterLook(link, makeVerdict("unknown"), 1.5 * windowMs)).toBe(link);
  });
});
