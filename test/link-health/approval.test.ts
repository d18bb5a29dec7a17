import { describe, expect, it } from "vitest";
import { afterVerdict, neverChecked } from "../../worker/link-health/hysteresis.ts";
import type { Verdict } from "../../worker/link-health/types.ts";
import {
  afterApproval,
  afterLook,
  afterSettling,
  type WatchedLink,
} from "../../worker/link-health/watched-link.ts";
import { makeVerdict, makeWatchedLink } from "../make/link-health.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const ok = makeVerdict("ok", { title: "Чат поликлиники № 1", members: 100 });
const dead = makeVerdict("dead");
const renamed = makeVerdict("suspect", { title: "Здоровье Сатки", members: 100 });

/** A look at an hour, with its verdict counted at once where it speaks against the link. */
function looked(link: WatchedLink, verdict: Verdict, hours: number): WatchedLink {
  const after = afterLook(link, verdict, hours * hourMs);
  return afterSettling(after, [], hours * hourMs) ?? after;
}

function approved(link: WatchedLink, hours: number, days: number): WatchedLink {
  const atMs = hours * hourMs;
  return afterApproval(link, { by: "person/1", atMs, untilMs: atMs + days * dayMs });
}

const alive = makeWatchedLink({ state: afterVerdict(neverChecked, ok, 0) });

describe("a link that a coordinator has opened by hand", () => {
  it("is ok from then on, and says who vouches for it and until when", () => {
    const link = approved(looked(alive, renamed, 1), 2, 7);
    expect(link.state).toMatchObject({ health: "ok", reason: "checked_by_hand", sinceMs: 2 * hourMs });
    expect(link.approval).toEqual({
      ...{ by: "person/1", atMs: 2 * hourMs, untilMs: 2 * hourMs + 7 * dayMs, reason: "other_chat" },
    });
  });

  it("is held against its new name afterwards", () => {
    expect(approved(looked(alive, renamed, 1), 2, 7).state.before?.title).toBe("Здоровье Сатки");
    // Also when the checks have seen the new name and not yet counted it.
    const waiting = afterLook(alive, renamed, hourMs);
    expect(waiting.pending).not.toBeNull();
    const link = approved(waiting, 2, 7);
    expect(link.pending).toBeNull();
    expect(link.state.before?.title).toBe("Здоровье Сатки");
  });

  it("is not doubted for the same reason until the time is over", () => {
    const link = approved(looked(alive, dead, 1), 2, 7);
    for (const hours of [3, 48, 100, 167]) expect(looked(link, dead, hours)).toEqual(link);
    const after = looked(link, dead, 2 + 7 * 24);
    expect(after.state).toMatchObject({ health: "suspect", reason: "invitation_gone" });
  });

  it("is still doubted for any other reason", () => {
    const link = approved(looked(alive, renamed, 1), 2, 30);
    expect(looked(link, dead, 3).state.health).toBe("suspect");
    expect(looked(approved(looked(alive, dead, 1), 2, 30), renamed, 3).state.health).toBe("suspect");
  });

  it("keeps the reason that was overruled when the approval is renewed", () => {
    const link = approved(approved(looked(alive, dead, 1), 2, 7), 50, 7);
    expect(link.approval?.reason).toBe("invitation_gone");
    expect(looked(link, dead, 60)).toEqual(link);
  });

  it("is known to be alive where the messenger tells nothing", () => {
    const max = makeWatchedLink({ messenger: "max", url: "https://max.ru/join/a" });
    expect(approved(max, 1, 30).state).toMatchObject({ health: "ok", checkedAtMs: hourMs });
    expect(approved(max, 1, 30).approval?.reason).toBeNull();
  });
});
