import type { ReportKind } from "../release/resident-report.ts";

export { type ReportKind, type ResidentReport, reportKinds } from "../release/resident-report.ts";

/** The open reports of one kind about one chat. */
export interface OpenReports {
  readonly chat: string;
  readonly kind: ReportKind;
  readonly count: number;
  /** So many different senders say it that it is no accident. */
  readonly isRaised: boolean;
  readonly firstMs: number;
  readonly lastMs: number;
  /** What residents wrote, newest first, at most twenty. For the coordinators' pages alone: never in alerts. */
  readonly texts: readonly { readonly text: string; readonly atMs: number }[];
}

/** `none_open`: nobody says so any more, or somebody else was done with it first. */
export interface ReportRefusal {
  readonly kind: "none_open";
}
