import { errorTrace, logLine } from "../base/log.ts";
import type { UsageSink } from "./types.ts";

/** The same uses for Analytics Engine, where the deployment has it; without it, nothing happens. */
export function analyticsSink(dataset: AnalyticsEngineDataset | undefined): UsageSink | null {
  if (dataset === undefined) return null;
  return {
    add: ({ code, channel, kind, host }) => {
      try {
        dataset.writeDataPoint({ indexes: [code], blobs: [channel, kind, host], doubles: [1] });
      } catch (error) {
        logLine("usage.analytics_failed", errorTrace(error));
      }
    },
  };
}
