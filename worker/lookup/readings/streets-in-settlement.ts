import type { Gazetteer } from "../../gazetteer/types.ts";
import type { Match } from "../candidates/candidates.ts";
import type { TypeWord } from "../language/type-word.ts";
import { kindOf } from "../language/type-words.ts";
import { postalIndexIn, type Text } from "../text/spans.ts";
import type { StreetName } from "./street-names.ts";

/** A street of a settlement that the text names. */
export interface StreetMatch {
  readonly gazetteer: Gazetteer;
  /** Several where namesakes cannot be told apart: улица and переулок, pieces of one street, two edits alike. */
  readonly streets: readonly number[];
  /** Positions of the name, its type word and the СНТ or microdistrict around it. */
  readonly tokens: readonly number[];
  /** Positions of the name alone, for the house that stands beside it. */
  readonly nameTokens: readonly number[];
  readonly match: Match;
  /** Adds to the reading's score; about one for a plain word. */
  readonly value: number;
  /** The text leaves open which street it is (see StreetName). */
  readonly isOpen: boolean;
  readonly isSure: boolean;
  /** The text names another kind of street: «проезд Мишина» for переулок Мишина. */
  readonly isOtherType: boolean;
}

const worth = {
  sameType: 0.2,
  otherType: -0.4,
  formerName: -0.1,
  besideHouse: 0.2,
  inArea: 0.5,
  postalIndex: 0.2,
};
/** What all of it can add to the name's own value. */
const mostAdded = worth.sameType + worth.besideHouse + worth.inArea + worth.postalIndex;

/**
 * The street of these settlements that the free words name best, or null.
 *
 * @param names what the text may name anywhere, best first (see street-names.ts).
 * @param isUsed tokens that name the place itself.
 */
export function streetIn(
  text: Text,
  gazetteer: Gazetteer,
  settlements: readonly number[],
  names: readonly StreetName[],
  isUsed: (at: number) => boolean,
): StreetMatch | null {
  const free = names.filter(({ tokens }) => !tokens.some(isUsed));
  let best: StreetMatch | null = null;
  for (const name of free) {
    // Nothing that follows can add up to more.
    if (best !== null && name.value + mostAdded < best.value) break;
    for (const settlement of settlements) {
      const streets = gazetteer.streetsNamed(settlement, name.name);
      if (streets.length === 0) continue;
      const match = matchAmong(text, gazetteer, streets, name, free);
      if (match === null) continue;
      if (best === null || match.value > best.value + 0.001) best = match;
      else if (match.value >= best.value - 0.001) best = together(best, match);
    }
  }
  return best;
}

function together(a: StreetMatch, b: StreetMatch): StreetMatch {
  const isOpen = a.isOpen || b.isOpen || a.match === "corrected";
  return { ...a, streets: [...new Set([...a.streets, ...b.streets])], isOpen };
}

function matchAmong(
  text: Text,
  gazetteer: Gazetteer,
  all: readonly number[],
  name: StreetName,
  names: readonly StreetName[],
): StreetMatch | null {
  const { streets: inArea, tokens: areaTokens } = byArea(text, gazetteer, all, name, names);
  const typed = typesBeside(text, name.tokens);
  const ofVeryType = inArea.filter((street) =>
    typed.some(({ type }) => type.type === kindOf(gazetteer.streetType(street))),
  );
  const ofType =
    ofVeryType.length > 0
      ? ofVeryType
      : inArea.filter((street) => typed.some(({ type }) => means(type, gazetteer.streetType(street))));
  // «пр 5», «мкр 8»: a number alone names a street only where its kind is said.
  if (ofType.length === 0 && name.tokens.every((at) => text.tokens[at]?.isNumber)) return null;
  const ofArea = ofType.length > 0 ? ofType : inArea;
  const current = ofArea.filter((street) => gazetteer.streetNameNumber(street) === name.name);
  const index = postalIndexIn(text);
  const ofName = current.length > 0 ? current : ofArea;
  const ofIndex = ofName.filter((street) => index !== null && gazetteer.streetPostalIndex(street) === index);
  const streets = ofIndex.length > 0 ? ofIndex : ofName;
  const last = name.tokens.at(-1) ?? 0;
  const value =
    name.value +
    (ofType.length > 0 ? worth.sameType : typed.length > 0 ? worth.otherType : 0) +
    (current.length > 0 ? 0 : worth.formerName) +
    (areaTokens.length > 0 ? worth.inArea : 0) +
    (ofIndex.length > 0 ? worth.postalIndex : 0) +
    (text.roles[last + 1] === "number" ? worth.besideHouse : 0);
  // A word for another kind of street played no part.
  const typeTokens = ofType.length > 0 ? typed.map(({ at }) => at) : [];
  const tokens = [...name.tokens, ...typeTokens, ...areaTokens];
  return {
    gazetteer,
    streets,
    tokens,
    nameTokens: name.tokens,
    match: name.match,
    value,
    isOpen: name.isOpen,
    isSure: name.isSure,
    isOtherType: typed.length > 0 && ofType.length === 0,
  };
}

/**
 * Streets inside a СНТ or microdistrict where the text names it. Where it names none they may be meant as well as any other, and
 * count unless they lie where the others do.
 */
function byArea(
  text: Text,
  gazetteer: Gazetteer,
  streets: readonly number[],
  name: StreetName,
  names: readonly StreetName[],
): { readonly streets: readonly number[]; readonly tokens: readonly number[] } {
  const free = streets.filter((street) => gazetteer.streetArea(street) === null);
  if (free.length === streets.length) return { streets, tokens: [] };
  for (const other of names) {
    if (other === name || other.tokens.some((at) => name.tokens.includes(at))) continue;
    const inside = streets.filter((street) => {
      const area = gazetteer.streetArea(street);
      return area !== null && gazetteer.streetNameNumber(area) === other.name;
    });
    if (inside.length === 0) continue;
    const types = typesBeside(text, other.tokens).map(({ at }) => at);
    return { streets: inside, tokens: [...other.tokens, ...types] };
  }
  const areFreeEnough = free.length > 0 && haveSameCodes(gazetteer, free, streets);
  return { streets: areFreeEnough ? free : streets, tokens: [] };
}

function haveSameCodes(gazetteer: Gazetteer, some: readonly number[], all: readonly number[]): boolean {
  const codes = new Set(some.flatMap((street) => gazetteer.streetCodes(street)).map(territoryPart));
  return all.every((street) => gazetteer.streetCodes(street).every((code) => codes.has(territoryPart(code))));
}

function territoryPart(code: string): string {
  return code.slice(0, 8);
}

interface TypedAt {
  readonly at: number;
  readonly type: TypeWord;
}

/** The words for kinds of streets that stand against the name or inside it. */
function typesBeside({ tokens, roles }: Text, name: readonly number[]): TypedAt[] {
  const from = name[0] ?? 0;
  const to = name.at(-1) ?? 0;
  const found: TypedAt[] = [];
  for (let at = from - 1; at <= to + 1; at++) {
    const token = tokens[at];
    if (token?.type?.role !== "street" || roles[at] !== "type" || name.includes(at)) continue;
    if (token.segment === tokens[from]?.segment) found.push({ at, type: token.type });
  }
  return found;
}

function means(typed: TypeWord, registered: string): boolean {
  return (typed.means ?? [typed.type]).includes(kindOf(registered));
}
