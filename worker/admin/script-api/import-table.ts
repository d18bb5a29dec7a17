import { actorOf, type TokenWho } from "../../access/permissions.ts";
import { done, type Result, refused } from "../../base/result.ts";
import { readTable } from "../../onboarding/table/read-table.ts";
import type { TableError, TableRead } from "../../onboarding/table/types.ts";
import { discardDraft } from "../../publishing/change-draft.ts";
import { editDraft, seenTag } from "../../publishing/edit-draft.ts";
import { regionInWork } from "../../publishing/read-draft.ts";
import type { PublishingDeps } from "../../publishing/types.ts";
import type { RegionRecords } from "../../registry/records.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { tableContext } from "../table/table-context.ts";

export interface Imported {
  /** null: the table says what is public already. */
  readonly draftId: string | null;
  readonly records: RegionRecords;
  readonly read: TableRead;
}

export type ImportRefusal =
  | { readonly kind: "table"; readonly errors: readonly TableError[] }
  | { readonly kind: "changed_meanwhile" };

/**
 * Makes the token's draft of its region from a table, compared with what is public. A draft that the token has in work
 * is discarded, also when the table changes nothing; a table with errors leaves it as it is.
 */
export async function importTable(
  deps: PublishingDeps & { readonly model: ReadModel },
  who: TokenWho,
  bytes: Uint8Array,
): Promise<Result<Imported, ImportRefusal>> {
  const { region } = who;
  const author = actorOf(who);
  const { records, draft } = await regionInWork(deps.db, region, author);
  const table = readTable(bytes, tableContext(records, deps.model, deps.nowMs));
  if (!table.ok) return refused({ kind: "table", errors: table.refusal });
  const read = table.value;
  if (draft !== null) {
    const { id: draftId, revision: seenRevision } = draft.draft;
    const discarded = await discardDraft(deps, { draftId, actor: author, seenRevision });
    if (!discarded.ok) return refused({ kind: "changed_meanwhile" });
  }
  if (read.changes.length === 0) return done({ draftId: null, records, read });
  const edits = read.changes.map(({ key, before, after }) => ({ key, after, seen: seenTag(before) }));
  const edited = await editDraft(deps, { region, author, edits });
  if (!edited.ok) return refused({ kind: "changed_meanwhile" });
  return done({ draftId: edited.value.draftId, records, read });
}
