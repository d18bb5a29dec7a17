import { asLookAlikes, hasLatin } from "../base/russian/characters.ts";
import type { Gazetteer } from "../gazetteer/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import { type AddressFiles, noFiles } from "./address-files.ts";
import { boundTypes } from "./bound-types.ts";
import type { Candidate } from "./candidates.ts";
import { settled } from "./conflicts.ts";
import { adjectiveGender } from "./inflection.ts";
import { fromLatinLayout } from "./keyboard-layout.ts";
import { misspeltNamesIn, unexplainedSpans } from "./misspelling.ts";
import type { NameIndex } from "./name-index.ts";
import { namesOf } from "./names.ts";
import { namesIn } from "./names-in-text.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { type Reading, type Readings, readingsOf, usesToken } from "./readings.ts";
import { gazetteersFor, regionsInQuestion } from "./regions-in-question.ts";
import { rolesOf } from "./roles.ts";
import { correctedText } from "./said-back.ts";
import { misspeltSettlementsIn, planningSettlementsIn, type Register, settlementsIn } from "./settlements-in-text.ts";
import { type Span, spansOf, type Text } from "./spans.ts";
import { StreetFinder } from "./street-finder.ts";
import { needsSettlement, readingsByStreet } from "./streets-in-area.ts";
import { isSureReading } from "./sureness.ts";
import { type Token, tokenise } from "./tokens.ts";
import { fromPassportTransliteration, fromTransliteration } from "./transliteration.ts";
import type { Role } from "./word-role.ts";

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
  const attempts: Prepared[] = [];
  for (const rewriting of rewritingsOf(text)) {
    const attempt = prepare(model, rewriting, hint, files);
    attempts.push(attempt);
    if (isAllKnown(attempt)) break;
  }
  const promising = attempts.filter(({ known }) => known.length > 0);
  let best: { understanding: Understanding; score: number } | null = null;
  for (const prepared of promising.length > 0 ? promising : attempts) {
    const attempt = read(model, prepared, hint);
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

/** The text as typed, then what it may have been meant to be, likeliest first. Lazy: the first is mostly enough. */
function* rewritingsOf(text: string): Generator<string> {
  yield text;
  if (!hasLatin(text)) return;
  const seen = new Set([text]);
  for (const rewrite of [fromTransliteration, fromLatinLayout, fromPassportTransliteration, fromLookAlikes]) {
    const rewritten = rewrite(text);
    if (!seen.has(rewritten)) yield rewritten;
    seen.add(rewritten);
  }
}

function fromLookAlikes(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => asLookAlikes(word) ?? word);
}

interface Prepared {
  readonly source: string;
  readonly text: Text;
  readonly spans: readonly Span[];
  readonly known: readonly Candidate[];
  readonly gazetteers: readonly Gazetteer[];
  /** Slug of the postal index's region, else of the page's. */
  readonly hint: string | null;
}

function prepare(model: ReadModel, source: string, pageHint: string | null, files: AddressFiles): Prepared {
  const index = namesOf(model);
  const tokens = tokenise(source);
  const roles = rolesOf(tokens, (from, to) => {
    const words = tokens.slice(from, to);
    return settlementNamed(index, words) ?? (isVillage(files, words) ? "village" : null);
  });
  const { ofToken, nameOfType } = boundTypes(tokens, roles, (word) =>
    index.exact(word).some(({ target }) => target.kind === "region"),
  );
  const isKnown = (at: number) => index.exact(tokens[at]?.word ?? "").length > 0;
  const text: Text = { tokens, roles, types: ofToken, nameOfType, isKnown };
  const spans = spansOf(text);
  const inRegistry = namesIn(text, spans, index);
  const hint = postalHint(model, tokens, roles) ?? pageHint;
  const gazetteers = gazetteersFor(model, inRegistry, hint, spans, files);
  const register = registerOf(model, inRegistry, gazetteers, hint);
  const inRegister =
    gazetteers.length === 0
      ? []
      : [...settlementsIn(text, spans, register), ...planningSettlementsIn(text, register)];
  return { source, text, spans, known: [...inRegistry, ...inRegister], gazetteers, hint };
}

/**
 * Numbers of the regions whose registers a text may need, likeliest first. The same rules as for the registers at hand: see
 * regions-in-question.ts.
 */
export function regionsNamedIn(
  model: ReadModel,
  text: string,
  hint: string | null,
  national: AddressFiles["national"],
): readonly string[] {
  const numbers = new Set<string>();
  for (const rewriting of rewritingsOf(text)) {
    const { known, spans, hint: ownHint } = prepare(model, rewriting, hint, noFiles);
    const regions = regionsInQuestion(model, known, ownHint, spans, national);
    if (regions !== "all") for (const region of regions) numbers.add(region);
  }
  return [...numbers];
}

function registerOf(
  model: ReadModel,
  known: readonly Candidate[],
  gazetteers: readonly Gazetteer[],
  hint: string | null,
): Register {
  const hinted = model.regionBySlug.get(hint ?? "")?.number ?? null;
  return { model, gazetteers, known, hinted };
}

/** Nothing is left that another rewriting could explain. */
function isAllKnown({ text: { roles }, known }: Prepared): boolean {
  return roles.every((role, at) => role !== "name" || known.some(({ from, to }) => from <= at && at < to));
}

function settlementNamed(index: NameIndex, tokens: readonly Token[]): "sure" | "maybe" | null {
  const names = index
    .exact(tokens.map(({ word }) => word).join(""))
    .filter(
      ({ target }) =>
        target.kind === "elsewhere" ||
        (target.kind === "territory" && target.territory.level === "settlement"),
    );
  if (names.length === 0) return null;
  return tokens.length > 1 || names.some((name) => name.whole.gender === null) ? "sure" : "maybe";
}

/** Does the address register have a settlement of this name, a noun? */
function isVillage({ national, regions }: AddressFiles, tokens: readonly Token[]): boolean {
  const key = tokens.map(({ word }) => word).join("");
  if (key.length < 4 || adjectiveGender(key) !== null || tokens.every(({ word }) => isOrdinaryWord(word))) return false;
  if (national !== null) return national.settlementKeys.find(key) >= 0;
  return [...regions.values()].some(({ settlementKeys }) => settlementKeys.find(key) >= 0);
}

function read(model: ReadModel, prepared: Prepared, hint: string | null) {
  const { text, gazetteers } = prepared;
  const { tokens, roles } = text;
  const postal = postalHint(model, tokens, roles);
  const streets = new StreetFinder(model, text, gazetteers);
  const { best, against } = readWith(model, prepared, postal ?? hint, streets);
  const [first] = best;
  const isCorrected = first !== undefined && partsOf(first).some(({ match }) => match === "corrected");
  const understanding: Understanding = {
    text,
    best,
    against,
    isIndexUsed: postal !== null && postal === regionOf(first),
    corrected: isCorrected ? correctedText(tokens, first) : null,
    hasStreet: roles.includes("street"),
    isSure: best.every((reading) => isSureReading(text, reading)),
  };
  return { understanding, score: first?.score ?? 0 };
}

/** First with names as they stand; misspellings of settlements and streets only for the words that are left. */
function readWith(
  model: ReadModel,
  prepared: Prepared,
  hint: string | null,
  streets: StreetFinder,
): Readings {
  const { text, spans, known, gazetteers } = prepared;
  const byName = settled(readingsOf(model, known, hint, streets.find));
  const readings = withSettlements(model, prepared, hint, streets, byName);
  const isStreet = (at: number) => readings.best.some((reading) => usesToken(reading, at));
  const unexplained = unexplainedSpans(text, spans, known, isStreet);
  const isStreetLeft = readings.best.some(({ street }) => street === null) && streets.hasWordsLeft(isStreet);
  if (unexplained.length === 0 && !isStreetLeft) return readings;
  const index = namesOf(model);
  const misspelt = misspeltNamesIn(text, unexplained, index);
  const register = registerOf(model, [...known, ...misspelt], gazetteers, hint);
  const settlements = gazetteers.length === 0 ? [] : misspeltSettlementsIn(text, unexplained, register);
  if (isStreetLeft) streets.allowMisspellings();
  if (misspelt.length + settlements.length === 0 && !isStreetLeft) return readings;
  const corrected = settled(readingsOf(model, [...known, ...misspelt, ...settlements], hint, streets.find));
  return withSettlements(model, prepared, hint, streets, corrected);
}

/** Where only a region is named, or nothing but a street: the settlements that have the street. */
function withSettlements(
  model: ReadModel,
  { text, gazetteers }: Prepared,
  hint: string | null,
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

function regionOf(reading: Reading | undefined): string | null {
  const target = reading?.leaf.name.target;
  if (target === undefined || target.kind === "elsewhere") return null;
  return target.kind === "region" ? target.region.slug : target.territory.region;
}

/** The region that a postal index belongs to; it decides between names like the page's own region does. */
function postalHint(model: ReadModel, tokens: readonly Token[], roles: readonly Role[]): string | null {
  const index = tokens.find((_, at) => roles[at] === "index")?.word.slice(0, 3);
  if (index === undefined) return null;
  return model.release.regions.find((region) => region.postalPrefixes.includes(index))?.slug ?? null;
}
