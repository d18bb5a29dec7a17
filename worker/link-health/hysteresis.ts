import type { LinkHealth } from "../registry/types.ts";
import type { HealthReason, SeenBefore, Verdict } from "./types.ts";

/** What people are told of a link, and what it rests on. */
export interface LinkState {
  readonly health: LinkHealth;
  /** Of the last verdict that counted; null before the first. */
  readonly reason: HealthReason | null;
  /** Since when the health is this one; null: never known. */
  readonly sinceMs: number | null;
  /** The last look that told something; looks without an answer leave it as it is. */
  readonly checkedAtMs: number | null;
  readonly lastOkMs: number | null;
  /** Dead verdicts since the last look that found somebody, and the first of them. */
  readonly deadVerdicts: number;
  readonly firstDeadMs: number | null;
  /**
   * What later looks are held against. The title is that of the first look that was ok and stays it, so that a chat
   * renamed in small steps is found out; members follow every look that was ok, because chats grow. Only a coordinator
   * moves the title (`approvedByHand`).
   */
  readonly before: SeenBefore | null;
  /** What the last look that found somebody showed. */
  readonly seen: SeenBefore | null;
}

export const neverChecked: LinkState = {
  health: "unknown",
  reason: null,
  sinceMs: null,
  checkedAtMs: null,
  lastOkMs: null,
  deadVerdicts: 0,
  firstDeadMs: null,
  before: null,
  seen: null,
};

const deadAfterVerdicts = 3;
export const deadAfterMs = 24 * 3_600_000;

/**
 * The state after one more verdict. Dead only after three dead verdicts over at least 24 hours with nobody found in
 * between; until then, from the first one on, suspect: a suspect link is still offered, so being wrong for a day costs a
 * coordinator's glance, not a resident's way in. One look that is ok ends everything. Another chat behind a link proves
 * that it is not dead and makes it suspect, but a link that was dead stays so: strangers are not offered. Unknown
 * changes nothing.
 */
export function afterVerdict(state: LinkState, verdict: Verdict, atMs: number): LinkState {
  const seen = { title: verdict.title, members: verdict.members };
  switch (verdict.verdict) {
    case "unknown":
      return state;
    case "ok":
      return {
        ...withHealth(state, "ok", verdict.reason, atMs),
        ...{ lastOkMs: atMs, deadVerdicts: 0, firstDeadMs: null, seen },
        before: {
          title: state.before?.title ?? verdict.title,
          members: verdict.members ?? state.before?.members ?? null,
        },
      };
    case "suspect": {
      const health = state.health === "dead" ? "dead" : "suspect";
      return {
        ...withHealth(state, health, verdict.reason, atMs),
        ...{ deadVerdicts: 0, firstDeadMs: null, seen },
      };
    }
    case "dead": {
      const deadVerdicts = state.deadVerdicts + 1;
      const firstDeadMs = state.firstDeadMs ?? atMs;
      const isCertain = deadVerdicts >= deadAfterVerdicts && atMs - firstDeadMs >= deadAfterMs;
      const health = state.health === "dead" || isCertain ? "dead" : "suspect";
      return { ...withHealth(state, health, verdict.reason, atMs), deadVerdicts, firstDeadMs };
    }
  }
}

/** A coordinator has looked: what the messenger shows now is the chat, and later looks are held against it. */
export function approvedByHand(state: LinkState, atMs: number): LinkState {
  return {
    ...withHealth(state, "ok", "checked_by_hand", atMs),
    ...{ lastOkMs: atMs, deadVerdicts: 0, firstDeadMs: null },
    before: state.seen ?? state.before,
  };
}

function withHealth(
  state: LinkState,
  health: LinkHealth,
  reason: HealthReason,
  checkedAtMs: number,
): LinkState {
  const sinceMs = state.health === health ? state.sinceMs : checkedAtMs;
  return { ...state, health, reason, sinceMs, checkedAtMs };
}
