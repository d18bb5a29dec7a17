import type { Write } from "../audit/commit.ts";
import { allOf } from "../db/all-of.ts";
import type { Database, WriteStatement } from "../db/client.ts";
import {
  changesOf,
  draftChangesQuery,
  draftInWorkQuery,
  draftIsAt,
  draftsOfPersonQuery,
  hasDraftsInWork,
  hasNoDraft,
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
 * `expects`: nobody has saved anything since it was read, so that no change is left behind.
 */
export async function handOverWrites(
  db: Database,
  { from, to, nowMs }: HandOver,
): Promise<Pick<Write, "expects" | "statements">> {
  const writes: WriteStatement[] = [];
  const author = `person/${to}`;
  const receiving = new Map<string, Receiving>();
  const given = await draftsOfPersonQuery(db, from);
  const expects = [hasDraftsInWork(from, given.length)];
  for (const draft of given) {
    expects.push(draftIsAt(draft.id, draft.revision));
    const changes = changesOf(await draftChangesQuery(db, draft.id));
    const known = receiving.get(draft.region);
    const [own] = known === undefined ? await draftInWorkQuery(db, draft.region, author) : [];
    if (known === undefined) {
      expects.push(own === undefined ? hasNoDraft(draft.region, author) : draftIsAt(own.id, own.revision));
    }
    const receiver = known ?? (own === undefined ? null : await receivingOf(db, own.id));
    if (receiver === null) {
      writes.push(updateDraftWrite(db, draft.id, { author, state: "open", updatedAtMs: nowMs }));
      const taken = new Set<string>(changes.map(({ key }) => key));
      receiving.set(draft.region, { draftId: draft.id, taken });
      continue;
    }
    const more = changes.filter(({ key }) => !receiver.taken.has(key));
    for (const { key } of more) receiver.taken.add(key);
    receiving.set(draft.region, receiver);
    writes.push(
      putDraftChangesWrite(receiver.draftId, more),
      updateDraftWrite(db, receiver.draftId, { state: "open", updatedAtMs: nowMs }),
      updateDraftWrite(db, draft.id, { state: "discarded", updatedAtMs: nowMs }),
    );
  }
  return { expects: allOf(...expects), statements: writes };
}

async function receivingOf(db: Database, draftId: string): Promise<Receiving> {
  return { draftId, taken: new Set((await draftChangesQuery(db, draftId)).map(({ key }) => key)) };
}
