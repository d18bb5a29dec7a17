import { commit, stamp } from "../audit/commit.ts";
import type { Database, WriteStatement } from "../db/client.ts";
import { changeWrites } from "./history-store.ts";
import type { RequestBudget } from "./request-budget.ts";
import { type Asked, isAsRead, stateWrite } from "./store.ts";
import type { Probe, Probed, SeenBefore, Verdict } from "./types.ts";
import { isVisibleChange, type WatchedLink } from "./watched-link.ts";

/** What a run needs from outside. */
export interface CheckParts {
  readonly db: Database;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly newId: () => string;
  readonly probe: Probe;
  readonly verdictOf: (url: string, probed: Probed, before: SeenBefore | null) => Verdict;
}

/** A run under way: `token` is its lease. */
export interface Run extends CheckParts {
  readonly token: string;
  readonly budget: RequestBudget;
}

/** Writes without a line of the log: what was observed, and where the checks stand. */
export async function stamps(run: Run, statements: readonly WriteStatement[]): Promise<void> {
  run.budget.spend(statements.length);
  await stamp(run.db, statements);
}

/** Writes a link after a look or after settling; what people see differently, with its line in the log. */
export async function write(
  run: Run,
  before: WatchedLink,
  after: WatchedLink,
  asked: Asked | null,
): Promise<void> {
  const state = stateWrite(after, asked, run.token);
  if (before.state.health === after.state.health) return stamps(run, [state]);
  const statements = [state, ...changeWrites(before, after, run.token)];
  if (!isVisibleChange(before.state, after.state)) return stamps(run, statements);
  const { messenger, chat, region, state: now } = after;
  // The newest line, the expectation and the line itself.
  run.budget.spend(statements.length + 3);
  await commit(
    run.db,
    {
      writeId: run.newId(),
      statements,
      expects: isAsRead(before, run.token),
      line: {
        actor: "link-check",
        action: "link.health_changed",
        subject: `chat ${chat}`,
        region,
        details: { messenger, before: before.state.health, after: now.health, reason: now.reason },
      },
    },
    run.nowMs(),
  );
}
