import type { Hotline, Messenger } from "../registry/types.ts";
import type { PublicRegion } from "../release/types.ts";

/** What every page needs for its frame. `edition` is null when no release could be read. */
export interface Frame {
  readonly origin: string;
  readonly edition: { readonly number: number; readonly publishedAtMs: number } | null;
}

/** A way into a chat that is not known to be dead. `appUrl` opens the messenger without the browser. */
export interface JoinWay {
  readonly messenger: Messenger;
  readonly url: string;
  readonly appUrl: string | null;
}

/** Whether a chat can be joined: dead = every link we had is dead, announced = the region has it, we have no link. */
export type Access = "open" | "dead" | "announced" | "closed";

/** A chat as a card or a page shows it. */
export interface ChatView {
  readonly code: string;
  /** Absolute address of its page. */
  readonly address: string;
  readonly title: string;
  readonly region: PublicRegion;
  /** The region's, or the national one. */
  readonly hotline: Hotline;
  readonly access: Access;
  readonly ways: readonly JoinWay[];
  readonly covers: readonly string[];
  readonly note: string | null;
  readonly isOpenNow: boolean;
  /** «Открыт: отвечают сегодня до 20:00, обычно за два часа». */
  readonly openness: string;
  /** «с понедельника по субботу с 8:00 до 20:00». */
  readonly hours: string;
  /** The chat that took over from a closed one. */
  readonly successor: { readonly code: string; readonly title: string } | null;
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
