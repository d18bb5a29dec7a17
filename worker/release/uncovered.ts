import { coverageOf } from "./coverage.ts";
import type { ReadModel } from "./read-model.ts";
import type { PublicTerritory } from "./types.ts";

/**
 * The territories of a region that have no chat, in the order of the release: whole municipalities, and places whose
 * source says so although the municipality around them has a chat. City districts and places inside an uncovered
 * municipality are not repeated.
 */
export function uncoveredOf(model: ReadModel, regionSlug: string): readonly PublicTerritory[] {
  return model.release.territories.filter((territory) => {
    if (territory.region !== regionSlug) return false;
    const coverage = coverageOf(model, territory);
    if (coverage.kind !== "none") return false;
    if (coverage.isStated) return coverage.at === territory;
    return territory.level === "municipality" && !territory.isMerged;
  });
}
