import type { PublicGazetteers } from "../../worker/gazetteer/public-gazetteers.ts";
import type { Gazetteer } from "../../worker/gazetteer/types.ts";

/** Address registers that are in memory already; none by default. */
export function heldGazetteers(...gazetteers: readonly Gazetteer[]): PublicGazetteers {
  const regions = new Map(gazetteers.map((gazetteer) => [gazetteer.region, gazetteer]));
  return {
    ready: () => null,
    known: [...regions.keys()],
    fitsAll: true,
    hold: () => regions,
    national: () => null,
  };
}
