import type { LinkHealth, Messenger } from "../registry/types.ts";
import type { Verdict, VerdictReason } from "./types.ts";

/**
 * Looks within so many ms before and after one tell whether the messenger answers at all: ten minutes where it is asked
 * often enough, else half an hour, which holds ten looks of a directory of ten links.
 */
export const shortWindowMs = 10 * 60_000;
export const windowMs = 30 * 60_000;
const leastAsked = 10;
const leastShare = 0.5;

/** Links of a messenger asked within a window, and how many of the looks speak against the messenger. */
interface Tally {
  readonly asked: number;
  readonly failed: number;
}

export interface Tallies extends Tally {
  readonly messenger: Messenger;
  readonly askedLately: number;
  readonly failedLately: number;
}

/** A general failure: `startedAtMs` and `lastAtMs` are the first and last moment whose window was one. */
export interface Incident {
  readonly messenger: Messenger;
  readonly startedAtMs: number;
  readonly lastAtMs: number;
}

/** Whether a messenger fails as a whole, in either window. */
export function isFailing({ asked, failed, askedLately, failedLately }: Tallies): boolean {
  return (
    isGeneralFailure({ asked, failed }) || isGeneralFailure({ asked: askedLately, failed: failedLately })
  );
}

/** How long a verdict has to wait until its window is over. */
export function settleAfterMs(messenger: Messenger, tallies: readonly Tallies[]): number {
  const lately = tallies.find((one) => one.messenger === messenger)?.askedLately ?? 0;
  return lately >= leastAsked ? shortWindowMs : windowMs;
}

/** Most links at once are never the links' fault: our network, the messenger's outage, or a page of a new form. */
export function isGeneralFailure({ asked, failed }: Tally): boolean {
  return asked >= leastAsked && failed >= leastShare * asked;
}

const tellsNothing: ReadonlySet<VerdictReason> = new Set([
  "messenger_tells_nothing",
  "not_ours_to_ask",
  "asked_to_wait",
]);

/**
 * Whether a look failed; null: it speaks neither for nor against. Such a link never tells anything, or the messenger only
 * wants to be asked later.
 */
export function isFailure({ verdict, reason }: Verdict): boolean | null {
  return tellsNothing.has(reason) ? null : verdict === "unknown";
}

/**
 * What a look says of the messenger rather than of the link: a link that was alive until now and looks dead may have
 * died, but when most do so at once, the messenger answers with a page that we misread. null: neither for nor against.
 */
export function speaksAgainstMessenger(verdict: Verdict, healthBefore: LinkHealth): boolean | null {
  return verdict.verdict === "dead" && healthBefore === "ok" ? true : isFailure(verdict);
}

/** Whether a look fell into the window of a general failure: then it counts for nothing. */
export function isInIncident(messenger: Messenger, atMs: number, incidents: readonly Incident[]): boolean {
  return incidents.some(
    (one) => one.messenger === messenger && atMs > one.startedAtMs - windowMs && atMs <= one.lastAtMs,
  );
}
