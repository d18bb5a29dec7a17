import type { Name } from "./name-index.ts";
import type { Span, Text } from "./spans.ts";
import { typeFit } from "./type-fit.ts";
import { isQualifier } from "./type-words.ts";

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

/** What speaks for and against a name. Only differences matter: readings.ts compares sums. */
export const worth = {
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

/**
 * The name as a candidate for a span, or nothing when its type words name another kind of thing or the words rather
 * belong to a street.
 *
 * @param bonus what the way of matching adds, at most 0.
 */
export function candidatesFor(text: Text, span: Span, name: Name, match: Match, bonus: number): Candidate[] {
  const types = text.types.slice(span.from, span.to).flat();
  const fit = typeFit(name, types);
  if (fit === "clashes" || (name.facts.needsType && fit === "open")) return [];
  const isTyped = fit !== "open";
  if (isAboutStreet(text, span, name, match, isTyped)) return [];
  const isElsewhere = name.target.kind === "elsewhere";
  const value =
    (name.target.kind === "clinic" ? worth.clinic : span.words.length * worth.word) +
    (match === "inflected" && isElsewhere ? worth.inflectedElsewhere : 0) +
    worth[fit] +
    (name.target.kind === "region" && !isTyped && name.whole.gender !== null ? worth.bareRegion : 0) +
    bonus -
    name.facts.handicap;
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
