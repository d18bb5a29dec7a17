import { nowMs } from "../base/clock.ts";
import { errorTrace, logLine } from "../base/log.ts";
import type { Database } from "../db/client.ts";
import { forgetReports } from "./forget-reports.ts";

/** Forgets what its time has come for. Never throws: the next run forgets it. */
export async function forgetReportsNow(db: Database): Promise<void> {
  try {
    await forgetReports(db, nowMs());
  } catch (error) {
    logLine("reports.not_forgotten", errorTrace(error));
  }
}
