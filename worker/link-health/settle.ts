import { logLine } from "../base/log.ts";
import { isFailing, settleAfterMs, shortWindowMs, type Tallies, windowMs } from "./general-failure.ts";
import { incidentEndWrite, incidentsQuery, incidentWrite, type StoredIncident } from "./history-store.ts";
import { type Run, stamps, write } from "./run.ts";
import { linkOf, newsWrite, pendingQuery, talliesQuery } from "./store.ts";
import { afterSettling } from "./watched-link.ts";

/** Verdicts older than that find no incident any more; the checks stood still for longer than anybody waited. */
const rememberedMs = 7 * 86_400_000;
/** A change that people see costs seven statements, and the run has to look at links as well. */
const settledAtMost = 20;
const settleCosts = 31;

/** How the messengers answer: by link, and the general failures of late. */
export interface Answering {
  readonly tallies: readonly Tallies[];
  readonly incidents: readonly StoredIncident[];
}

/** Notes where a messenger as a whole fails or has come back. */
export async function watchGeneralFailures(run: Run): Promise<Answering> {
  const nowMs = run.nowMs();
  run.budget.spend(2);
  const [tallies, incidents] = await run.db.batch([
    talliesQuery(run.db, nowMs - windowMs, nowMs - shortWindowMs),
    incidentsQuery(run.db, nowMs - rememberedMs),
  ]);
  const failing = tallies.filter(isFailing);
  const open = incidents.filter(({ endedAtMs }) => endedAtMs === null);
  const over = open.filter((one) => !failing.some(({ messenger }) => messenger === one.messenger));
  const begun = failing.filter(({ messenger }) => !open.some((one) => one.messenger === messenger));
  if (failing.length + over.length === 0) return { tallies, incidents };
  await stamps(run, [
    ...failing.map((tally) => incidentWrite(tally, nowMs)),
    ...over.map(({ id }) => incidentEndWrite(id, nowMs)),
    ...(begun.length + over.length === 0 ? [] : [newsWrite(run.token)]),
  ]);
  for (const { messenger } of over) logLine("link_check.general_failure_over", { messenger });
  for (const { messenger, asked, failed } of begun) {
    logLine("link_check.general_failure", { messenger, asked, failed });
  }
  const known = incidents.map((one) =>
    failing.some(({ messenger }) => one.endedAtMs === null && messenger === one.messenger)
      ? { ...one, lastAtMs: nowMs }
      : one,
  );
  const started = begun.map(({ messenger }) => ({
    ...{ id: 0, messenger, startedAtMs: nowMs, lastAtMs: nowMs, endedAtMs: null },
  }));
  return { tallies, incidents: [...known, ...started] };
}

/** Judges the verdicts that have waited long enough, as many as the run can afford. */
export async function settlePending(run: Run, { tallies, incidents }: Answering): Promise<void> {
  const nowMs = run.nowMs();
  run.budget.spend(1);
  const rows = await pendingQuery(run.db, nowMs - shortWindowMs, settledAtMost);
  for (const link of rows.map(linkOf)) {
    if (!run.budget.has(settleCosts)) return;
    const settled = afterSettling(link, incidents, nowMs - settleAfterMs(link.messenger, tallies));
    if (settled !== null) await write(run, link, settled, null);
  }
}
