import { logLine } from "../base/log.ts";
import type { Messenger } from "../registry/types.ts";
import { isFailure, speaksAgainstMessenger } from "./general-failure.ts";
import { forgetWrites } from "./history-store.ts";
import { makeBudget } from "./request-budget.ts";
import { type CheckParts, type Run, stamps, write } from "./run.ts";
import { calmEveryMs, chosen, dueAfter, type Pauses, pausedFor, runBounds } from "./schedule.ts";
import { settlePending, watchGeneralFailures } from "./settle.ts";
import {
  checkQuery,
  claimWrite,
  dueQuery,
  giveLeaseBackWrite,
  linkOf,
  pauseWrite,
  takeLeaseWrite,
  unclaimWrite,
  usesQuery,
} from "./store.ts";
import { publishLinkHealth, watchNewestRelease } from "./sync.ts";
import { afterLook, type WatchedLink } from "./watched-link.ts";

export type RunReport =
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly looks: number; readonly overdueMs: number };

/**
 * Longer than any run can ask, with its last answer and a slow database: whoever finds the lease over finds nobody at
 * work, and the last question more than a second ago.
 */
const leaseMs = 45_000;
/** What one look and one change that people see may cost, with the end of a run. */
const lookCosts = 9;
/** Among so many of the longest due the most used come first. */
const dueLimit = 60;
const overdueLogMs = 2 * 3_600_000;
const claimMs = 5 * 60_000;
const forgetEveryMs = 86_400_000;
const dayMs = 86_400_000;
const usesOfDays = 30;

/**
 * One run of the checks, each step a transaction of its own: whenever it is killed, or the database fails, at most the
 * look under way is lost, and the next run goes on where this one stopped. What is due says where: there is no other
 * cursor. Throws what the database throws.
 *
 * The order: new links of a new release; is a messenger down; verdicts that have waited long enough; the public document;
 * then the questions. So that a change is public one run later at the latest.
 */
export async function runChecks(parts: CheckParts): Promise<RunReport> {
  const { db } = parts;
  const startedAtMs = parts.nowMs();
  const token = parts.newId();
  const budget = makeBudget(runBounds.requestsAndStatements);
  const run: Run = { ...parts, token, budget };

  await stamps(run, [takeLeaseWrite(token, startedAtMs, startedAtMs + leaseMs)]);
  budget.spend(1);
  const [check] = await checkQuery(db);
  if (check === undefined || check.leaseToken !== token) return { kind: "busy" };

  const links = await watchNewestRelease(run, check);
  await settlePending(run, await watchGeneralFailures(run));
  await publishLinkHealth(run, check);
  if (startedAtMs - check.forgotAtMs >= forgetEveryMs) await stamps(run, forgetWrites(token, startedAtMs));

  let pauses = JSON.parse(check.pauses) as Pauses;
  const taken = await takeUp(run, pauses);
  const asker = { run, calmMs: calmEveryMs(links), failures: new Map<Messenger, number>() };
  const notAsked = new Set(taken.links);
  const endMs = startedAtMs + runBounds.lastsMs;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  for (const link of taken.links) {
    const waitMs = askedAtMs + runBounds.spaceMs - run.nowMs();
    if (run.nowMs() + Math.max(0, waitMs) >= endMs || !budget.has(lookCosts)) break;
    if ((pauses[link.messenger] ?? 0) > run.nowMs() || isSilent(asker.failures, link)) continue;
    if (waitMs > 0) await run.wait(waitMs);
    notAsked.delete(link);
    pauses = await look(asker, link, pauses);
    askedAtMs = run.nowMs();
  }
  const over = [giveLeaseBackWrite(token, Math.max(run.nowMs(), askedAtMs + runBounds.spaceMs))];
  await stamps(run, notAsked.size === 0 ? over : [unclaimWrite(token, [...notAsked]), ...over]);
  if (taken.overdueMs > overdueLogMs) logLine("link_check.overdue", { overdueMs: taken.overdueMs });
  return { kind: "done", looks: taken.links.length - notAsked.size, overdueMs: taken.overdueMs };
}

/** Chooses what to ask now and moves it behind, so that a link that kills the run does not stay the first for ever. */
async function takeUp(run: Run, pauses: Pauses) {
  const nowMs = run.nowMs();
  run.budget.spend(1);
  const due = (await dueQuery(run.db, nowMs, dueLimit)).map(linkOf);
  if (due.length === 0) return { links: [], overdueMs: 0 };
  const sinceDay = new Date(nowMs - usesOfDays * dayMs).toISOString().slice(0, 10);
  run.budget.spend(1);
  const codes = [...new Set(due.map(({ chat }) => chat))];
  const uses = new Map((await usesQuery(run.db, codes, sinceDay)).map((row) => [row.code, row.uses]));
  const links = chosen(due, uses, pauses, nowMs);
  const urls = links.map(({ url }) => url);
  if (urls.length > 0) await stamps(run, [claimWrite(run.token, urls, nowMs + claimMs)]);
  const unclaimed = due.filter(({ claims, dueAtMs }) => claims === 0 && dueAtMs > 0);
  return { links, overdueMs: Math.max(0, ...unclaimed.map(({ dueAtMs }) => nowMs - dueAtMs)) };
}

interface Asker {
  readonly run: Run;
  readonly calmMs: number;
  /** Looks without an answer in a row. */
  readonly failures: Map<Messenger, number>;
}

function isSilent(failures: ReadonlyMap<Messenger, number>, { messenger }: WatchedLink): boolean {
  return (failures.get(messenger) ?? 0) >= runBounds.failuresInARow;
}

/** Asks one link and writes down what came of it. Returns the pauses that hold from then on. */
async function look(asker: Asker, link: WatchedLink, pauses: Pauses): Promise<Pauses> {
  const { run, calmMs, failures } = asker;
  const { url, messenger, state } = link;
  run.budget.spend(1);
  const probed = await run.probe(url);
  const atMs = run.nowMs();
  const verdict = run.verdictOf(url, probed, state.before);
  const hasFailed = isFailure(verdict);
  failures.set(messenger, hasFailed === true ? (failures.get(messenger) ?? 0) + 1 : 0);
  const status = probed.kind === "page" ? probed.status : null;
  const after = { ...afterLook(link, verdict, atMs), status };
  const dueAtMs = dueAfter(after, verdict, atMs, calmMs);
  const asked = {
    askedAtMs: atMs,
    status,
    isAgainstMessenger: speaksAgainstMessenger(verdict, state.health),
    dueAtMs,
  };
  await write(run, link, after, asked);
  if (probed.kind === "page" || (probed.reason !== "asked_to_wait" && probed.retryAfterS === null)) {
    return pauses;
  }
  const longer = pausedFor(pauses, messenger, probed.retryAfterS, atMs);
  await stamps(run, [pauseWrite(run.token, longer)]);
  return longer;
}
