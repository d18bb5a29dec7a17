import { foldCharacters } from "../../base/russian/characters.ts";
import { settlementKey } from "../../gazetteer/name-words.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { typeWordOf } from "../language/type-words.ts";
import type { AddressFiles } from "../places/address-files.ts";
import type { SettlementTarget } from "../places/name-index.ts";
import type { Beginning, ReadBeginning } from "./beginnings.ts";
import { villagesBeginning } from "./villages-beginning.ts";

/** A place that can be suggested: the registry's, or a settlement that only the register has. */
export type PlaceTarget =
  | { readonly kind: "territory"; readonly territory: PublicTerritory }
  | SettlementTarget;

interface Entry {
  readonly key: string;
  readonly territory: PublicTerritory;
  readonly weight: number;
}

interface Weighed {
  readonly key: string;
  readonly weight: number;
  readonly target: () => PlaceTarget | null;
}

const shortest = 2;
/** Towns are asked for more often than municipalities and these more often than other places; the page's region comes first. */
const weights = { town: 3, municipality: 2, place: 1, village: 0, ofPage: 10, edit: -4 };

const entriesOf = new WeakMap<ReadModel, readonly Entry[]>();

/**
 * Places of the registry and settlements of the register whose name begins with the text, likeliest first. Lazy: what is
 * not taken is not worked out.
 *
 * @param hint slug of the page's region.
 */
export function* placesBeginning(
  model: ReadModel,
  text: string,
  hint: string | null,
  files: AddressFiles,
  read: ReadBeginning,
): Generator<PlaceTarget> {
  for (const typed of new Set([settlementKey(text), settlementKey(withoutType(text))])) {
    let isAny = false;
    for (const { target } of typed.length < shortest ? [] : heaviestFirst(model, hint, files, read(typed))) {
      const place = target();
      if (place === null) continue;
      isAny = true;
      yield place;
    }
    if (isAny) return;
  }
}

/** «п. Тюбел», «город Чел»: the type says nothing of how the name begins. */
function withoutType(text: string): string {
  const [, type = "", name = ""] = /^\s*(\p{L}+)[.\s]+(.+)$/su.exec(text) ?? [];
  return typeWordOf(foldCharacters(type))?.role === "settlement" ? name : text;
}

function heaviestFirst(
  model: ReadModel,
  hint: string | null,
  files: AddressFiles,
  beginning: Beginning,
): Weighed[] {
  const hinted = model.regionBySlug.get(hint ?? "");
  const places: Weighed[] = registryPlaces(model, beginning).map(({ key, territory, weight }) => ({
    key,
    weight: weight + (territory.region === hint ? weights.ofPage : 0),
    target: () => ({ kind: "territory", territory }),
  }));
  for (const { key, distance, streets, region, target } of villagesBeginning(model, files, beginning)) {
    // Below every place of the registry, and by size among themselves.
    const size = weights.village + Math.min(streets, 999) / 1000;
    const ofPage = region === hinted?.number ? weights.ofPage : 0;
    places.push({ key, weight: size + ofPage + weights.edit * distance, target });
  }
  return places.sort(
    (a, b) => b.weight - a.weight || a.key.length - b.key.length || (a.key < b.key ? -1 : 1),
  );
}

function registryPlaces(model: ReadModel, beginning: Beginning): Entry[] {
  return entries(model).flatMap((entry) => {
    const distance = beginning.distanceTo(entry.key);
    return distance < Number.POSITIVE_INFINITY
      ? { ...entry, weight: entry.weight + weights.edit * distance }
      : [];
  });
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
