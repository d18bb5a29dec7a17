import type { LinkHealth } from "../../registry/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { uncoveredOf } from "../../release/uncovered.ts";

/** A region in numbers, as it is public. */
export interface RegionGlance {
  readonly chats: { readonly active: number; readonly announced: number; readonly closed: number };
  /** Links of chats that are not closed, by health. */
  readonly links: Readonly<Record<LinkHealth, number>>;
  readonly uncovered: number;
}

/** null: the directory does not have the region yet. */
export function regionGlance(model: ReadModel, slug: string): RegionGlance | null {
  if (!model.regionBySlug.has(slug)) return null;
  const chats = model.chatsOf.get(slug) ?? [];
  const inState = (state: string) => chats.filter((chat) => chat.state === state).length;
  const links = chats.filter(({ state }) => state !== "closed").flatMap((chat) => chat.links);
  const withHealth = (health: LinkHealth) => links.filter((link) => link.health === health).length;
  return {
    chats: { active: inState("active"), announced: inState("announced"), closed: inState("closed") },
    links: {
      ok: withHealth("ok"),
      suspect: withHealth("suspect"),
      dead: withHealth("dead"),
      unknown: withHealth("unknown"),
    },
    uncovered: uncoveredOf(model, slug).length,
  };
}
