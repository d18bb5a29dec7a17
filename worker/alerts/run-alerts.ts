import { logLine } from "../base/log.ts";
import { deliverDue } from "./deliver.ts";
import { makeDigests } from "./make-alerts.ts";
import { type RunParts, runBudget } from "./run.ts";
import { forgetWrite, makeDeathsWrite, settleUnclearWrites } from "./store.ts";

/** The last attempt begins so early that its six seconds end within twenty. */
const beginsWithinMs = 14_000;
/** The free plan ends runs after 50 requests and statements. */
const mostRequestsAndStatements = 45;

/**
 * One run: makes the alerts that there is reason for, then sends what is due. Each step is a transaction of its own and
 * follows from what is stored, so a run may be killed anywhere. Throws what the database throws.
 */
export async function runAlerts(parts: RunParts): Promise<void> {
  const budget = runBudget(mostRequestsAndStatements);
  const startedAtMs = parts.nowMs();
  const first = [...settleUnclearWrites(startedAtMs), makeDeathsWrite(startedAtMs), forgetWrite(startedAtMs)];
  budget.spend(first.length);
  const [, unclear = 0] = await parts.write(first);
  if (unclear > 0) logLine("alerts.unclear", { count: unclear });
  await makeDigests(parts, budget);
  await deliverDue(parts, budget, startedAtMs + beginsWithinMs);
}
