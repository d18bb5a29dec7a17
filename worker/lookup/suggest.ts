import type { ReadModel } from "../release/read-model.ts";
import type { PublicTerritory } from "../release/types.ts";
import { foldCharacters } from "../base/russian/characters.ts";
import { noFiles } from "./address-files.ts";
import { addressLine } from "./place.ts";
import type { Suggestion } from "./types.ts";
import { understand } from "./understand.ts";

const maxSuggestions = 7;
const shortest = 2;

interface Entry {
  readonly key: string;
  readonly territory: PublicTerritory;
  readonly weight: number;
}

const entriesOf = new WeakMap<ReadModel, readonly Entry[]>();

/**
 * Places whose name begins with what is typed so far, at most seven; towns first, the page's region first. When none
 * begins so, the place that the text would find after correction. Pure.
 */
export function suggest(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
): readonly Suggestion[] {
  const typed = keyOf(query.q);
  if (typed.length < shortest) return [];
  const starting = entries(model)
    .filter(({ key }) => key.startsWith(typed))
    .map((entry) => ({ ...entry, weight: entry.weight + (entry.territory.region === query.region ? 10 : 0) }))
    .sort((a, b) => b.weight - a.weight || a.key.length - b.key.length || a.key.localeCompare(b.key, "ru"))
    .map(({ territory }) => territory);
  const territories = starting.length > 0 ? starting : corrected(model, query);
  const byQuery = new Map<string, Suggestion>();
  for (const territory of territories) {
    const suggestion = suggestionOf(model, territory);
    // A town and the okrug of its name read the same: one of them is enough.
    if (!byQuery.has(suggestion.q)) byQuery.set(suggestion.q, suggestion);
    if (byQuery.size === maxSuggestions) break;
  }
  return [...byQuery.values()];
}

function corrected(model: ReadModel, { q, region }: { q: string; region: string | null }): PublicTerritory[] {
  return understand(model, q, region, noFiles).best.flatMap(({ leaf }) =>
    leaf.name.target.kind === "territory" ? [leaf.name.target.territory] : [],
  );
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
        ].map((text) => ({
          key: keyOf(text),
          territory,
          weight: territory.kind === "г" ? 3 : territory.level === "municipality" ? 2 : 1,
        })),
      );
    entriesOf.set(model, made);
  }
  return made;
}

function suggestionOf(model: ReadModel, territory: PublicTerritory): Suggestion {
  const [text = territory.label, ...around] = addressLine(model, territory);
  return { text, detail: around.join(", "), q: [text, ...around].join(", ") };
}

/** Letters and digits only, so that «усть к» begins «Усть-Катав». */
function keyOf(text: string): string {
  return foldCharacters(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
