import { nowMs } from "../base/clock.ts";
import { errorTrace, logLine } from "../base/log.ts";
import { randomId } from "../base/random.ts";
import type { Database } from "../db/client.ts";
import { networkProbe } from "./probe.ts";
import { runChecks } from "./run-checks.ts";
import { verdictOfProbed } from "./verdict.ts";

export interface CheckSettings {
  /** Where the page is that tells messengers who asks. */
  readonly publicOrigin: string;
  /** A host that plays all messengers; null: the messengers themselves. */
  readonly messengersOrigin: string | null;
}

/** Checks the links that are due. Never throws: whatever went wrong, the next minute goes on. */
export async function checkLinks(db: Database, settings: CheckSettings): Promise<void> {
  try {
    await runChecks({
      db,
      nowMs,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      newId: randomId,
      probe: networkProbe(settings),
      verdictOf: verdictOfProbed,
    });
  } catch (error) {
    logLine("link_check.failed", errorTrace(error));
  }
}
