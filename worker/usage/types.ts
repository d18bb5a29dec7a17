import type { UsageEvent } from "../release/usage-event.ts";

/** One use as it is counted: what happened, where, and on which day. Nothing here tells who. */
export interface CountedUse extends UsageEvent {
  /** By the clocks of the chat's region, "2026-11-26". */
  readonly day: string;
  /** Host name that the region has named as carrying our widget; "": of any other place. */
  readonly host: string;
}

/** So many uses that are alike. */
export interface UsageCount extends CountedUse {
  readonly count: number;
}

/** Where uses go. Never throws, never waits: it stands in the way of a public request. */
export interface UsageSink {
  readonly add: (use: CountedUse, nowMs: number) => void;
}
