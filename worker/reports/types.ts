export const reportKinds = ["link", "silent", "wrong_territory"] as const;

/** What a resident says of a chat: its link does not work, nobody answers, it is another district's. */
export type ReportKind = (typeof reportKinds)[number];

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
