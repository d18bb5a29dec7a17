export const reportKinds = ["link", "silent", "wrong_territory"] as const;

/** What a resident says of a chat: its link does not work, nobody answers, it is another district's. */
export type ReportKind = (typeof reportKinds)[number];

/** A report as the public side hands it over; who sent it is added behind. */
export interface ResidentReport {
  readonly chat: string;
  readonly region: string;
  /** The addresses of the chat's links, to be looked at when the report is one too many. */
  readonly links: readonly string[];
  readonly kind: ReportKind;
  /** Clean and short; null: nothing was written. */
  readonly text: string | null;
}

/** "taken" says nothing of whether it was stored: who says it twice, or floods us, is thanked all the same. */
export type ReportOutcome = "taken" | "failed";
