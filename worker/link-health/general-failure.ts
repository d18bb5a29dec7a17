import type { Messenger } from "../registry/types.ts";
import type { Verdict, VerdictReason } from "./types.ts";

/**
 * Looks within so many ms before and after one tell whether the messenger answers at all. Half an hour holds ten looks
 * even of a small directory whose links are asked once an hour.
 */
export const windowMs = 30 * 60_000;
const leastAsked = 10;
const leastShare = 0.5;

/** Links of a messenger asked within the window, and how many of them had no answer that says anything. */
export interface Tally {
  readonly messenger: Messenger;
  readonly asked: number;
  readonly failed: number;
}

/** A general failure: `startedAtMs` and `lastAtMs` are the first and last moment whose window was one. */
export interface Incident {
  readonly messenger: Messenger;
  readonly startedAtMs: number;
  readonly lastAtMs: number;
}

/** Most links at once are never the links' fault: our network, the messenger's outage, or a page of a new form. */
export function isGeneralFailure({ asked, failed }: Tally): boolean {
  return asked >= leastAsked && failed >= leastShare * asked;
}

const tellsNothing: ReadonlySet<VerdictReason> = new Set(["messenger_tells_nothing", "not_ours_to_ask"]);

/** Whether a look failed; null: such a link never tells anything, so it speaks neither for nor against. */
export function isFailure({ verdict, reason }: Verdict): boolean | null {
  return tellsNothing.has(reason) ? null : verdict === "unknown";
}

/** Whether a look fell into the window of a general failure: then it counts for nothing. */
export function isInIncident(messenger: Messenger, atMs: number, incidents: readonly Incident[]): boolean {
  return incidents.some(
    (one) => one.messenger === messenger && atMs > one.startedAtMs - windowMs && atMs <= one.lastAtMs,
  );
}
