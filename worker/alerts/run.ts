import type { Database, WriteStatement } from "../db/client.ts";
import type { QueueOf, Send } from "./types.ts";

/** What a run needs from outside. */
export interface RunParts {
  readonly db: Database;
  readonly nowMs: () => number;
  readonly queueOf: QueueOf;
  readonly send: Send;
  /** Writes without a line of the log, as one transaction; how many rows each statement has changed. */
  readonly write: (statements: readonly WriteStatement[]) => Promise<readonly number[]>;
}

/** Counts what a run has asked of the network and the database: the platform ends those that ask too much. */
export interface RunBudget {
  readonly spend: (count: number) => void;
  readonly has: (count: number) => boolean;
}

export function runBudget(most: number): RunBudget {
  let spent = 0;
  return {
    spend: (count) => {
      spent += count;
    },
    has: (count) => spent + count <= most,
  };
}
