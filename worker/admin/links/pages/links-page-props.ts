import type { QueueItem } from "../../../link-health/queue.ts";
import type { RegionLinks } from "../../../link-health/region-links.ts";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import type { DoneWord, RefusalWord } from "../input.ts";

/** What the page of links and its parts show. */
export interface LinksPageProps {
  readonly frame: RegionFrame;
  readonly links: RegionLinks;
  /** Titles of chats by code. */
  readonly titles: ReadonlyMap<string, string>;
  /** What those are called who looked by hand. */
  readonly names: ReadonlyMap<string, string>;
  readonly nowMs: number;
  readonly timezone: string;
  readonly done: DoneWord | null;
  readonly refusal: RefusalWord | null;
}

export interface NeedyChatProps extends LinksPageProps {
  readonly item: QueueItem;
}
