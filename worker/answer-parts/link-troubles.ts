import type { PublicChat } from "../release/types.ts";
import { accessTo } from "./join-ways.ts";
import type { LinkTrouble } from "./types.ts";

interface Trouble extends Pick<LinkTrouble, "messenger" | "health"> {
  readonly sinceMs: number | null;
}

/** Links of a chat that still has a way in, about which its readers should know something; in the region's order. */
export function troublesOf(chat: PublicChat): readonly Trouble[] {
  if (accessTo(chat) !== "open") return [];
  return chat.links.flatMap(({ messenger, health, healthSinceMs = null }) =>
    health === "dead" || health === "suspect" ? [{ messenger, health, sinceMs: healthSinceMs }] : [],
  );
}

/** Since when no link leads into a chat; null while one does, or where that is not known. */
export function deadSinceMs(chat: PublicChat): number | null {
  if (accessTo(chat) !== "dead") return null;
  const since = chat.links.map(({ health, healthSinceMs }) =>
    health === "dead" ? (healthSinceMs ?? null) : null,
  );
  return since.includes(null) ? null : Math.max(...since.filter((atMs) => atMs !== null));
}
