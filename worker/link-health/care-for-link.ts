import { commit } from "../audit/commit.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { Database } from "../db/client.ts";
import { changeWrites } from "./history-store.ts";
import {
  approvalEndWrite,
  approvalWrite,
  askNextWrite,
  isUnchanged,
  isWatchedIn,
  linkOf,
  linkQuery,
} from "./store.ts";
import type { LinkRefusal } from "./types.ts";
import { type Approval, afterApproval, type WatchedLink } from "./watched-link.ts";

export interface CareDeps {
  readonly db: Database;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** Somebody with the permission, and the link of their region that they mean. */
export interface Care {
  /** As the audit log names them. */
  readonly actor: string;
  readonly region: string;
  readonly url: string;
}

/** What a coordinator has seen of a link: approving anything else would be approving blindly. */
export function evidenceOf({ state }: Pick<WatchedLink, "state">): string {
  return JSON.stringify([state.health, state.sinceMs, state.seen?.title ?? null]);
}

/** The checks write to the same link, once in a while. */
const attempts = 3;

/**
 * A coordinator has opened the link and found the chat. From now on it is ok, later looks are held against what the
 * messenger shows now, and until `untilMs` the same complaint of the checks counts for nothing.
 *
 * @param seenEvidence of the link as it was shown to the coordinator
 */
export async function approveLink(
  { db, nowMs, newId }: CareDeps,
  { actor, region, url }: Care,
  untilMs: number,
  seenEvidence: string,
): Promise<Result<Approval, LinkRefusal>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [row] = await linkQuery(db, region, url);
    if (row === undefined) return refused({ kind: "not_watched" });
    const link = linkOf(row);
    if (evidenceOf(link) !== seenEvidence) return refused({ kind: "changed" });
    const after = afterApproval(link, { by: actor, atMs: nowMs, untilMs });
    const { approval } = after;
    if (approval === null) throw new Error("an approved link has its approval");
    const isChange = link.state.health !== after.state.health;
    const written = await commit(
      db,
      {
        writeId: newId(),
        statements: [approvalWrite(after, approval), ...(isChange ? changeWrites(link, after, null) : [])],
        expects: isUnchanged(link),
        line: {
          ...{ actor, action: "link.approved", subject: `chat ${link.chat}`, region },
          details: {
            ...{ messenger: link.messenger, before: link.state.health, after: after.state.health },
            ...{ reason: approval.reason, expiresAtMs: untilMs },
          },
        },
      },
      nowMs,
    );
    if (written === "written") return done(approval);
  }
  return refused({ kind: "changed" });
}

/** Takes a look by hand back: the checks count again, and the next run asks. */
export async function withdrawApproval(
  { db, nowMs, newId }: CareDeps,
  { actor, region, url }: Care,
): Promise<Result<null, LinkRefusal>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [row] = await linkQuery(db, region, url);
    if (row === undefined) return refused({ kind: "not_watched" });
    const link = linkOf(row);
    if (link.approval === null || link.approval.untilMs <= nowMs) return done(null);
    const written = await commit(
      db,
      {
        writeId: newId(),
        statements: [approvalEndWrite(link, nowMs)],
        expects: isUnchanged(link),
        line: {
          ...{ actor, action: "link.approval_withdrawn", subject: `chat ${link.chat}`, region },
          details: { messenger: link.messenger },
        },
      },
      nowMs,
    );
    if (written === "written") return done(null);
  }
  return refused({ kind: "changed" });
}

/** The next run asks the link before all others. */
export async function askLinkNow(
  { db, nowMs, newId }: CareDeps,
  { actor, region, url }: Care,
): Promise<Result<null, LinkRefusal>> {
  const [row] = await linkQuery(db, region, url);
  if (row === undefined) return refused({ kind: "not_watched" });
  // Whoever presses twice is heard once.
  if (row.dueAtMs === 0) return done(null);
  const written = await commit(
    db,
    {
      writeId: newId(),
      statements: [askNextWrite(url)],
      expects: isWatchedIn(region, url),
      line: {
        ...{ actor, action: "link.check_asked", subject: `chat ${row.chat}`, region },
        details: { messenger: row.messenger },
      },
    },
    nowMs,
  );
  return written === "written" ? done(null) : refused({ kind: "not_watched" });
}
