import { commit } from "../audit/commit.ts";
import { done, type Result, refused } from "../base/result.ts";
import { changesBetween, isSame, type RecordChange } from "../registry/records.ts";
import { chatsKept } from "./chats-kept.ts";
import { recordsAt } from "./history.ts";
import { publish } from "./publish.ts";
import { needsApproval } from "./publish-draft.ts";
import { regionInWork, regionRecords } from "./read-draft.ts";
import { hasNoDraft, insertDraftWrite, putDraftChangesWrite } from "./store.ts";
import type { PublishingDeps, PublishingRefusal } from "./types.ts";

export interface Restoration {
  readonly region: string;
  /** The release whose facts shall hold again. */
  readonly number: number;
  readonly actor: string;
  readonly note: string;
}

/** Where the facts went: straight into a release, or into a draft that waits for a second person. */
export type Restored =
  | { readonly kind: "released"; readonly release: number }
  | { readonly kind: "submitted"; readonly draftId: string };

/** What must change for the region to be again as in that release; null: the region was not there then. */
export async function restoringChanges(
  { db }: Pick<PublishingDeps, "db">,
  region: string,
  number: number,
): Promise<readonly RecordChange[] | null> {
  const then = await recordsAt(db, region, number);
  if (then.region === null) return null;
  const changes = chatsKept(changesBetween(await regionRecords(db, region), then));
  return changes.filter(({ before, after }) => !isSame(before, after));
}

/**
 * Makes a region be again as it was in an earlier release, as a new release: history only grows. Chats that came later
 * are closed. Where a second person must approve, the changes become a submitted draft instead.
 */
export async function restoreRelease(
  deps: PublishingDeps,
  { region, number, actor, note }: Restoration,
): Promise<Result<Restored, PublishingRefusal>> {
  const changes = await restoringChanges(deps, region, number);
  if (changes === null) return refused({ kind: "no_such_release" });
  if (changes.length === 0) return refused({ kind: "nothing_changes" });
  if (await needsApproval(deps, region)) return asDraft(deps, { region, number, actor, note }, changes);
  const published = await publish(deps, {
    actor,
    note,
    action: "release.restored",
    changes: new Map([[region, changes]]),
    details: { restored: number },
  });
  return published.ok ? done({ kind: "released", release: published.value.number }) : published;
}

async function asDraft(
  { db, nowMs, newId }: PublishingDeps,
  { region, number, actor, note }: Restoration,
  changes: readonly RecordChange[],
): Promise<Result<Restored, PublishingRefusal>> {
  const { draft } = await regionInWork(db, region, actor);
  if (draft !== null) return refused({ kind: "draft_in_the_way" });
  const draftId = newId();
  const times = { createdAtMs: nowMs, updatedAtMs: nowMs };
  const row = { id: draftId, region, author: actor, state: "submitted" as const, ...times, note };
  const write = {
    writeId: newId(),
    expects: hasNoDraft(region, actor),
    statements: [
      insertDraftWrite(db, { ...row, revision: 0, returnedNote: null, release: null }),
      putDraftChangesWrite(draftId, changes),
    ],
    line: {
      actor,
      action: "draft.submitted",
      subject: `draft ${draftId}`,
      region,
      details: { restored: number },
    },
  };
  const outcome = await commit(db, write, nowMs);
  return outcome === "written" ? done({ kind: "submitted", draftId }) : refused({ kind: "draft_in_the_way" });
}
