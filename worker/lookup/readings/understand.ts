import type { ReadModel } from "../../release/read-model.ts";
import type { Candidate } from "../candidates/candidates.ts";
import { misspeltNamesIn, unexplainedSpans } from "../candidates/misspelling.ts";
import {
  isAllKnown,
  type PreparedText,
  prepare,
  registerOf,
  rewritingsOf,
  wordsKnown,
} from "../candidates/prepared-text.ts";
import { misspeltSettlementsIn } from "../candidates/settlements-in-text.ts";
import { CorrectionBudget } from "../language/words-near.ts";
import type { AddressFiles } from "../places/address-files.ts";
import { regionOfTarget } from "../places/name-index.ts";
import { namesOf } from "../places/names.ts";
import type { Text } from "../text/spans.ts";
import { settled } from "./conflicts.ts";
import { type Reading, type Readings, readingsOf, usesToken } from "./readings.ts";
import { correctedText } from "./said-back.ts";
import { StreetFinder } from "./street-finder.ts";
import { needsSettlement, readingsByStreet } from "./streets-in-area.ts";
import { isSureReading } from "./sureness.ts";

/** What a text says about a place, before anybody asks who answers there. */
export interface Understanding {
  /** The text as it was read: in the rewriting that explains most. */
  readonly text: Text;
  readonly best: readonly Reading[];
  readonly against: readonly Reading[];
  /** The postal index of the text agrees with the best reading. */
  readonly isIndexUsed: boolean;
  /** The text we searched for instead, or null when it was searched for as typed. */
  readonly corrected: string | null;
  /** Does the text name a street, by its type word or its form? */
  readonly hasStreet: boolean;
  /** False: the best reading rests on a guess, and the person should confirm it. */
  readonly isSure: boolean;
}

/** Of the rewritings that know names those that know most words are read to the end; the others are chance. */
const mostRead = 2;

/**
 * Reads a text as an address. Latin text is tried as typed, in the other keyboard layout, as a transliteration and
 * as look-alikes; the reading that explains most wins. Misspellings are only looked for where they can matter: in
 * the rewriting that has known names, or in all when none has.
 */
export function understand(
  model: ReadModel,
  text: string,
  hint: string | null,
  files: AddressFiles,
): Understanding {
  const attempts: PreparedText[] = [];
  for (const rewriting of rewritingsOf(text)) {
    const attempt = prepare(model, rewriting, hint, files);
    attempts.push(attempt);
    if (isAllKnown(attempt)) break;
  }
  const promising = attempts
    .filter(({ known }) => known.length > 0)
    .sort((a, b) => wordsKnown(b) - wordsKnown(a))
    .slice(0, mostRead);
  const budget = new CorrectionBudget();
  let best: { understanding: Understanding; score: number } | null = null;
  for (const prepared of promising.length > 0 ? promising : attempts) {
    const attempt = read(model, prepared, budget);
    if (best !== null && attempt.score <= best.score) continue;
    const { best: readings, corrected } = attempt.understanding;
    const isRewritten = prepared.source !== text;
    const searched = isRewritten ? correctedText(prepared.text.tokens, readings[0]) : null;
    best = { ...attempt, understanding: { ...attempt.understanding, corrected: corrected ?? searched } };
  }
  return best?.understanding ?? nothing;
}

const nothing: Understanding = {
  text: { tokens: [], roles: [], types: [], nameOfType: new Map(), isKnown: () => false },
  best: [],
  against: [],
  isIndexUsed: false,
  corrected: null,
  hasStreet: false,
  isSure: true,
};

function read(model: ReadModel, prepared: PreparedText, budget: CorrectionBudget) {
  const { text, gazetteers, postal } = prepared;
  const streets = new StreetFinder(model, text, gazetteers, budget);
  const { best, against } = readWith(model, prepared, streets, budget);
  const [first] = best;
  const isCorrected = first !== undefined && partsOf(first).some(({ match }) => match === "corrected");
  const understanding: Understanding = {
    text,
    best,
    against,
    isIndexUsed: postal !== null && first !== undefined && postal === regionOfTarget(first.leaf.name.target),
    corrected: isCorrected ? correctedText(text.tokens, first) : null,
    hasStreet: text.roles.includes("street"),
    isSure: best.every((reading) => isSureReading(text, reading)),
  };
  return { understanding, score: first?.score ?? 0 };
}

/** First with names as they stand; misspellings of settlements and streets only for the words that are left. */
function readWith(
  model: ReadModel,
  prepared: PreparedText,
  streets: StreetFinder,
  budget: CorrectionBudget,
): Readings {
  const { text, spans, known, hint } = prepared;
  const byName = settled(readingsOf(model, known, hint, streets.find));
  const readings = withSettlements(model, prepared, streets, byName);
  const isUsed = (at: number) => readings.best.some((reading) => usesToken(reading, at));
  const unexplained = unexplainedSpans(text, spans, known, isUsed);
  const isStreetOpen =
    readings.best.length === 0 || readings.best.some(({ street }) => street?.isOtherType ?? true);
  const isStreetLeft = isStreetOpen && streets.allowMisspellings(isUsed);
  if (unexplained.length === 0 && !isStreetLeft) return readings;
  const inRegistry = misspeltNamesIn(text, unexplained, namesOf(model));
  const register = registerOf(model, prepared, [...known, ...inRegistry]);
  const misspelt = [...inRegistry, ...misspeltSettlementsIn(text, unexplained, register, budget)];
  if (misspelt.length === 0 && !isStreetLeft) return readings;
  const corrected = settled(readingsOf(model, [...known, ...misspelt], hint, streets.find));
  return withSettlements(model, prepared, streets, corrected);
}

/** Where only a region is named, or nothing but a street: the settlements that have the street. */
function withSettlements(
  model: ReadModel,
  { text, gazetteers, hint }: PreparedText,
  streets: StreetFinder,
  readings: Readings,
): Readings {
  const [around = null] = readings.best;
  if (gazetteers.length === 0 || readings.best.length > 1 || readings.against.length > 0) return readings;
  if (around !== null && !needsSettlement(model, around)) return readings;
  const hinted = gazetteers.filter(({ region }) => region === model.regionBySlug.get(hint ?? "")?.number);
  const isHinted = around === null && hinted.length > 0;
  const found = readingsByStreet(model, text, streets, isHinted ? hinted : gazetteers, around, isHinted);
  return found.length > 0 ? { best: found, against: [] } : readings;
}

function partsOf({ members, street }: Reading): readonly { readonly match: Candidate["match"] }[] {
  return street === null ? members : [...members, street];
}
