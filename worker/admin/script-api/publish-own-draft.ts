import { actorOf, type TokenWho } from "../../access/permissions.ts";
import { type Result, refused } from "../../base/result.ts";
import { submitDraft } from "../../publishing/change-draft.ts";
import { needsApproval, publishDraft } from "../../publishing/publish-draft.ts";
import { readDraft } from "../../publishing/read-draft.ts";
import type { DraftWithChanges, PublishingDeps, PublishingRefusal } from "../../publishing/types.ts";

/** A draft that tokens of the region have made, or null: what people have in work is no script's business. */
export async function draftOfTokens(
  { db }: Pick<PublishingDeps, "db">,
  who: TokenWho,
  id: string,
): Promise<DraftWithChanges | null> {
  const found = await readDraft(db, id);
  return found?.draft.region === who.region && found.draft.author.startsWith("token/") ? found : null;
}

/**
 * Publishes such a draft as it is now. Where a second person must approve, no script does: the draft is submitted, so
 * that it waits for a person, and refused.
 */
export async function publishOwnDraft(
  deps: PublishingDeps,
  who: TokenWho,
  { draftId, note }: { readonly draftId: string; readonly note: string },
): Promise<Result<{ readonly release: number }, PublishingRefusal>> {
  const found = await draftOfTokens(deps, who, draftId);
  if (found === null) return refused({ kind: "no_draft" });
  const { state, region, revision: seenRevision } = found.draft;
  const act = { draftId, actor: actorOf(who), seenRevision };
  if (!(await needsApproval(deps, region))) return publishDraft(deps, { ...act, note });
  if (state === "submitted") return refused({ kind: "needs_second_person" });
  const submitted = await submitDraft(deps, act, note);
  return submitted.ok ? refused({ kind: "needs_second_person" }) : submitted;
}
