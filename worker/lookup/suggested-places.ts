import { settlementKey } from "../gazetteer/name-words.ts";
import type { Gazetteer } from "../gazetteer/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicTerritory } from "../release/types.ts";
import type { AddressFiles } from "./address-files.ts";
import type { SettlementTarget } from "./name-index.ts";
import { addressLine, settlementLine } from "./place.ts";
import { nameOfSettlement } from "./registered-settlements.ts";
import type { Suggestion } from "./types.ts";

interface Entry {
  readonly key: string;
  readonly territory: PublicTerritory;
  readonly weight: number;
}

interface Weighed {
  readonly key: string;
  readonly weight: number;
  readonly suggestion: () => Suggestion;
}

const shortest = 2;
/** Keys of one register that are looked at for a prefix; more letters narrow it down. */
const mostKeys = 300;
/** Towns are asked for more often than municipalities and these more often than other places; the page's region comes first. */
const weights = { town: 3, municipality: 2, place: 1, village: 0, ofPage: 10 };

const entriesOf = new WeakMap<ReadModel, readonly Entry[]>();

/** Places of the registry and settlements of the register whose name begins with the text, likeliest first. */
export function suggestedPlaces(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles,
): readonly Suggestion[] {
  const typed = settlementKey(query.q);
  if (typed.length < shortest) return [];
  const hint = (region: string) => (region === query.region ? weights.ofPage : 0);
  const places = entries(model)
    .filter(({ key }) => key.startsWith(typed))
    .map(({ key, territory, weight }) => ({
      key,
      weight: weight + hint(territory.region),
      suggestion: () => suggestionOfTerritory(model, territory),
    }));
  const villages = [...files.regions.values()].flatMap((gazetteer) =>
    settlementsStartingWith(model, gazetteer, typed).map((village) => ({
      ...village,
      weight: village.weight + hint(village.region),
    })),
  );
  return [...places, ...villages]
    .sort((a, b) => b.weight - a.weight || a.key.length - b.key.length || a.key.localeCompare(b.key, "ru"))
    .slice(0, 20)
    .map(({ suggestion }) => suggestion());
}

function settlementsStartingWith(
  model: ReadModel,
  gazetteer: Gazetteer,
  typed: string,
): (Weighed & { readonly region: string })[] {
  const [from, to] = gazetteer.settlementKeys.startingWith(typed);
  const found: (Weighed & { readonly region: string })[] = [];
  for (let key = from; key < Math.min(to, from + mostKeys); key++) {
    const settlements = gazetteer.settlementsOfKey(key);
    for (let i = 0; i < settlements.length; i++) {
      const target = nameOfSettlement(model, gazetteer, settlements[i] ?? 0)?.target;
      if (target?.kind !== "settlement") continue;
      const [first, last] = gazetteer.streetsOf(target.settlement);
      found.push({
        key: gazetteer.settlementKeys.text(key),
        // Below every place of the registry, and by size among themselves.
        weight: weights.village + Math.min(last - first, 999) / 1000,
        region: target.territory.region,
        suggestion: () => suggestionOfSettlement(model, target),
      });
    }
  }
  return found;
}

function entries(model: ReadModel): readonly Entry[] {
  let made = entriesOf.get(model);
  if (made === undefined) {
    made = model.release.territories
      .filter((territory) => !territory.isMerged)
      .flatMap((territory) =>
        [
          territory.label,
          ...territory.names.filter(({ kind }) => kind === "alias").map(({ text }) => text),
        ].map((text) => ({ key: settlementKey(text), territory, weight: weightOf(territory) })),
      );
    entriesOf.set(model, made);
  }
  return made;
}

function weightOf({ kind, level }: PublicTerritory): number {
  if (kind === "г") return weights.town;
  return level === "municipality" ? weights.municipality : weights.place;
}

function suggestionOfTerritory(model: ReadModel, territory: PublicTerritory): Suggestion {
  return suggestionOfLine(addressLine(model, territory));
}

export function suggestionOfSettlement(model: ReadModel, target: SettlementTarget): Suggestion {
  return suggestionOfLine(settlementLine(model, target));
}

/** @param line the place first, then what lies around it; as the text it finds the place again. */
export function suggestionOfLine(line: readonly string[]): Suggestion {
  const [text = "", ...around] = line;
  return { text, detail: around.join(", "), q: line.join(", ") };
}
