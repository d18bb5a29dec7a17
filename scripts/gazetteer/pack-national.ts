import { maxCharacters, nationalFile } from "../../worker/gazetteer/format.ts";
import type { Gazetteer } from "../../worker/gazetteer/types.ts";
import { charactersFor, order } from "./pack-characters.ts";
import { packDictionary } from "./pack-dictionary.ts";
import { packLists } from "./pack-lists.ts";
import { packSections, regionText } from "./pack-sections.ts";

export interface RegionKeys {
  /** Number of the region: "74". */
  readonly region: string;
  readonly keys: readonly {
    /** As `settlementKey` makes it. */
    readonly key: string;
    /** Streets under that name: which region is meant most likely. */
    readonly streets: number;
  }[];
}

/** What a region adds to the national index. */
export function keysOfRegion(gazetteer: Gazetteer): RegionKeys {
  const keys = Array.from({ length: gazetteer.settlementKeys.size }, (_, key) => ({
    key: gazetteer.settlementKeys.text(key),
    streets: Array.from(gazetteer.settlementsOfKey(key)).reduce((sum, settlement) => {
      const [from, to] = gazetteer.streetsOf(settlement);
      return sum + to - from;
    }, 0),
  }));
  return { region: gazetteer.region, keys };
}

/**
 * The national index as a file (worker/gazetteer/format.ts); the same bytes whatever the order of regions and keys. Keys
 * that repeat in a region are one, their streets added.
 *
 * @throws RangeError beyond the format's limits.
 */
export function packNationalIndex(regions: readonly RegionKeys[]): Uint8Array<ArrayBuffer> {
  const numbers = [...new Set(regions.map(({ region }) => region))].sort(order);
  if (numbers.length > maxCharacters) throw new RangeError(`${numbers.length} regions`);
  const characters = charactersFor(regions.flatMap(({ keys }) => keys.map(({ key }) => key)));
  const streets = new Map<string, Map<number, number>>();
  for (const { region, keys } of regions) {
    const number = numbers.indexOf(region);
    for (const each of keys) {
      const key = characters.key(each.key);
      if (key === "") continue;
      const ofKey = streets.get(key) ?? new Map<number, number>();
      streets.set(key, ofKey.set(number, (ofKey.get(number) ?? 0) + each.streets));
    }
  }
  const dictionary = packDictionary(streets.keys(), characters);
  const lists = packLists(
    Array.from(dictionary.numbers.keys(), (key) =>
      [...(streets.get(key) ?? [])]
        .sort(([a, most], [b, other]) => other - most || a - b)
        .map(([region]) => region),
    ),
  );
  return packSections(
    nationalFile,
    { region: "", sourceKind: 0, sourceDate: 0, settlementCount: dictionary.numbers.size, streetCount: 0 },
    {
      alphabet: characters.alphabet,
      regions: numbers.flatMap(regionText),
      keyBytes: dictionary.bytes,
      keyBlock: dictionary.block,
      keyRegionStart: lists.start,
      keyRegion: lists.values,
    },
  );
}
