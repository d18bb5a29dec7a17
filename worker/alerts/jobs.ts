import { stamp } from "../audit/commit.ts";
import { nowMs } from "../base/clock.ts";
import { errorTrace, logLine } from "../base/log.ts";
import type { Database } from "../db/client.ts";
import { regionQueue } from "../link-health/region-queue.ts";
import { runAlerts } from "./run-alerts.ts";
import { networkSend } from "./send.ts";
import type { AlertSettings } from "./types.ts";

/** Makes and sends alerts. Never throws: whatever went wrong, the next run goes on. */
export async function sendAlerts(db: Database, settings: AlertSettings): Promise<void> {
  try {
    await runAlerts({
      db,
      nowMs,
      queueOf: regionQueue,
      send: networkSend(settings, nowMs),
      write: (statements) => stamp(db, statements),
    });
  } catch (error) {
    logLine("alerts.failed", errorTrace(error));
  }
}
