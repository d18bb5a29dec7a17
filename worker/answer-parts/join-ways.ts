import { canonicalLink } from "../registry/link-kinds.ts";
import type { Link } from "../registry/types.ts";
import type { PublicChat } from "../release/types.ts";
import type { Access, JoinWay } from "./types.ts";

/**
 * The ways into a chat in order of preference, without links that are known to be dead. Every stored address is
 * judged again here: pages and redirects are where a planted one would do harm.
 */
export function joinWays(links: readonly Link[]): readonly JoinWay[] {
  return links
    .filter(({ health, url }) => health !== "dead" && isCanonical(url))
    .map(({ messenger, url }) => ({ messenger, url, appUrl: appAddress(url) }));
}

/** Whether and why a chat can be joined. */
export function accessTo(chat: PublicChat): Access {
  if (chat.state === "closed") return "closed";
  if (joinWays(chat.links).length > 0) return "open";
  return chat.links.length > 0 ? "dead" : "announced";
}

/** Where `/c/{code}/join` sends people: the best way in, or null when the chat's page has to explain. */
export function joinTarget(chat: PublicChat): string | null {
  return chat.state === "closed" ? null : (joinWays(chat.links)[0]?.url ?? null);
}

/** The `tg://` form of a canonical Telegram link, for phones where the browser does not pass t.me on; else null. */
function appAddress(url: string): string | null {
  const [, invite, name] = /^https:\/\/t\.me\/(?:\+([\w-]+)|(\w+))$/.exec(url) ?? [];
  if (invite !== undefined) return `tg://join?invite=${invite}`;
  return name === undefined ? null : `tg://resolve?domain=${name}`;
}

function isCanonical(url: string): boolean {
  const link = canonicalLink(url);
  return link.ok && link.value.url === url;
}
