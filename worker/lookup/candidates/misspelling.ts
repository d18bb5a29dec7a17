import { hasLatin } from "../../base/russian/characters.ts";
import { adjectiveGender } from "../language/inflection.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { isSureCorrection } from "../language/sure-correction.ts";
import { soundKey } from "../language/transliteration.ts";
import type { NameIndex } from "../places/name-index.ts";
import type { Span, Text } from "../text/spans.ts";
import { type Candidate, candidatesFor, worth } from "./candidates.ts";

/**
 * Correction is the only costly part of a question. No address is longer than this in words, and none has more misspelt ones; what
 * is longer is searched for as it stands.
 */
export const longestCorrected = 20;
const mostCorrected = 8;

/**
 * Spans that hold words which are no name as they stand, and so may be misspelt.
 *
 * @param known what is found in the text already.
 * @param isStreet words that name a street of a place that is found.
 */
export function unexplainedSpans(
  text: Text,
  spans: readonly Span[],
  known: readonly Candidate[],
  isStreet: (at: number) => boolean,
): Span[] {
  const { tokens, roles } = text;
  const isCovered = tokens.map(
    (token, at) => roles[at] !== "name" || token.isNoise || text.isKnown(at) || isStreet(at),
  );
  for (const { from, to } of known) isCovered.fill(true, from, to);
  // Most texts are understood by now.
  if (isCovered.every(Boolean) || tokens.length > longestCorrected) return [];
  const hasTown = known.some(
    ({ name }) => name.target.kind === "territory" && name.target.territory.level === "settlement",
  );
  const unexplained = spans.filter(
    (span) =>
      span.isPlain &&
      span.words.length <= 3 &&
      // Names are Cyrillic: Latin words are corrected in the rewritings.
      !hasLatin(span.key) &&
      !isCovered.slice(span.from, span.to).every(Boolean) &&
      // «Магнитогорск Варшилова 5»: with the town known, a word before a house number is a street.
      !(hasTown && roles[span.to] === "number"),
  );
  return unexplained.slice(0, mostCorrected);
}

/** Names that these spans may be misspellings of. */
export function misspeltNamesIn(text: Text, spans: readonly Span[], index: NameIndex): Candidate[] {
  return spans.flatMap((span) => misspelt(text, span, index));
}

function misspelt(text: Text, span: Span, index: NameIndex): Candidate[] {
  const { key, words } = span;
  if (
    words.some(isOrdinaryWord) ||
    (words.length > 1 && words.some((word) => word.length < 2 || /^(?:им|имени)$/.test(word)))
  )
    return [];
  const sounding = index
    .soundingLike(key)
    .filter((name) => isSameSort(key, name.key))
    .flatMap((name) => candidatesFor(text, span, name, "corrected", worth.sound))
    .map((candidate) => ({ ...candidate, isSure: isSureSound(key, candidate.name.key) }));
  if (sounding.length > 0) return sounding;
  const limit = editLimit(key);
  if (limit === 0) return [];
  const near = nearby(text, span, index, key, limit, 0);
  if (near.length > 0 || words.length > 1) return near;
  return withoutCaseEnding(key).flatMap((form) => nearby(text, span, index, form, 1, worth.inflected));
}

function isSureSound(typed: string, name: string): boolean {
  return soundKey(typed) === soundKey(name) || isSureCorrection(typed, name);
}

function nearby(
  text: Text,
  span: Span,
  index: NameIndex,
  form: string,
  limit: number,
  bonus: number,
): Candidate[] {
  return index
    .within(form, limit)
    .filter(({ name, distance }) => isSameSort(form, name.key) && !isOtherWord(form, name.key, distance))
    .flatMap(({ name, distance }) => {
      // Who asks here more likely misspells a place of ours than one elsewhere.
      const doubt = name.target.kind === "elsewhere" ? worth.correctedElsewhere : worth.corrected;
      const candidates = candidatesFor(text, span, name, "corrected", doubt + worth.edit * distance + bonus);
      return candidates.map((candidate) => ({ ...candidate, isSure: isSureCorrection(form, name.key) }));
    });
}

/** How many edits a word may be away from a name: longer words leave more to recognise them by. */
export function editLimit(key: string): number {
  if (key.length >= 9) return 2;
  return key.length >= 7 ? 1.5 : key.length >= 5 ? 1 : 0;
}

/** A misspelt word in an oblique case («Челябинкса»), tried again as a nominative of the commonest kinds. */
function withoutCaseEnding(key: string): string[] {
  if (key.length < 7 || !/[аеуы]$|ом$/.test(key) || adjectiveGender(key) !== null) return [];
  const stem = key.replace(/(?:ом|[аеуы])$/, "");
  return [stem, `${stem}а`];
}

/** Adjectives of another gender are other words («Троицкая» is a street), and no adjective misspells a noun. */
export function isSameSort(typed: string, name: string): boolean {
  const gender = adjectiveGender(typed);
  return gender === null || gender === adjectiveGender(name);
}

/**
 * Words that are near a name and are not it: with a letter more at the end of a short name (Озерки, Бакалы), with
 * another ending after the same stem (Серафимовка, Звенигородка), or beginning differently and misspelt besides.
 */
export function isOtherWord(typed: string, key: string, distance: number): boolean {
  if (soundKey(typed) === soundKey(key)) return false;
  if (key.length <= 7 && typed.length > key.length && typed.startsWith(key.slice(0, -2))) return true;
  if (distance >= 1.5 && typed.startsWith(key.slice(0, -3))) return true;
  return distance > 1 && typed.charAt(0) !== key.charAt(0);
}
