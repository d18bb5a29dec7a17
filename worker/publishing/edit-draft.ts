import { commit } from "../audit/commit.ts";
import { weakTag } from "../base/etag.ts";
import { done, type Result, refused } from "../base/result.ts";
import {
  isSame,
  type RecordChange,
  type RecordKey,
  type RegistryRecord,
  recordOf,
  recordText,
} from "../registry/records.ts";
import { type RegionInWork, regionInWork } from "./read-draft.ts";
import {
  draftIsAt,
  dropDraftChangesWrite,
  hasNoDraft,
  insertDraftWrite,
  putDraftChangesWrite,
  updateDraftWrite,
} from "./store.ts";
import type { Draft, PublishingDeps, PublishingRefusal } from "./types.ts";

/** One record as it shall be. */
export interface Edit {
  readonly key: RecordKey;
  readonly after: RegistryRecord | null;
  /** `seenTag` of the record that the form showed; null: whatever is there. */
  readonly seen: string | null;
}

export interface DraftEdit {
  readonly region: string;
  readonly author: string;
  readonly edits: readonly Edit[] | ((inWork: RegionInWork) => readonly Edit[]);
}

type Refusal = Extract<PublishingRefusal, { kind: "draft_changed" | "draft_closed" | "nothing_changes" }>;

/** Two tabs of one person: more tries than that are no person. */
const maxAttempts = 10;

/** Tells versions of a record apart, for forms that must not overwrite what their reader has not seen. */
export function seenTag(record: RegistryRecord | null): string {
  return weakTag(recordText(record));
}

/**
 * Puts edits into the author's draft for the region, which begins with the first one. An edit back to what is public
 * takes the record out of the draft. All edits or none; `edits` may be made from the region as it is at that moment.
 */
export async function editDraft(
  { db, nowMs, newId }: PublishingDeps,
  { region, author, edits }: DraftEdit,
): Promise<Result<{ readonly draftId: string }, Refusal>> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const inWork = await regionInWork(db, region, author);
    const { draft } = inWork;
    if (draft !== null && draft.draft.state !== "open")
      return refused({ kind: "draft_closed", state: draft.draft.state });
    const wanted = typeof edits === "function" ? edits(inWork) : edits;
    const isStale = ({ key, seen }: Edit) => seen !== null && seen !== seenTag(recordOf(inWork.edited, key));
    if (wanted.some(isStale)) return refused({ kind: "draft_changed" });
    const { put, drop } = changesFor(inWork, wanted);
    if (put.length === 0 && drop.length === 0) return refused({ kind: "nothing_changes" });
    const id = draft?.draft.id ?? newId();
    const begin = draft === null ? [insertDraftWrite(db, newDraft(id, region, author, nowMs))] : [];
    const write = {
      writeId: newId(),
      expects: draft === null ? hasNoDraft(region, author) : draftIsAt(id, draft.draft.revision),
      statements: [
        ...begin,
        ...portionsOf(put).map((portion) => putDraftChangesWrite(id, portion)),
        dropDraftChangesWrite(db, id, drop),
        updateDraftWrite(db, id, { updatedAtMs: nowMs }),
      ],
      line: {
        actor: author,
        action: "draft.edited",
        subject: `draft ${id}`,
        region,
        details: { records: named(wanted.map(({ key }) => key)) },
      },
    };
    if ((await commit(db, write, nowMs)) === "written") return done({ draftId: id });
  }
  return refused({ kind: "draft_changed" });
}

function newDraft(id: string, region: string, author: string, nowMs: number): Draft {
  return {
    id,
    region,
    author,
    state: "open",
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    revision: 0,
    note: "",
    returnedNote: null,
    release: null,
  };
}

/** `before` stays what the draft first found: a change that others make meanwhile must come to light. */
function changesFor(
  { records, draft }: RegionInWork,
  edits: readonly Edit[],
): { readonly put: readonly RecordChange[]; readonly drop: readonly RecordKey[] } {
  const known = new Map((draft?.changes ?? []).map((change) => [change.key, change]));
  const put: RecordChange[] = [];
  const drop: RecordKey[] = [];
  for (const { key, after } of edits) {
    const change = known.get(key);
    const before = change === undefined ? recordOf(records, key) : change.before;
    if (isSame(before, after)) {
      if (change !== undefined) drop.push(key);
    } else if (change === undefined || !isSame(change.after, after)) put.push({ key, before, after });
  }
  return { put, drop };
}

/** A parameter of D1 holds at most 2 MB, and a table may change thousands of records. */
const maxPortionLength = 400_000;

function portionsOf(changes: readonly RecordChange[]): readonly (readonly RecordChange[])[] {
  const portions: RecordChange[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const more = recordText(change.before).length + recordText(change.after).length;
    if (length + more > maxPortionLength) {
      portions.push([]);
      length = 0;
    }
    portions.at(-1)?.push(change);
    length += more;
  }
  return portions;
}

const namedAtMost = 20;

/** Keys for the log: a whole region's worth would drown it. */
function named(keys: readonly RecordKey[]): string {
  const rest = keys.length - namedAtMost;
  return keys.slice(0, namedAtMost).join(", ") + (rest > 0 ? `, … ${rest}` : "");
}
