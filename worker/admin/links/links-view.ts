import type { QueueItem, TroubledLink } from "../../link-health/queue.ts";
import type { RegionLinks } from "../../link-health/region-links.ts";
import type { WatchedLink } from "../../link-health/watched-link.ts";

export type StepsWord = "gone" | "other" | "members";

/** What a coordinator should do about a link. */
export function stepsFor({ health, reason }: Pick<TroubledLink, "health" | "reason">): StepsWord {
  if (health === "suspect" && reason === "other_chat") return "other";
  return reason === "members_jumped" ? "members" : "gone";
}

/** How a look by hand stands: it holds, or its time is over. */
export function approvalStateOf(
  { approval }: Pick<WatchedLink, "approval">,
  nowMs: number,
): "holds" | "over" | null {
  if (approval === null) return null;
  return nowMs < approval.untilMs ? "holds" : "over";
}

const stillMs = 20 * 60_000;

/** Whether the checks have stopped: a run comes every minute. */
export function isStandingStill({ lastRunMs }: Pick<RegionLinks, "lastRunMs">, nowMs: number): boolean {
  return lastRunMs !== null && nowMs - lastRunMs > stillMs;
}

/** Titles of chats by code, for lists that only know codes. */
export function titlesOf(
  queue: readonly QueueItem[],
  chats: readonly { readonly code: string; readonly title: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    [...chats, ...queue.map(({ chat, title }) => ({ code: chat, title }))].map((one) => [
      one.code,
      one.title,
    ]),
  );
}
