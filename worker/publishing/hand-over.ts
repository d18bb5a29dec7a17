import type { Database, WriteStatement } from "../db/client.ts";
import {
  authoredDraftsQuery,
  changesOf,
  draftChangesQuery,
  draftInWorkQuery,
  putDraftChangesWrite,
  updateDraftWrite,
} from "./store.ts";

/**
 * Statements that give everything in work of one author to another, for the write that ends the author's access.
 * Where the other has a draft in work in that region already, the changes join it; records that both change stay as
 * the receiver has them, and the giver's draft remains readable as discarded.
 */
export async function handOverWrites(
  db: Database,
  { from, to, nowMs }: { readonly from: string; readonly to: string; readonly nowMs: number },
): Promise<WriteStatement[]> {
  const writes: WriteStatement[] = [];
  for (const draft of await authoredDraftsQuery(db, from)) {
    const [own] = await draftInWorkQuery(db, draft.region, to);
    if (own === undefined) {
      writes.push(updateDraftWrite(db, draft.id, { author: to, state: "open", updatedAtMs: nowMs }));
      continue;
    }
    const taken = new Set((await draftChangesQuery(db, own.id)).map(({ key }) => key));
    const given = changesOf(await draftChangesQuery(db, draft.id)).filter(({ key }) => !taken.has(key));
    writes.push(
      putDraftChangesWrite(own.id, given),
      updateDraftWrite(db, own.id, { state: "open", updatedAtMs: nowMs }),
      updateDraftWrite(db, draft.id, { state: "discarded", updatedAtMs: nowMs }),
    );
  }
  return writes;
}
