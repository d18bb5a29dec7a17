import type { Hours } from "../../../registry/types.ts";

/** What the server tells the script of the counting page, as JSON in an attribute. */
export interface CounterData {
  /** Address of the script that reads and counts. */
  readonly thread: string;
  /** Working hours by which answers are measured. */
  readonly hours: Hours;
  /** By the clocks of the region: "2026-11-27". */
  readonly today: string;
  /** By the codes of the chats that may be chosen what each is called: here first, then as messengers last showed it. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** Chats and months of which there are figures already, "7K3Q2-2026-10". */
  readonly known: readonly string[];
}
