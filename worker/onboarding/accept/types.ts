import type { HotlineNumber, Hours, Messenger, Source } from "../../registry/types.ts";

/** A territory that a person has confirmed for a chat. */
export interface AcceptedTerritory {
  readonly id: string;
  /** As residents read it. */
  readonly as: string;
  /** null: for everybody there; [] = for patients of all clinics that no other chat names. */
  readonly clinics: readonly string[] | null;
}

/** A chat of an announcement as a person has corrected it. */
export interface AcceptedChat {
  /** Code of the open chat of the region that it brings up to date; null: it is a new one. */
  readonly into: string | null;
  readonly title: string;
  readonly audience: string | null;
  /** Canonical, each once, in order of preference. */
  readonly links: readonly { readonly messenger: Messenger; readonly url: string }[];
  /** Each once. */
  readonly territories: readonly AcceptedTerritory[];
  readonly restOfRegion: boolean;
}

export interface AcceptedHotline {
  readonly name: string;
  readonly numbers: readonly HotlineNumber[];
  readonly hours: string | null;
}

/** What a person takes from an announcement; every fact of it has the announcement as its source. */
export interface AcceptedProposal {
  readonly source: Source;
  readonly chats: readonly AcceptedChat[];
  readonly hotline: AcceptedHotline | null;
  /** For the whole region. */
  readonly hours: Hours | null;
}
