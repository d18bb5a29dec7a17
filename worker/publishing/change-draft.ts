import { commit } from "../audit/commit.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { WriteStatement } from "../db/client.ts";
import { type RecordKey, recordOf } from "../registry/records.ts";
import { readDraft, regionRecords } from "./read-draft.ts";
import { draftIsAt, dropDraftChangesWrite, putDraftChangesWrite, updateDraftWrite } from "./store.ts";
import type { Draft, DraftState, DraftWithChanges, PublishingDeps, PublishingRefusal } from "./types.ts";

/** Which draft, as its reader has seen it, and who acts. Who may do so is for the caller to know. */
export interface DraftAct {
  readonly draftId: string;
  readonly actor: string;
  readonly seenRevision: number;
}

type Refusal = Extract<PublishingRefusal, { kind: "no_draft" | "draft_closed" | "draft_changed" }>;
type Acted = Promise<Result<Draft, Refusal>>;

/** Asks a second person to publish. The draft takes no edits until it comes back. */
export function submitDraft(deps: PublishingDeps, act: DraftAct, note: string): Acted {
  return acted(deps, act, ["open"], "draft.submitted", ({ draft }) => [
    updateDraftWrite(deps.db, draft.id, {
      state: "submitted",
      note,
      returnedNote: null,
      updatedAtMs: deps.nowMs,
    }),
  ]);
}

/** Gives a submitted draft back: by the second person with a remark, or by its author without one. */
export function returnDraft(deps: PublishingDeps, act: DraftAct, remark: string | null): Acted {
  return acted(deps, act, ["submitted"], "draft.returned", ({ draft }) => [
    updateDraftWrite(deps.db, draft.id, { state: "open", returnedNote: remark, updatedAtMs: deps.nowMs }),
  ]);
}

/** Throws the draft away; its changes stay stored, so that it can be looked at and taken back. */
export function discardDraft(deps: PublishingDeps, act: DraftAct): Acted {
  return acted(deps, act, ["open", "submitted"], "draft.discarded", ({ draft }) => [
    updateDraftWrite(deps.db, draft.id, { state: "discarded", updatedAtMs: deps.nowMs }),
  ]);
}

/** Takes one record out of the draft. */
export function undoChange(deps: PublishingDeps, act: DraftAct, key: RecordKey): Acted {
  return acted(deps, act, ["open"], "draft.edited", ({ draft }) => [
    dropDraftChangesWrite(deps.db, draft.id, [key]),
    updateDraftWrite(deps.db, draft.id, { updatedAtMs: deps.nowMs }),
  ]);
}

/**
 * Settles a conflict: "mine" keeps the draft's record over what others published meanwhile, "theirs" drops it.
 * `seenTag` is not asked for: what is public now is read here, and publishing compares once more.
 */
export async function settleConflict(
  deps: PublishingDeps,
  act: DraftAct,
  key: RecordKey,
  keep: "mine" | "theirs",
): Acted {
  const found = await readDraft(deps.db, act.draftId);
  const records = found === null ? null : await regionRecords(deps.db, found.draft.region);
  return acted(deps, act, ["open", "submitted"], "draft.edited", ({ draft, changes }) => {
    const change = changes.find((one) => one.key === key);
    const isKept = keep === "mine" && change !== undefined && records !== null;
    return [
      isKept
        ? putDraftChangesWrite(draft.id, [{ ...change, before: recordOf(records, key) }])
        : dropDraftChangesWrite(deps.db, draft.id, [key]),
      updateDraftWrite(deps.db, draft.id, { updatedAtMs: deps.nowMs }),
    ];
  });
}

async function acted(
  { db, nowMs, newId }: PublishingDeps,
  { draftId, actor, seenRevision }: DraftAct,
  states: readonly DraftState[],
  action: string,
  statements: (found: DraftWithChanges) => readonly WriteStatement[],
): Acted {
  const found = await readDraft(db, draftId);
  if (found === null) return refused({ kind: "no_draft" });
  const { draft } = found;
  if (!states.includes(draft.state)) return refused({ kind: "draft_closed", state: draft.state });
  if (draft.revision !== seenRevision) return refused({ kind: "draft_changed" });
  const write = {
    writeId: newId(),
    expects: draftIsAt(draftId, seenRevision),
    statements: statements(found),
    line: { actor, action, subject: `draft ${draftId}`, region: draft.region, details: {} },
  };
  return (await commit(db, write, nowMs)) === "written" ? done(draft) : refused({ kind: "draft_changed" });
}
