import type { Database } from "../db/client.ts";
import type { RecordChange, RecordKey, RegistryRecord } from "../registry/records.ts";

/** What the verbs of publishing need from outside. */
export interface PublishingDeps {
  readonly db: Database;
  readonly nowMs: number;
  /** A new id each time; of drafts and of writes. */
  readonly newId: () => string;
}

export type DraftState = "open" | "submitted" | "published" | "discarded";

/** Changes of one author to one region that are not yet public. */
export interface Draft {
  readonly id: string;
  readonly region: string;
  /** "person/<id>" or "token/<id>". */
  readonly author: string;
  readonly state: DraftState;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Grows with every write. */
  readonly revision: number;
  readonly note: string;
  readonly returnedNote: string | null;
  /** The release that it became. */
  readonly release: number | null;
}

export interface DraftWithChanges {
  readonly draft: Draft;
  /** In the order: region, hotline, territories, chats. */
  readonly changes: readonly RecordChange[];
}

/** A record that the draft changes and that somebody else has changed since. */
export interface Conflict {
  readonly key: RecordKey;
  /** As the draft found it. */
  readonly base: RegistryRecord | null;
  /** As it is public now. */
  readonly theirs: RegistryRecord | null;
  /** As the draft wants it. */
  readonly mine: RegistryRecord | null;
}

/** What a person must know about records before or while they change. `error`: such a registry is not published. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly kind: string;
  readonly key: RecordKey;
  readonly sentence: string;
}

export type PublishingRefusal =
  /** Somebody wrote to the draft since it was shown: look again. */
  | { readonly kind: "draft_changed" }
  | { readonly kind: "no_draft" }
  /** The draft waits for a second person, or is published or discarded: it takes no edits. */
  | { readonly kind: "draft_closed"; readonly state: DraftState }
  | { readonly kind: "nothing_changes" }
  | { readonly kind: "conflicts"; readonly conflicts: readonly Conflict[] }
  | { readonly kind: "broken"; readonly findings: readonly Finding[] }
  | { readonly kind: "needs_second_person" }
  /** Others published again and again meanwhile; nothing was written. */
  | { readonly kind: "overtaken" }
  | { readonly kind: "no_such_release" }
  /** The draft in work would be lost: publish or discard it first. */
  | { readonly kind: "draft_in_the_way" };
