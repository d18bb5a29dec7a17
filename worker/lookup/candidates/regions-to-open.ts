import { settlementKey } from "../../gazetteer/name-words.ts";
import type { NationalIndex } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { isFormOf, paradigmOf } from "../language/inflection.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { CorrectionBudget } from "../language/words-near.ts";
import type { Span } from "../text/spans.ts";
import { editLimit } from "./misspelling.ts";
import type { PreparedText } from "./prepared-text.ts";
import { numbersOf, regionOf, regionsNamed } from "./regions-in-question.ts";

/** As many regions as one question looks into when it names none; people add theirs when there are more. */
export const mostRegions = 8;
/** Names with one beginning that are looked at for a case form. */
const mostForms = 200;

/**
 * Numbers of the regions whose registers a text needs, likeliest first, when memory does not hold all: those it names; else the
 * page's, and those where the national index knows a settlement of such a name, as it stands, in a case, or misspelt when there is
 * no other.
 */
export function regionsToOpen(
  model: ReadModel,
  { known, hint, spans, text }: PreparedText,
  national: NationalIndex | null,
): readonly string[] {
  const named = regionsNamed(model, known, hint);
  if (named !== null) return named;
  const found = new Set(numbersOf(model, [hint]));
  const longestFirst = [...spans].sort((a, b) => b.words.length - a.words.length);
  const add = (keys: Iterable<number>) => {
    for (const key of keys) {
      for (const region of national?.regionsOfKey(key) ?? []) if (found.size < mostRegions) found.add(region);
    }
  };
  if (national !== null) {
    const budget = new CorrectionBudget();
    for (const span of longestFirst) add(keysLike(national, span));
    const isStranger = (span: Span) => span.isPlain && !text.isKnown(span.from);
    if (found.size === 0)
      for (const span of longestFirst.filter(isStranger)) add(keysNear(national, span, budget));
  }
  for (const number of numbersOf(model, known.map(regionOf))) if (found.size < mostRegions) found.add(number);
  return [...found];
}

/** The name as it stands; where there is none, names of which it is a case form. */
function keysLike({ settlementKeys }: NationalIndex, { key: typed, words }: Span): number[] {
  const key = settlementKey(typed);
  const exact = settlementKeys.find(key);
  if (exact >= 0) return [exact];
  if (words.length > 1 || key.length < 5) return [];
  const [from, to] = settlementKeys.startingWith(key.slice(0, key.length - 3));
  const forms: number[] = [];
  for (let other = from; other < Math.min(to, from + mostForms); other++) {
    if (isFormOf(key, paradigmOf(settlementKeys.text(other)))) forms.push(other);
  }
  return forms;
}

function keysNear(
  { settlementKeys }: NationalIndex,
  { key: typed, words }: Span,
  budget: CorrectionBudget,
): number[] {
  const key = settlementKey(typed);
  const limit = words.some(isOrdinaryWord) ? 0 : editLimit(key);
  return limit === 0 ? [] : budget.wordsNear(settlementKeys, key, limit).map(({ word }) => word);
}
