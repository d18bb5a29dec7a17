import { logLine } from "../base/log.ts";
import { nextAttemptMs } from "./back-off.ts";
import type { RunBudget, RunParts } from "./run.ts";
import { claimWrite, type DueAlert, dueAlerts, failedWrites, sentWrite } from "./store.ts";
import type { Alert, AlertContent, Sent } from "./types.ts";

/** Nobody takes more than six seconds, and few take more than one. */
const lanes = 4;
/** What one alert costs: the claim, the request, and what came of it, which are two writes at most. */
const alertCosts = 4;
const mostDue = 60;

/**
 * Sends what is due until the time or the budget is over, the longest due first. Recipients are served side by side, so
 * that one who does not answer keeps nobody waiting; who has failed once is left alone for the rest of the run.
 */
export async function deliverDue(parts: RunParts, budget: RunBudget, untilMs: number): Promise<void> {
  budget.spend(1);
  const due = await dueAlerts(parts.db, parts.nowMs(), mostDue);
  const waiting = [...Map.groupBy(due, ({ recipient }) => recipient).values()];
  const lane = async () => {
    for (let alerts = waiting.shift(); alerts !== undefined; alerts = waiting.shift()) {
      for (const alert of alerts) {
        if (parts.nowMs() >= untilMs || !budget.has(alertCosts)) return;
        budget.spend(alertCosts);
        if (!(await deliver(parts, alert))) break;
      }
    }
  };
  // Where the database fails in one, the others still note what has come of their alerts.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}

/** Claims an alert, sends it and notes what came of it. False: its recipient is to be left alone. */
async function deliver({ send, nowMs, write }: RunParts, due: DueAlert): Promise<boolean> {
  const [claimed] = await write([claimWrite(due.id, nowMs())]);
  // Another run has it.
  if (claimed !== 1) return true;
  const { way, address, slug, recipient } = due;
  const sent = await send(alertOf(due), { id: recipient, region: slug, way, address });
  if (sent.kind === "sent") {
    await write([sentWrite(due.id, nowMs())]);
    return true;
  }
  await noteFailure({ nowMs, write }, due, sent);
  return false;
}

async function noteFailure(
  { nowMs, write }: Pick<RunParts, "nowMs" | "write">,
  due: DueAlert,
  { failure, retryAfterS }: Extract<Sent, { kind: "failed" }>,
): Promise<void> {
  const { createdAtMs, kind, way, slug } = due;
  const atMs = nowMs();
  const nextMs = nextAttemptMs({ createdAtMs, attempts: due.attempts + 1 }, retryAfterS, atMs);
  await write(failedWrites(due, failure, nextMs, atMs));
  if (nextMs === null) logLine("alerts.given_up", { region: slug, way, kind, failure });
}

function alertOf({ id, kind, createdAtMs, content, slug, regionName, timezone }: DueAlert): Alert {
  return {
    ...{ id, kind, createdAtMs },
    content: JSON.parse(content) as AlertContent,
    region: { slug, name: regionName, timezone },
  };
}
