import type { Database } from "../../db/client.ts";
import { chatsElsewhere } from "../../publishing/chats-elsewhere.ts";
import { diffOf, type RegionDiff } from "../../publishing/diff.ts";
import { errorsIn, warningsIn } from "../../publishing/findings.ts";
import { conflictsOf } from "../../publishing/publish.ts";
import type { Draft, DraftWithChanges, Finding } from "../../publishing/types.ts";
import { idOf, nounOf, type RegionRecords, withChanges } from "../../registry/records.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { type ConflictView, conflictViews } from "./conflict-view.ts";

/** Everything that a page says about a draft. */
export interface DraftView {
  readonly draft: Draft;
  readonly diff: RegionDiff;
  /** Any of them keeps the draft from being published. */
  readonly errors: readonly Finding[];
  /** About the records that the draft changes. */
  readonly warnings: readonly Finding[];
  readonly conflicts: readonly ConflictView[];
  /** Chats that the draft changes, for links into the preview. */
  readonly chats: readonly { readonly code: string; readonly title: string }[];
}

/** `records`: the region as it is public now. */
export async function draftView(
  db: Database,
  { draft, changes }: DraftWithChanges,
  records: RegionRecords,
  model: ReadModel,
  nowMs: number,
): Promise<DraftView> {
  const edited = withChanges(records, changes);
  const elsewhere = await chatsElsewhere(db, model, edited, draft.author);
  const keys = new Set(changes.map(({ key }) => key));
  return {
    draft,
    diff: diffOf(records, edited),
    errors: errorsIn(edited, nowMs),
    warnings: distinct(warningsIn(edited, elsewhere).filter(({ key }) => keys.has(key))),
    conflicts: conflictViews(records, conflictsOf(records, changes)),
    chats: changes.flatMap(({ key, before, after }) => {
      const known = after ?? before;
      return nounOf(key) === "chat" && known !== null && "title" in known
        ? [{ code: idOf(key), title: known.title }]
        : [];
    }),
  };
}

/** Two records may be warned of in the same words. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.sentence, finding])).values()];
}
