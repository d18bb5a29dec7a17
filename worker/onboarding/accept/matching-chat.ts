import { nameKey } from "../../registry/name-key.ts";
import type { RegionRecords } from "../../registry/records.ts";

export interface ChatMatch {
  readonly code: string;
  /** What both have: the same link, the same territories, the same title. */
  readonly by: "link" | "territories" | "title";
}

interface Announced {
  readonly title: string;
  readonly links: readonly { readonly url: string }[];
  /** Ids. */
  readonly territories: readonly string[];
  readonly restOfRegion: boolean;
}

/**
 * The open chat of the region that an announced chat most likely is: one with an equal link, else the only one with the
 * same territories, else the only one of that title. null: it looks new.
 */
export function matchingChat(records: RegionRecords, announced: Announced): ChatMatch | null {
  const open = [...records.chats].filter(([, { state }]) => state !== "closed");
  const urls = new Set(announced.links.map(({ url }) => url));
  const byLink = open.find(([, { links }]) => links.some(({ url }) => urls.has(url)));
  if (byLink !== undefined) return { code: byLink[0], by: "link" };
  const served = setText([...announced.territories, ...(announced.restOfRegion ? [null] : [])]);
  const byTerritories = open.filter(
    ([, { covers }]) => setText(covers.map(({ territory }) => territory)) === served,
  );
  if (served !== "[]" && byTerritories.length === 1) return matched(byTerritories[0]?.[0], "territories");
  const title = nameKey(announced.title);
  const byTitle = open.filter(([, chat]) => nameKey(chat.title) === title);
  return byTitle.length === 1 ? matched(byTitle[0]?.[0], "title") : null;
}

function matched(code: string | undefined, by: ChatMatch["by"]): ChatMatch | null {
  return code === undefined ? null : { code, by };
}

function setText(ids: readonly (string | null)[]): string {
  return JSON.stringify([...new Set(ids)].sort());
}
