import type { Messenger } from "../registry/types.ts";
import { type Incident, isInIncident } from "./general-failure.ts";
import { afterVerdict, approvedByHand, type LinkState } from "./hysteresis.ts";
import type { Verdict, VerdictReason } from "./types.ts";

/** A verdict against a link that waits until it is known whether the messenger as a whole failed. */
export interface PendingVerdict {
  readonly atMs: number;
  readonly verdict: Verdict;
}

export interface WatchedLink {
  readonly url: string;
  readonly messenger: Messenger;
  readonly chat: string;
  readonly region: string;
  /** 0: somebody wants it asked before all others. */
  readonly dueAtMs: number;
  /** How often a run has taken it up without coming to an end. */
  readonly claims: number;
  readonly revision: number;
  readonly state: LinkState;
  readonly pending: PendingVerdict | null;
  /** HTTP status of the last answer; null: there was none. */
  readonly status: number | null;
  /** The last look by hand; null: never. */
  readonly approval: Approval | null;
}

/** Somebody has looked at a link by hand and says that it leads into the chat. */
export interface Approval {
  /** As the audit log names them. */
  readonly by: string;
  readonly atMs: number;
  /** Until then, verdicts for the same reason as at that time count for nothing. */
  readonly untilMs: number;
  /** null: nothing was said against the link. */
  readonly reason: VerdictReason | null;
}

/**
 * The link after a look. Ok counts at once. Suspect and dead wait for `settleAfterMs`, as the first of them: looks that
 * somebody asks for one after the other are one look. Unknown leaves everything as it is, and so does what a coordinator
 * knows better.
 */
export function afterLook(link: WatchedLink, verdict: Verdict, atMs: number): WatchedLink {
  if (verdict.verdict === "unknown" || isApproved(link, verdict, atMs)) return link;
  if (verdict.verdict === "ok") {
    return { ...link, state: afterVerdict(link.state, verdict, atMs), pending: null };
  }
  return { ...link, pending: link.pending ?? { atMs, verdict } };
}

/** The link once its pending verdict is old enough to be judged, no younger than `settledBeforeMs`; null: not yet. */
export function afterSettling(
  link: WatchedLink,
  incidents: readonly Incident[],
  settledBeforeMs: number,
): WatchedLink | null {
  const { pending } = link;
  if (pending === null || pending.atMs > settledBeforeMs) return null;
  if (isInIncident(link.messenger, pending.atMs, incidents)) return { ...link, pending: null };
  return { ...link, pending: null, state: afterVerdict(link.state, pending.verdict, pending.atMs) };
}

/** A coordinator who is right about one thing is not asked about it again for a while; anything else still counts. */
function isApproved({ approval }: WatchedLink, { reason }: Verdict, atMs: number): boolean {
  return approval !== null && approval.reason === reason && atMs < approval.untilMs;
}

/** The link after a coordinator has looked and found the chat: what the messenger shows now is the chat. */
export function afterApproval(link: WatchedLink, look: Omit<Approval, "reason">): WatchedLink {
  const { state, pending } = link;
  const isInDoubt = state.health === "dead" || state.health === "suspect";
  // While it is in doubt, its reason is a verdict's.
  const stated = isInDoubt ? (state.reason as VerdictReason | null) : (link.approval?.reason ?? null);
  const found = pending?.verdict.verdict === "suspect" ? pending.verdict : null;
  const seen = found === null ? state.seen : { title: found.title, members: found.members };
  return {
    ...link,
    state: approvedByHand({ ...state, seen }, look.atMs),
    pending: null,
    approval: { ...look, reason: pending?.verdict.reason ?? stated },
  };
}

/** What people see differently: into or out of suspect and dead. That a new link is alive changes nothing for them. */
export function isVisibleChange(before: LinkState, after: LinkState): boolean {
  return before.health !== after.health && !(before.health === "unknown" && after.health === "ok");
}
