import type { PublicChat } from "../../release/types.ts";

export type Outcome = "found" | "choose" | "no_chat" | "not_found";
/** corrected: spelling, layout or transliteration; partial: a part of the address could not be used. */
export type Certainty = "exact" | "corrected" | "partial";
export type PlaceLevel = "region" | "municipality" | "city_district" | "settlement" | "street" | "house";

/** What an address resolves to. `oktmo` is today's code, 8 or 11 digits. */
export interface Place {
  readonly name: string;
  readonly level: PlaceLevel;
  readonly oktmo: string;
  readonly region: string;
  /** Label of the municipality, or the region's name for a region. */
  readonly territory: string;
}

/** As many places as a person can choose from on one screen. */
export const maxChoices = 7;

/** One way on from a question. `code` is null when it leads to another question. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly q: string;
  readonly code: string | null;
}

/** The answer to «which chat is mine?», the same for pages, API and widget. */
export interface Answer {
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly understood: string | null;
  readonly corrected: string | null;
  readonly ignored: readonly string[];
  readonly place: Place | null;
  readonly chats: readonly PublicChat[];
  readonly choices: readonly Choice[];
  readonly why: string;
  /** Slug of the region whose hotline belongs to the answer; null: the national numbers. */
  readonly region: string | null;
}

export interface Suggestion {
  readonly text: string;
  readonly detail: string;
  readonly q: string;
}
