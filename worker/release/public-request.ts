import type { ReadModel } from "./read-model.ts";
import type { ReportOutcome, ResidentReport } from "./resident-report.ts";
import type { UsageEvent } from "./usage-event.ts";

/** What every public handler has at hand: the release, the time, and facts of the deployment. No database. */
export interface PublicRequest {
  readonly model: ReadModel;
  readonly nowMs: number;
  /** Origin of absolute links and QR codes, without a slash at the end. */
  readonly publicOrigin: string;
  /** How to reach the operator, from configuration; null when none is configured. */
  readonly contact: string | null;
  readonly requestId: string;
  /** Adds one to a counter of the day; never fails, never waits. */
  readonly count: (event: UsageEvent) => void;
  /** Hands a report over to the coordinators; never fails, and waits a few seconds at most. */
  readonly takeReport: (report: ResidentReport) => Promise<ReportOutcome>;
}

/** Hono environment of public routes: `c.var.publicRequest`, set by app.ts before any route runs. */
export interface PublicEnv {
  Variables: { publicRequest: PublicRequest };
}
