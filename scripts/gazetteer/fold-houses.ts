import { isWholeOf, territoryOf } from "./codes.ts";
import type { RegisterHouse } from "./register.ts";

/** A house as a source names it. */
export interface HouseEntry {
  readonly designation: string;
  readonly code: string;
  /** Goes behind another house of the same designation: garages, buildings known by a строение alone. */
  readonly isMinor: boolean;
}

interface FoldedHouses {
  /** Sorted by designation; several of one designation only where they contradict each other. */
  readonly houses: readonly RegisterHouse[];
  readonly repeated: number;
  /** Designations that stand in several territories. The file's reader takes such a house for unknown. */
  readonly contradictory: readonly string[];
}

/** One house of each designation and territory, in a fixed order. */
export function foldHouses(entries: readonly HouseEntry[]): FoldedHouses {
  const byDesignation = new Map<string, HouseEntry[]>();
  for (const entry of entries) {
    const known = byDesignation.get(entry.designation);
    if (known === undefined) byDesignation.set(entry.designation, [entry]);
    else known.push(entry);
  }
  const houses: RegisterHouse[] = [];
  const contradictory: string[] = [];
  let repeated = 0;
  for (const designation of [...byDesignation.keys()].sort()) {
    const all = byDesignation.get(designation) ?? [];
    const codes = codesOf(all);
    repeated += all.length - codes.length;
    if (codes.length > 1) contradictory.push(designation);
    for (const code of codes) houses.push({ designation, code });
  }
  return { houses, repeated, contradictory };
}

/** One code a territory: the whole one where all entries agree, else its first 8 digits. */
function codesOf(all: readonly HouseEntry[]): string[] {
  const major = all.filter(({ isMinor }) => !isMinor);
  const codes = [...new Set((major.length > 0 ? major : all).map(({ code }) => code))];
  const telling = codes.filter((code) => !codes.some((other) => isWholeOf(code, other)));
  const byTerritory = new Map<string, string>();
  for (const code of telling) {
    const territory = territoryOf(code);
    byTerritory.set(territory, byTerritory.has(territory) ? territory : code);
  }
  return [...byTerritory.values()].sort();
}

/** The code that most houses have, the smaller one of equals; at 8 digits where houses of the territory differ. */
export function mostCommonCode(codes: Iterable<string>): string {
  const counts = new Map<string, { count: number; code: string }>();
  for (const code of codes) {
    const territory = territoryOf(code);
    const known = counts.get(territory);
    if (known === undefined) counts.set(territory, { count: 1, code });
    else {
      known.count++;
      if (known.code !== code) known.code = territory;
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return most?.code ?? "";
}
