import { done, type Result, refused } from "../base/result.ts";
import type { Database } from "../db/client.ts";
import type { DraftAct } from "./change-draft.ts";
import { publish } from "./publish.ts";
import { readDraft } from "./read-draft.ts";
import { draftIsAt, settingsQuery, tokenOwnerQuery, updateDraftWrite } from "./store.ts";
import type { PublishingDeps, PublishingRefusal } from "./types.ts";

export interface DraftPublication extends DraftAct {
  /** Why; what the history shows. */
  readonly note: string;
}

/**
 * Makes a draft the next release. In a region where a second person must approve, its author cannot; whoever else
 * may publish there does, once it is submitted. What the publisher has seen is what is published, or nothing is.
 */
export async function publishDraft(
  deps: PublishingDeps,
  { draftId, actor, seenRevision, note }: DraftPublication,
): Promise<Result<{ readonly release: number }, PublishingRefusal>> {
  const { db } = deps;
  const found = await readDraft(db, draftId);
  if (found === null) return refused({ kind: "no_draft" });
  const { draft, changes } = found;
  if (draft.state !== "open" && draft.state !== "submitted")
    return refused({ kind: "draft_closed", state: draft.state });
  if (draft.revision !== seenRevision) return refused({ kind: "draft_changed" });
  const needsSecondPerson = await needsApproval(deps, draft.region);
  if (needsSecondPerson && (draft.state !== "submitted" || (await isOnePerson(db, draft.author, actor))))
    return refused({ kind: "needs_second_person" });
  const published = await publish(deps, {
    actor,
    note,
    action: "release.published",
    changes: new Map([[draft.region, changes]]),
    alongside: (release) => ({
      expects: draftIsAt(draftId, seenRevision),
      statements: [
        updateDraftWrite(db, draftId, { state: "published", release, note, updatedAtMs: deps.nowMs }),
      ],
    }),
    details: { draft: draftId, author: draft.author },
  });
  return published.ok ? done({ release: published.value.number }) : published;
}

/** A person and their own token are one: who writes with the one does not approve with the other. */
async function isOnePerson(db: Database, one: string, other: string): Promise<boolean> {
  return (await personBehind(db, one)) === (await personBehind(db, other));
}

async function personBehind(db: Database, actor: string): Promise<string> {
  const [kind, id = ""] = actor.split("/", 2);
  if (kind !== "token") return actor;
  const [owner] = await tokenOwnerQuery(db, id);
  return owner === undefined ? actor : `person/${owner.person}`;
}

/** The region's setting "a second person must approve". */
export async function needsApproval({ db }: Pick<PublishingDeps, "db">, region: string): Promise<boolean> {
  const [settings] = await settingsQuery(db, region);
  return settings?.needsSecondPerson ?? false;
}
