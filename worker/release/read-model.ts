import type { LinkMemory } from "./link-health.ts";
import type { PublicChat, PublicCoverage, PublicRegion, PublicTerritory, Release } from "./types.ts";

/** A release with the ways into it that readers need. Plain data, made once per release and isolate. */
export interface ReadModel {
  readonly release: Release;
  readonly regionBySlug: ReadonlyMap<string, PublicRegion>;
  readonly chatByCode: ReadonlyMap<string, PublicChat>;
  readonly territoryById: ReadonlyMap<string, PublicTerritory>;
  /** Territories whose `parent` is the key. */
  readonly childrenOf: ReadonlyMap<string, readonly PublicTerritory[]>;
  /** Statements about the territory itself; those about the rest of a region stand under `restOf(slug)`. */
  readonly coverageOf: ReadonlyMap<string, readonly PublicCoverage[]>;
  readonly chatsOf: ReadonlyMap<string, readonly PublicChat[]>;
  /** null: nothing is known of any check. */
  readonly linkMemory: LinkMemory | null;
}

/** Key of a region's rest-of-region statements in `coverageOf`. */
export function restOf(regionSlug: string): string {
  return `rest:${regionSlug}`;
}

export function readModelOf(release: Release, linkMemory: LinkMemory | null = null): ReadModel {
  return {
    release,
    regionBySlug: new Map(release.regions.map((region) => [region.slug, region])),
    chatByCode: new Map(release.chats.map((chat) => [chat.code, chat])),
    territoryById: new Map(release.territories.map((territory) => [territory.id, territory])),
    childrenOf: Map.groupBy(
      release.territories.filter((territory) => territory.parent !== null),
      (territory) => territory.parent ?? "",
    ),
    coverageOf: Map.groupBy(release.coverage, (statement) => statement.territory ?? restOf(statement.region)),
    chatsOf: Map.groupBy(release.chats, (chat) => chat.region),
    linkMemory,
  };
}
