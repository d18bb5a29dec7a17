import type { Access } from "../answer-parts/types.ts";
import type { Hotline } from "../registry/types.ts";
import type { PageFrame } from "../release/page-frame.ts";

/** What every page needs for its frame. `edition` is null when no release could be read. */
export interface Frame {
  readonly origin: string;
  readonly edition: PageFrame["edition"] | null;
}

export interface RegionSummary {
  readonly slug: string;
  readonly name: string;
  readonly chats: number;
  readonly hotline: Hotline | null;
}

/** The search box as the page before left it. */
export interface Question {
  readonly q: string;
  readonly region: string | null;
}

/** A line in a region's list of chats. */
export interface RegionChat {
  readonly code: string;
  readonly title: string;
  readonly access: Access;
  /** Whether it is the chat of all that no other chat of the region names. */
  readonly servesRest: boolean;
}
