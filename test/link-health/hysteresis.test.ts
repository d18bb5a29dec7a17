import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterVerdict,
  approvedByHand,
  deadAfterMs,
  type LinkState,
  neverChecked,
} from "../../worker/link-health/hysteresis.ts";
import { makeVerdict } from "../make/link-health.ts";

const hourMs = 3_600_000;
const ok = makeVerdict("ok", { title: "Чат поликлиники № 1", members: 100 });
const dead = makeVerdict("dead");
const suspect = makeVerdict("suspect", { title: "Казино", members: 100 });
const unknown = makeVerdict("unknown");

/** The state after verdicts at so many hours. */
function stateAfter(...looks: readonly (readonly [hours: number, verdict: typeof ok])[]): LinkState {
  return looks.reduce(
    (state, [hours, verdict]) => afterVerdict(state, verdict, hours * hourMs),
    neverChecked,
  );
}

describe("a link", () => {
  it("is suspect from the first dead verdict on, and dead after three over a whole day", () => {
    expect(stateAfter([0, ok], [1, dead])).toMatchObject({
      health: "suspect",
      sinceMs: hourMs,
      deadVerdicts: 1,
    });
    expect(stateAfter([0, dead], [12, dead], [23.9, dead], [23.99, dead])).toMatchObject({
      health: "suspect",
    });
    expect(stateAfter([0, dead], [24, dead])).toMatchObject({ health: "suspect" });
    expect(stateAfter([0, dead], [12, dead], [24, dead])).toMatchObject({
      health: "dead",
      sinceMs: 24 * hourMs,
    });
  });

  it("is ok again after one look, and the count of dead verdicts begins anew", () => {
    expect(stateAfter([0, dead], [12, dead], [24, dead], [30, ok])).toMatchObject({
      ...{ health: "ok", sinceMs: 30 * hourMs, deadVerdicts: 0, firstDeadMs: null, lastOkMs: 30 * hourMs },
    });
    expect(stateAfter([0, dead], [12, dead], [20, ok], [24, dead], [30, dead])).toMatchObject({
      health: "suspect",
    });
  });

  it("keeps what is known of it, and the age of that, when nothing can be told", () => {
    for (const known of [
      stateAfter([0, ok]),
      stateAfter([0, dead]),
      stateAfter([0, dead], [12, dead], [24, dead]),
      neverChecked,
    ]) {
      expect(afterVerdict(known, unknown, 99 * hourMs)).toBe(known);
    }
  });

  it("that leads to another chat is suspect and not dying; once dead it is not offered for a stranger's chat", () => {
    expect(stateAfter([0, ok], [1, suspect])).toMatchObject({ health: "suspect", reason: "other_chat" });
    expect(stateAfter([0, dead], [12, suspect], [20, dead], [24, dead])).toMatchObject({ health: "suspect" });
    expect(stateAfter([0, dead], [12, dead], [24, dead], [30, suspect])).toMatchObject({
      ...{ health: "dead", sinceMs: 24 * hourMs, reason: "other_chat" },
    });
  });

  it("is held against the title of the first look, however slowly it was renamed, and against the newest members", () => {
    const renamed = makeVerdict("ok", { title: "Чат поликлиники № 1 и казино", members: 900 });
    const state = stateAfter([0, ok], [1, renamed], [2, makeVerdict("ok", { members: 950 })]);
    expect(state.before).toEqual({ title: "Чат поликлиники № 1", members: 950 });
    expect(stateAfter([0, makeVerdict("ok")], [1, ok]).before?.title).toBe("Чат поликлиники № 1");
    expect(stateAfter([0, ok], [1, suspect]).before).toEqual({ title: "Чат поликлиники № 1", members: 100 });
  });

  it("that a coordinator approves is ok, and later looks are held against what they saw", () => {
    const state = approvedByHand(stateAfter([0, ok], [1, suspect]), 2 * hourMs);
    expect(state).toMatchObject({
      health: "ok",
      sinceMs: 2 * hourMs,
      before: { title: "Казино", members: 100 },
    });
  });

  it("is never dead without three dead verdicts over a day and nothing between them, in any order of events", () => {
    const looks = fc.array(
      fc.record({ verdict: fc.constantFrom(ok, dead, dead, dead, suspect, unknown), minutes: fc.nat(900) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(looks, (events) => {
        let [state, atMs] = [neverChecked, 0];
        let run: number[] = [];
        for (const { verdict, minutes } of events) {
          atMs += minutes * 60_000;
          const next = afterVerdict(state, verdict, atMs);
          if (verdict === dead) run.push(atMs);
          else if (verdict !== unknown) run = [];
          const isProven = run.length >= 3 && atMs - (run[0] ?? atMs) >= deadAfterMs;
          if (next.health === "dead") expect(state.health === "dead" || isProven).toBe(true);
          else if (verdict === dead) expect(isProven).toBe(false);
          if (next.health !== state.health) expect(next.sinceMs).toBe(atMs);
          else expect(next.sinceMs).toBe(state.sinceMs);
          state = next;
        }
      }),
    );
  });
});
