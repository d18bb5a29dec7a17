import type { Database, WriteStatement } from "../db/client.ts";
import {
  changesOf,
  draftChangesQuery,
  draftInWorkQuery,
  draftsOfPersonQuery,
  putDraftChangesWrite,
  updateDraftWrite,
} from "./store.ts";

export interface HandOver {
  /** Ids of people. */
  readonly from: string;
  readonly to: string;
  readonly nowMs: number;
}

/** The receiver's draft in a region, and the records that it has already. */
interface Receiving {
  readonly draftId: string;
  readonly taken: Set<string>;
}

/**
 * Statements that give everything that one person has in work, tokens included, to another, for the write that ends
 * the person's access. An author has one draft in work in a region: where the receiver has one, changes join it;
 * records that both change stay as the receiver has them, and the giver's draft remains readable as discarded.
 */
export async function handOverWrites(db: Database, { from, to, nowMs }: HandOver): Promise<WriteStatement[]> {
  const writes: WriteStatement[] = [];
  const author = `person/${to}`;
  const receiving = new Map<string, Receiving>();
  for (const draft of await draftsOfPersonQuery(db, from)) {
    const changes = changesOf(await draftChangesQuery(db, draft.id));
    const receiver = receiving.get(draft.region) ?? (await receiverOf(db, draft.region, author));
    if (receiver === null) {
      writes.push(updateDraftWrite(db, draft.id, { author, state: "open", updatedAtMs: nowMs }));
      const taken = new Set<string>(changes.map(({ key }) => key));
      receiving.set(draft.region, { draftId: draft.id, taken });
      continue;
    }
    const given = changes.filter(({ key }) => !receiver.taken.has(key));
    for (const { key } of given) receiver.taken.add(key);
    receiving.set(draft.region, receiver);
    writes.push(
      putDraftChangesWrite(receiver.draftId, given),
      updateDraftWrite(db, receiver.draftId, { state: "open", updatedAtMs: nowMs }),
      updateDraftWrite(db, draft.id, { state: "discarded", updatedAtMs: nowMs }),
    );
  }
  return writes;
}

async function receiverOf(db: Database, region: string, author: string): Promise<Receiving | null> {
  const [own] = await draftInWorkQuery(db, region, author);
  if (own === undefined) return null;
  return { draftId: own.id, taken: new Set((await draftChangesQuery(db, own.id)).map(({ key }) => key)) };
}
