import { errorTrace, logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import type { ReportOutcome } from "../release/resident-report.ts";
import { type ReportDeps, type SentReport, takeReport } from "./take-report.ts";

const timeoutMs = 4000;

/**
 * Takes a report for somebody who waits for a page: never throws, never keeps them longer than a few seconds, and logs
 * nothing of what they said. A database that wakes up later may store it yet; said again it counts once.
 */
export async function receiveReport(deps: ReportDeps, report: SentReport): Promise<ReportOutcome> {
  try {
    const taken = await withinMs(takeReport(deps, report), timeoutMs);
    if (taken === "chat_full" || taken === "day_full") logLine("report.refused", { why: taken });
    if (taken !== timedOut) return "taken";
    logLine("report.failed", { error: "timed out" });
  } catch (error) {
    logLine("report.failed", errorTrace(error));
  }
  return "failed";
}
