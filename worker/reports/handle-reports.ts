import { commit } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { handleWrite, hasSeen, type Said, seenCountQuery } from "./store.ts";
import type { ReportDeps } from "./take-report.ts";
import type { ReportRefusal } from "./types.ts";

export interface Handling extends Said {
  readonly region: string;
  /** Who may do so is for the caller to know. */
  readonly actor: string;
  /** The newest that they had before them; what came later stays open. Left out: all of now. */
  readonly seenLastMs?: number;
}

/** A coordinator is done with what residents say of a chat. Gives back how many reports that were. */
export async function handleReports(
  { db, nowMs }: ReportDeps,
  { region, chat, kind, actor, seenLastMs = nowMs }: Handling,
): Promise<Result<{ readonly count: number }, ReportRefusal>> {
  const seen = { region, chat, kind, seenLastMs };
  const [found] = await seenCountQuery(db, seen);
  const count = found?.count ?? 0;
  if (count === 0) return refused({ kind: "none_open" });
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: hasSeen(seen),
      statements: [handleWrite(seen, actor, nowMs)],
      line: {
        actor,
        action: "report.handled",
        subject: `chat ${chat}`,
        region,
        details: { kind, count },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done({ count }) : refused({ kind: "none_open" });
}
