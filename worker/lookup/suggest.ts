import type { ReadModel } from "../release/read-model.ts";
import { answerForReading } from "./answers/street-answer.ts";
import { type AddressFiles, noFiles } from "./places/address-files.ts";
import type { Suggestion } from "./places/types.ts";
import { isInside } from "./readings/conflicts.ts";
import type { Reading } from "./readings/readings.ts";
import { understand } from "./readings/understand.ts";
import { asTyped, withOneEdit } from "./suggestions/beginnings.ts";
import { suggestedPlaces, suggestedPlacesInside, suggestionOfLine } from "./suggestions/suggested-places.ts";
import { suggestedStreets } from "./suggestions/suggested-streets.ts";
import { suggestedTownsBehind } from "./suggestions/suggested-towns-behind.ts";
import { UnfinishedText } from "./suggestions/unfinished-text.ts";
import type { Text } from "./text/spans.ts";

const maxSuggestions = 7;

type Stage = (text: UnfinishedText) => Iterable<Suggestion>;

/** The first stage that finds anything is the answer; later ones are only paid for when nothing fits the text better. */
const stages: readonly Stage[] = [
  (text) =>
    chain(
      suggestedPlaces(text, asTyped),
      suggestedStreets(text, asTyped),
      suggestedPlacesInside(text, asTyped),
    ),
  (text) => suggestedTownsBehind(text, asTyped),
  (text) => chain(suggestedPlaces(text, withOneEdit), suggestedStreets(text, withOneEdit)),
  (text) => suggestedPlacesInside(text, withOneEdit),
  (text) => suggestedTownsBehind(text, withOneEdit),
  asWhole,
];

/**
 * What may be meant by what is typed so far, at most seven: places whose name begins so, then streets and houses of the place that
 * is typed already; when nothing begins so, what begins nearly so, and then what the text finds after correction. Pure.
 */
export function suggest(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles = noFiles,
): readonly Suggestion[] {
  const text = new UnfinishedText(model, query, files);
  for (const stage of stages) {
    const suggestions = firstDistinct(stage(text));
    if (suggestions.length > 0) return suggestions;
  }
  return [];
}

/** A town and the okrug of its name read the same: one of them is enough. */
function firstDistinct(suggestions: Iterable<Suggestion>): readonly Suggestion[] {
  const byQuery = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    if (!byQuery.has(suggestion.q)) byQuery.set(suggestion.q, suggestion);
    if (byQuery.size === maxSuggestions) break;
  }
  return [...byQuery.values()];
}

function* chain(...parts: readonly Iterable<Suggestion>[]): Generator<Suggestion> {
  for (const part of parts) yield* part;
}

function* asWhole({ model, q, region, files }: UnfinishedText): Generator<Suggestion> {
  const { best, text } = understand(model, q, region, files);
  for (const reading of best.filter(isInside)) yield* suggestionOfReading(model, text, reading, files);
}

/** A reading as a suggestion: what the text finds, written out. */
function suggestionOfReading(
  model: ReadModel,
  text: Text,
  reading: Reading,
  files: AddressFiles,
): Suggestion[] {
  const { answer } = answerForReading(model, text, reading, files);
  const { understood, place } = answer;
  if (understood === null || place === null) return [];
  // A house is a part of its street's name: «ул. Кирова, 5».
  if (!understood.startsWith(`${place.name}, `)) return [suggestionOfLine(understood.split(", "))];
  return [{ text: place.name, detail: understood.slice(place.name.length + 2), q: understood }];
}
