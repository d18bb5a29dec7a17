import { adjectiveGender, standsAfterIn } from "../language/inflection.ts";
import { isQualifier } from "../language/type-words.ts";
import type { Name } from "../places/name-index.ts";
import { typeFit } from "../places/type-fit.ts";
import type { Span, Text } from "../text/spans.ts";
import type { Token } from "../text/tokens.ts";

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
  /** Not so sure that it could be answered without a question: a bold correction, or rather a surname in the genitive. */
  readonly isSure: boolean;
  /** Two for every word of the name, more with its type word, less for every doubt. */
  readonly value: number;
}

/** Does one of the names hold the token? */
export function covers(candidates: readonly Candidate[], at: number): boolean {
  return candidates.some(({ from, to }) => from <= at && at < to);
}

/** What speaks for and against a name. Only differences matter: readings.ts compares sums. */
export const worth = {
  word: 2,
  exact: 0.35,
  fits: 0.15,
  open: 0,
  inflected: -0.05,
  sound: -0.5,
  corrected: -0.5,
  correctedElsewhere: -0.7,
  edit: -0.4,
  bareRegion: -0.4,
  /** A village called like a town: enough not to be a question (see readings.ts). */
  townsNamesake: -0.2,
  /** So that of namesakes that are equally good the registry's own place comes first. */
  village: -0.02,
  formerName: -0.05,
  /** Enough to tell namesakes apart. */
  postalIndex: 0.2,
  /** «Октябрьский р-н, х Маркин»: no khutor lies in a district of a city. */
  districtInVillage: -0.5,
  /** «Горбольница № 1» is in every town: a clinic only counts where its town is named or nothing else is. */
  clinic: 1,
};

const ruralTypes = new Set(["х", "с", "ст-ца", "сл", "д"]);
const surname = /(?:[оеё]ва|ина|ского|цкого|вича)$/;

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
  const value =
    (name.target.kind === "clinic" ? worth.clinic : span.words.length * worth.word) +
    worth[fit] +
    (isRegion(name) && !isTyped && name.whole.gender !== null ? worth.bareRegion : 0) +
    (isRuralText(text) && isCityDistrict(name) ? worth.districtInVillage : 0) +
    bonus -
    name.facts.handicap;
  const isAnnounced = isTyped || isAfterPreposition(text, span.from);
  const isSure = isAnnounced || !isLikeSurname(span, name, match);
  return [{ name, from: span.from, to: span.to, match, isTyped, isAnnounced, isSure, value }];
}

function isRuralText({ types }: Text): boolean {
  return types.some((bound) => bound.some(({ role, type }) => role === "settlement" && ruralTypes.has(type)));
}

function isRegion({ target }: Name): boolean {
  return target.kind === "region" || (target.kind === "elsewhere" && target.level === "region");
}

function isCityDistrict({ target }: Name): boolean {
  return target.kind === "territory" && target.territory.level === "city_district";
}

/** «пушкина», «жуковского»: a town in the genitive only where something in front of it says so. */
function isLikeSurname({ words, key }: Span, name: Name, match: Match): boolean {
  return match === "inflected" && words.length === 1 && surname.test(key) && name.target.kind !== "clinic";
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
  const next = tokens[span.to];
  // «д. Старая Медлямовка» is no village Старая.
  const isPartOfName =
    name.target.kind === "settlement" &&
    isQualifier(span.key) &&
    roles[span.to] === "name" &&
    next?.segment === tokens[span.from]?.segment &&
    // «х. Новый Мартыновский район»: the next word is the district's.
    !(text.types[span.to]?.some(({ role }) => role === "municipality" || role === "region") ?? false);
  if (isPartOfName) return true;
  if (isTyped) return false;
  const isAdjective = name.whole.gender !== null;
  const isTown = name.target.kind === "territory" && name.target.territory.level === "settlement";
  if (roles[span.from] === "soft" && (match !== "exact" || (isAdjective && !isTown))) return true;
  if (match === "inflected" && isIn(before) && !standsAfterIn(span.key, name.whole)) return true;
  // «Ленинского комсомола», «центральный рынок»: an adjective goes with the noun behind it.
  const isBeforeNoun =
    next?.segment === tokens[span.from]?.segment &&
    roles[span.to] === "name" &&
    adjectiveGender(next?.word ?? "") === null;
  const isPhrase = isAdjective && !isTown && isBeforeNoun && !text.isKnown(span.to);
  if (isPhrase && !isVillageBeforeStreet(text, span, name, match)) return true;
  const isBeforeHouse =
    next !== undefined &&
    (roles[span.to] === "number" || next.type?.role === "house") &&
    // «Волжский, 20 микрорайон»
    !(isTown && tokens[span.to + 1]?.type?.role === "street");
  return (
    isBeforeHouse &&
    (match !== "exact" || isAdjective) &&
    !(before?.isNoise ?? false) &&
    name.target.kind !== "clinic" &&
    match !== "corrected"
  );
}

/** «Полоцкое Целинников 79»: a name, a street and its house; few streets are neuter, so «Полоцкое» alone says enough. */
function isVillageBeforeStreet({ roles }: Text, span: Span, name: Name, match: Match): boolean {
  if (name.target.kind !== "settlement" || match !== "exact") return false;
  return name.whole.gender === "n" || roles.includes("number", span.to + 1);
}

function isIn(before: Token | undefined): boolean {
  return before !== undefined && /^(?:в|во|на)$/.test(before.word);
}
