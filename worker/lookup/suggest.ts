import type { ReadModel } from "../release/read-model.ts";
import { type AddressFiles, noFiles } from "./address-files.ts";
import { isInside } from "./conflicts.ts";
import { suggestedPlaces } from "./suggested-places.ts";
import { suggestedStreets, suggestionOfReading } from "./suggested-streets.ts";
import type { Suggestion } from "./types.ts";
import { understand } from "./understand.ts";

const maxSuggestions = 7;

/**
 * What may be meant by what is typed so far, at most seven: places whose name begins so, then streets and houses of the place that
 * is typed already; when nothing begins so, what the text would find after correction. Pure.
 */
export function suggest(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles = noFiles,
): readonly Suggestion[] {
  const byQuery = new Map<string, Suggestion>();
  for (const suggestion of found(model, query, files)) {
    // A town and the okrug of its name read the same: one of them is enough.
    if (!byQuery.has(suggestion.q)) byQuery.set(suggestion.q, suggestion);
    if (byQuery.size === maxSuggestions) break;
  }
  return [...byQuery.values()];
}

/** Lazy: correction is only paid for when nothing begins with the text. */
function* found(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles,
): Generator<Suggestion> {
  let isAny = false;
  for (const suggestions of [suggestedPlaces, suggestedStreets]) {
    for (const suggestion of suggestions(model, query, files)) {
      isAny = true;
      yield suggestion;
    }
  }
  if (isAny) return;
  const { best, text } = understand(model, query.q, query.region, files);
  for (const reading of best.filter(isInside)) yield* suggestionOfReading(model, text, reading, files);
}
