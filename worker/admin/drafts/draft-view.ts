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
export function draftView(
  { draft, changes }: DraftWithChanges,
  records: RegionRecords,
  model: ReadModel,
): DraftView {
  const edited = withChanges(records, changes);
  const keys = new Set(changes.map(({ key }) => key));
  return {
    draft,
    diff: diffOf(records, edited),
    errors: errorsIn(edited),
    warnings: distinct(
      warningsIn(edited, { titlesByUrl: titlesElsewhere(model, draft.region) }).filter(({ key }) =>
        keys.has(key),
      ),
    ),
    conflicts: conflictViews(records, conflictsOf(records, changes)),
    chats: changes.flatMap(({ key, before, after }) => {
      const known = after ?? before;
      return nounOf(key) === "chat" && known !== null && "title" in known
        ? [{ code: idOf(key), title: known.title }]
        : [];
    }),
  };
}

/** Chats of other regions by the invites that lead to them. */
function titlesElsewhere({ release }: ReadModel, region: string): ReadonlyMap<string, string> {
  return new Map(
    release.chats
      .filter((chat) => chat.region !== region)
      .flatMap(({ title, links }) => links.map(({ url }) => [url, title] as const)),
  );
}

/** Two records may be warned of in the same words. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.sentence, finding])).values()];
}
