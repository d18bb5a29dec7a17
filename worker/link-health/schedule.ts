import type { Messenger } from "../registry/types.ts";
import { deadAfterMs } from "./hysteresis.ts";
import { longestWaitS } from "./request-gate.ts";
import type { Verdict, VerdictReason } from "./types.ts";
import type { WatchedLink } from "./watched-link.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * What one run may do. A minute apart, twelve links a run are 720 an hour; a second between two questions to a messenger
 * and less than a second for an answer make 24 s of them. The free plan allows 50 requests and statements together: some
 * 14 around the questions, two for each question are 38, and what is left goes to changes and redirects.
 */
export const runBounds = {
  everyMs: minuteMs,
  lastsMs: 25_000,
  looks: 12,
  spaceMs: 1000,
  requestsAndStatements: 50,
  /** A messenger that says nothing so often in a row is left alone until the next run. */
  failuresInARow: 3,
} as const;

/** So that suspects, dead links and those behind an outage always find room among the 720. */
const calmLooksAnHour = 500;
const oftenestMs = 45 * minuteMs;
/** With every delay of a run, of an outage of hours and of the links before it still once a day. */
const seldomestMs = 16 * hourMs;

/**
 * How often a link without trouble is asked: 400 links every 48 minutes, 4,000 every eight hours; beyond 8,000 a day is no
 * longer sure, and the log says that links are overdue. A link that dies is found out within the hour, so that a day of
 * dead verdicts is over within 26 hours of its death.
 */
export function calmEveryMs(linkCount: number): number {
  return Math.min(seldomestMs, Math.max(oftenestMs, Math.ceil((linkCount / calmLooksAnHour) * hourMs)));
}

const suspectEveryMs = 45 * minuteMs;
/** Dead invitations come back when an administrator restores them. */
const deadEveryMs = 4 * hourMs;
const afterFailureMs = 30 * minuteMs;
const failures: ReadonlySet<VerdictReason> = new Set(["not_answered", "messenger_failed"]);
const silent: ReadonlySet<VerdictReason> = new Set(["messenger_tells_nothing", "not_ours_to_ask"]);

/** When a link is to be asked after a look. `link` is as the look has left it. */
export function dueAfter(link: WatchedLink, { reason }: Verdict, atMs: number, calmMs: number): number {
  const { state, pending } = link;
  if (silent.has(reason)) return atMs + seldomestMs;
  // The pause of the messenger says when; the link was not looked at.
  if (reason === "asked_to_wait") return atMs;
  if (failures.has(reason)) return atMs + afterFailureMs;
  if (state.health === "dead") return atMs + deadEveryMs;
  if (state.health !== "suspect" && pending === null) return atMs + calmMs;
  const next = atMs + suspectEveryMs;
  // The look that may make it dead comes as soon as it can.
  const certainMs = (state.firstDeadMs ?? Number.POSITIVE_INFINITY) + deadAfterMs;
  return certainMs > atMs && certainMs < next ? certainMs : next;
}

/** Overdue for so long, a link goes before those that are used more: nobody is forgotten. */
const longOverdueMs = 4 * hourMs;

/**
 * Which of the due links a run asks, in order: those that no run was killed over, those long overdue, those in doubt,
 * the most used, the longest due. Links of messengers that want to be left alone stay due.
 *
 * @param uses how often a chat was shown or joined lately, by its code
 */
export function chosen(
  due: readonly WatchedLink[],
  uses: ReadonlyMap<string, number>,
  pauses: Pauses,
  nowMs: number,
): readonly WatchedLink[] {
  const rankOf = (link: WatchedLink) => [
    link.claims,
    nowMs - link.dueAtMs >= longOverdueMs ? 0 : 1,
    link.state.health === "suspect" || link.pending !== null ? 0 : 1,
    -(uses.get(link.chat) ?? 0),
    link.dueAtMs,
  ];
  return due
    .filter(({ messenger, dueAtMs }) => dueAtMs <= nowMs && (pauses[messenger] ?? 0) <= nowMs)
    .map((link) => ({ link, rank: rankOf(link) }))
    .sort((one, other) => firstDifference(one.rank, other.rank))
    .slice(0, runBounds.looks)
    .map(({ link }) => link);
}

/** Until when messengers want to be left alone, in ms. */
export type Pauses = Readonly<Partial<Record<Messenger, number>>>;

const unsaidPauseMs = minuteMs;

/** The pauses after a messenger has asked to wait. */
export function pausedFor(
  pauses: Pauses,
  messenger: Messenger,
  retryAfterS: number | null,
  nowMs: number,
): Pauses {
  const pauseMs = retryAfterS === null ? unsaidPauseMs : Math.min(longestWaitS, retryAfterS) * 1000;
  return { ...pauses, [messenger]: Math.max(pauses[messenger] ?? 0, nowMs + pauseMs) };
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
