import type { Context } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { diffOf, type FactChange } from "../../publishing/diff.ts";
import { type DraftEdit, editDraft, seenTag } from "../../publishing/edit-draft.ts";
import type { RegionInWork } from "../../publishing/read-draft.ts";
import type { DraftState } from "../../publishing/types.ts";
import { type RecordKey, type RegistryRecord, recordOf, withChanges } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import type { FormNotice } from "./form/form-notices.tsx";
import { publishingDeps } from "./region-in-hand.ts";

/** What became of a form: in the draft, there already, or why not. */
export type Saved =
  | { readonly kind: "saved" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed_meanwhile" }
  | { readonly kind: "draft_closed"; readonly state: DraftState };

/** Puts records into the reader's draft. */
export async function saveEdits(
  c: Context<AdminEnv>,
  region: string,
  edits: DraftEdit["edits"],
): Promise<Saved> {
  const saved = await editDraft(publishingDeps(c), { region, author: actorOf(c.var.who), edits });
  if (saved.ok) return { kind: "saved" };
  switch (saved.refusal.kind) {
    case "nothing_changes":
      return { kind: "unchanged" };
    case "draft_changed":
      return { kind: "changed_meanwhile" };
    case "draft_closed":
      return saved.refusal;
  }
}

/** Status and notice of a form that was not saved; `inWork` is what is there now. */
export function refusedForm(
  saved: Exclude<Saved, { kind: "saved" | "unchanged" }>,
  inWork: RegionInWork,
  key: RecordKey,
  mine: RegistryRecord,
): { readonly status: 409; readonly notice: FormNotice } {
  if (saved.kind === "draft_closed") {
    return { status: 409, notice: { kind: "closed", isSubmitted: saved.state === "submitted" } };
  }
  return { status: 409, notice: { kind: "conflict", facts: factsBetween(inWork, key, mine) } };
}

/** What a form should say it has seen: the record that it shows or that its refusal tells of. */
export function seenNow(inWork: RegionInWork, key: RecordKey): string {
  return seenTag(recordOf(inWork.edited, key));
}

/** How the draft's record and what a form wants differ: `before` is what is there. */
function factsBetween({ edited }: RegionInWork, key: RecordKey, mine: RegistryRecord): readonly FactChange[] {
  const wanted = withChanges(edited, [{ key, before: null, after: mine }]);
  return diffOf(edited, wanted).entries.flatMap((entry) => (entry.key === key ? entry.facts : []));
}
