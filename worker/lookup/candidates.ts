import { adjectiveGender } from "./inflection.ts";
import type { Name, NameIndex } from "./names.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import type { Role } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { typeFit } from "./type-fit.ts";
import { isQualifier, type TypeWord } from "./type-words.ts";

export type Match = "exact" | "inflected" | "corrected";

/** A name found in the text: tokens `from` to `to` (exclusive) may mean `name`. */
export interface Candidate {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  readonly match: Match;
  readonly isTyped: boolean;
  /** Said to be a place: by its type word, by «в …», or as whose district it is («район Екатеринбурга»). */
  readonly isAnnounced: boolean;
  /** Two for every word of the name, more with its type word, less for every doubt. */
  readonly value: number;
}

export interface Text {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
  /** Type words bound to each token (see bound-types.ts). */
  readonly types: readonly (readonly TypeWord[])[];
}

const maxWordsInName = 6;
const worth = {
  word: 2,
  exact: 0.35,
  fits: 0.15,
  open: 0,
  inflected: -0.05,
  inflectedElsewhere: -0.2,
  sound: -0.5,
  corrected: -0.5,
  edit: -0.4,
  bareRegion: -0.4,
  /** «Горбольница № 1» is in every town: a clinic only counts where its town is named or nothing else is. */
  clinic: 1,
};

/** Every name that the text contains as it stands or in another case. */
export function namesIn(text: Text, index: NameIndex): Candidate[] {
  const found: Candidate[] = [];
  for (const span of spansOf(text)) {
    const names = [...index.exact(span.key), ...abbreviatedRegion(text, span, index)];
    for (const name of names) found.push(...candidate(text, span, name, "exact", 0));
    if (names.length > 0 || !span.isPlain || span.words.length > 4) continue;
    for (const name of index.inflected(span.words, span.key)) {
      found.push(...candidate(text, span, name, "inflected", worth.inflected));
    }
  }
  return found;
}

/** «чел обл», «моск. обл.»: the beginning of one region's name only, in front of «область» or «край». */
function abbreviatedRegion(text: Text, { from, words }: Span, index: NameIndex): readonly Name[] {
  const isTyped = text.types[from]?.some((type) => type.role === "region") ?? false;
  const isAbbreviation = words.length === 1 && index.exact(words[0] ?? "").length === 0;
  return isTyped && isAbbreviation ? index.regionBeginningWith(words[0] ?? "") : [];
}

/**
 * Names that words may be misspellings of, for the words that are no name as they stand.
 *
 * @param known what `namesIn` found in the same text.
 */
export function misspeltNamesIn(text: Text, index: NameIndex, known: readonly Candidate[]): Candidate[] {
  const { tokens, roles } = text;
  const isCovered = tokens.map((token) => index.exact(token.word).length > 0);
  for (const { from, to } of known) isCovered.fill(true, from, to);
  const hasTown = known.some(
    ({ name }) => name.target.kind === "territory" && name.target.territory.level === "settlement",
  );
  const found: Candidate[] = [];
  for (const span of spansOf(text)) {
    if (!span.isPlain || span.words.length > 3 || isCovered.slice(span.from, span.to).some(Boolean)) continue;
    // «Магнитогорск Варшилова 5»: with the town known, a word before a house number is a street.
    if (hasTown && roles[span.to] === "number") continue;
    found.push(...misspelt(text, span, index));
  }
  return found;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly key: string;
  /** Only free words («на» between them is one): no types, numbers or words of a street's name. */
  readonly isPlain: boolean;
}

function* spansOf({ tokens, roles }: Text): Generator<Span> {
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined || first.isNoise || roles[from] === "street" || roles[from] === "index") continue;
    const words: string[] = [];
    let isPlain = true;
    for (let to = from + 1; to <= Math.min(tokens.length, from + maxWordsInName); to++) {
      const token = tokens[to - 1];
      if (token === undefined || token.segment !== first.segment || roles[to - 1] === "street") break;
      words.push(token.word);
      isPlain &&= roles[to - 1] === "name" || token.isNoise;
      if (words.length === 1 && roles[from] !== "name" && roles[from] !== "soft") continue;
      if (splitsChunk(tokens, from, to)) continue;
      yield { from, to, words: [...words], key: words.join(""), isPlain: isPlain && !token.isNoise };
    }
  }
}

/** «Каменск» of «Каменск-Уральский» is no name; a number after the hyphen may be a house. */
function splitsChunk(tokens: readonly Token[], from: number, to: number): boolean {
  const isPart = (token: Token | undefined, chunk: number | undefined) =>
    token !== undefined && token.chunk === chunk && !token.isNumber && token.type === null;
  return isPart(tokens[from - 1], tokens[from]?.chunk) || isPart(tokens[to], tokens[to - 1]?.chunk);
}

function misspelt(text: Text, span: Span, index: NameIndex): Candidate[] {
  const { key, words } = span;
  if (words.some(isOrdinaryWord)) return [];
  const sounding = index
    .soundingLike(key)
    .filter((name) => isSameSort(key, name))
    .flatMap((name) => candidate(text, span, name, "corrected", worth.sound));
  if (sounding.length > 0) return sounding;
  const limit = editLimit(key);
  if (limit === 0) return [];
  const near = nearby(text, span, index, key, limit, 0);
  if (near.length > 0 || words.length > 1) return near;
  return withoutCaseEnding(key).flatMap((form) => nearby(text, span, index, form, 1, worth.inflected));
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
    .filter(({ name, distance }) => isSameSort(form, name) && !isOtherWord(form, name, distance))
    .flatMap(({ name, distance }) =>
      candidate(text, span, name, "corrected", worth.corrected + worth.edit * distance + bonus),
    );
}

/** How many edits a word may be away from a name: longer words leave more to recognise them by. */
function editLimit(key: string): number {
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
function isSameSort(typed: string, name: Name): boolean {
  const gender = adjectiveGender(typed);
  return gender === null || gender === name.whole.gender;
}

/**
 * Words that are near a name and are not it: with a letter more or less at the end of a short name (Озерки, Бакалы), with
 * another ending after the same stem (Серафимовка, Звенигородка), or beginning differently and misspelt besides.
 */
function isOtherWord(typed: string, { key }: Name, distance: number): boolean {
  if (key.length <= 7 && typed.length !== key.length && typed.startsWith(key.slice(0, -2))) return true;
  if (distance >= 1.5 && typed.startsWith(key.slice(0, -3))) return true;
  return distance > 1 && typed.charAt(0) !== key.charAt(0);
}

function candidate(text: Text, span: Span, name: Name, match: Match, bonus: number): Candidate[] {
  const types = text.types.slice(span.from, span.to).flat();
  const fit = typeFit(name, types);
  if (fit === "clashes" || (name.needsType && fit === "open")) return [];
  const isTyped = fit !== "open";
  if (isAboutStreet(text, span, name, match, isTyped)) return [];
  const isElsewhere = name.target.kind === "elsewhere";
  const value =
    (name.target.kind === "clinic" ? worth.clinic : span.words.length * worth.word) +
    (match === "inflected" && isElsewhere ? worth.inflectedElsewhere : 0) +
    worth[fit] +
    (name.target.kind === "region" && !isTyped && name.whole.gender !== null ? worth.bareRegion : 0) +
    bonus -
    name.handicap;
  const isAnnounced = isTyped || isAfterPreposition(text, span.from);
  return [{ name, from: span.from, to: span.to, match, isTyped, isAnnounced, value }];
}

function isAfterPreposition({ tokens }: Text, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.segment !== tokens[at]?.segment) return false;
  return before.isNoise || before.type?.role === "municipality" || before.type?.role === "settlement";
}

/** Is the word rather (a part of) a street's or another place's name than this name? */
function isAboutStreet(text: Text, span: Span, name: Name, match: Match, isTyped: boolean): boolean {
  const { tokens, roles } = text;
  const before = tokens[span.from - 1];
  const isAfterQualifier =
    before !== undefined &&
    before.segment === tokens[span.from]?.segment &&
    roles[span.from - 1] === "name" &&
    isQualifier(before.word);
  if (isAfterQualifier) return true;
  if (isTyped) return false;
  if (roles[span.from] === "soft" && (match !== "exact" || name.whole.gender !== null)) return true;
  const next = tokens[span.to];
  const isBeforeHouse = next !== undefined && (roles[span.to] === "number" || next.type?.role === "house");
  const isOblique = match !== "exact" || name.whole.gender !== null;
  return (
    isBeforeHouse &&
    isOblique &&
    !(before?.isNoise ?? false) &&
    name.target.kind !== "clinic" &&
    match !== "corrected"
  );
}
