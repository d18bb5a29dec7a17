import type { LinkHealth } from "../registry/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat } from "../release/types.ts";

/**
 * The body of `/api/v1/status`: what the release knows of the health of links. A link that nobody has checked is
 * `unknown`; `checked_at` stays null until a release carries the time of a check.
 */
export function statusText({ release, chatsOf }: ReadModel): string {
  const regions = release.regions.map(({ slug, name }) => {
    const chats = chatsOf.get(slug) ?? [];
    return {
      region: slug,
      name,
      links: healthCounts(chats),
      chats: chats.map(({ code, title, state, links }) => ({
        code,
        title,
        state,
        links: links.map(({ messenger, url, health }) => ({ messenger, url, health })),
      })),
    };
  });
  return JSON.stringify({
    checked_at: null,
    links: healthCounts(release.chats),
    regions,
    release: release.number,
  });
}

function healthCounts(chats: readonly PublicChat[]): Record<LinkHealth, number> {
  const counts = { ok: 0, suspect: 0, dead: 0, unknown: 0 };
  for (const chat of chats) for (const link of chat.links) counts[link.health]++;
  return counts;
}
