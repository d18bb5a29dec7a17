import type { HotlineNumber, Hours, Messenger } from "../../registry/types.ts";

/**
 * How sure a territory is. The words of the lookup (exact, corrected, partial) and one more:
 * exact: the name stands there, in any case, today's or a former one, and only one territory bears it;
 * corrected: the same, but misspelt;
 * partial: the right territory, or a part of it, but not all that the text says: the patients of one clinic, a territory
 * with exceptions, a district that follows from its town's name only;
 * unsure: a guess among several, or none at all (`oktmo` null). Nobody may publish it without a look.
 */
export type TerritoryCertainty = "exact" | "corrected" | "partial" | "unsure";

export interface ReadTerritory {
  /** As the announcement says it. */
  readonly text: string;
  /** `PublicTerritory.id` of the release, or null. */
  readonly id: string | null;
  /** Today's code, 8 digits; of a settlement its municipality's. */
  readonly oktmo: string | null;
  /** As an answer line says it: «Саткинский округ». */
  readonly name: string | null;
  readonly certainty: TerritoryCertainty;
}

export interface ReadLink {
  readonly messenger: Messenger;
  /** Canonical, see registry/link-kinds.ts. */
  readonly url: string;
}

export interface ReadChat {
  /** At most 120 characters. */
  readonly title: string;
  /** In the order of the announcement. */
  readonly links: readonly ReadLink[];
  readonly territories: readonly ReadTerritory[];
  readonly restOfRegion: boolean;
  /** null: the announcement does not say. Round the clock is 00:00 to 23:59. */
  readonly hours: Hours | null;
}

export interface ReadHotline {
  readonly name: string;
  readonly numbers: readonly HotlineNumber[];
  readonly hours: string | null;
}

export type WarningKind =
  | "no_links"
  | "territory_in_two_chats"
  | "link_in_two_chats"
  | "link_differs"
  | "chat_without_link"
  | "chat_without_territory"
  | "link_without_territory"
  | "unclear_territory"
  | "refused_link"
  | "count_differs"
  | "territory_of_other_region"
  | "exclusion"
  | "town_and_district"
  | "hours_unclear";

export interface AnnouncementWarning {
  readonly kind: WarningKind;
  readonly text: string;
}

/** A proposal for a person to correct; nothing in it is saved. */
export interface Announcement {
  readonly chats: readonly ReadChat[];
  readonly hotlines: readonly ReadHotline[];
  /** Words that stand where territories are named and were not understood. */
  readonly unmatched: readonly string[];
  readonly warnings: readonly AnnouncementWarning[];
}

export type AnnouncementRefusal =
  | { readonly kind: "too_long"; readonly maxCharacters: number }
  | { readonly kind: "unknown_region"; readonly region: string };
