import type { ReadModel } from "../release/read-model.ts";
import type { PublicRegion } from "../release/types.ts";
import type { RegionSummary } from "./types.ts";

/** The regions as the first page lists them. Closed chats do not count. */
export function regionSummaries(model: ReadModel): readonly RegionSummary[] {
  return model.release.regions.map((region: PublicRegion) => ({
    slug: region.slug,
    name: region.name,
    chats: (model.chatsOf.get(region.slug) ?? []).filter((chat) => chat.state !== "closed").length,
    hotline: region.hotline,
  }));
}
