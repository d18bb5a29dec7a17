import { coverageOf } from "../release/coverage.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicTerritory } from "../release/types.ts";
import type { AddressFiles } from "./address-files.ts";
import { answerFor, type PlaceAnswer } from "./answer-for.ts";
import { choiceOfTerritory } from "./choices.ts";
import { type House, houseBeside } from "./house-in-text.ts";
import { codeOfToday } from "./place.ts";
import { type Reading, usesToken } from "./readings.ts";
import { settlementsOfTarget } from "./registered-settlements.ts";
import type { Text } from "./spans.ts";
import type { StreetMatch } from "./streets-in-settlement.ts";
import { territoryOfCode } from "./territory-of-code.ts";
import { withType } from "./type-labels.ts";
import type { Place } from "./types.ts";
import { words } from "./words.ts";

export interface StreetAnswer {
  readonly answer: PlaceAnswer;
  /** Tokens of the house; [] when the text names none. */
  readonly houseTokens: readonly number[];
}

/** Where a street, or a house on it, lies. */
interface Located {
  /** Codes of the register, one for each territory that is possible. */
  readonly codes: readonly string[];
  readonly house: House | null;
  /** False: the street crosses territories and the register does not know the house. */
  readonly isHouseKnown: boolean;
}

/**
 * What a reading leads to, down to the street and house: the answer of its place, said more exactly; where the place is divided by
 * district, the district that the street or the house lies in, or a question between those that it may lie in.
 */
export function answerForReading(
  model: ReadModel,
  text: Text,
  reading: Reading,
  { regions }: AddressFiles,
): StreetAnswer {
  const base = answerFor(model, reading.leaf.name.target);
  const isOpen = base.outcome === "choose" && regions.size > 0;
  const street = reading.street ?? (isOpen ? withoutStreet(model, text, reading, regions) : null);
  if (base.place === null) return { answer: base, houseTokens: [] };
  if (street === null)
    return { answer: withRegistersCode(model, base, base.place, reading, regions), houseTokens: [] };
  const located = locate(text, reading, street);
  const territories = territoriesOf(model, located.codes);
  const answer = decide(model, reading, base, territories, street, located);
  return { answer: named(answer, street, located, territories), houseTokens: located.house?.tokens ?? [] };
}

/** A place of the registry bears its municipality's code; the register knows the settlement's own. */
function withRegistersCode(
  model: ReadModel,
  answer: PlaceAnswer,
  place: Place,
  { leaf }: Reading,
  regions: AddressFiles["regions"],
): PlaceAnswer {
  const { target } = leaf.name;
  if (target.kind !== "territory" || target.territory.level !== "settlement" || regions.size === 0)
    return answer;
  const registered = settlementsOfTarget(model, regions, target);
  const [only, ...others] = registered?.settlements ?? [];
  if (registered === null || only === undefined || others.length > 0) return answer;
  const code = registered.gazetteer.settlementCode(only);
  const oktmo = codeOfToday(target.territory, code);
  return oktmo === place.oktmo ? answer : { ...answer, place: { ...place, oktmo } };
}

/** Houses that stand in a divided city itself: the register keeps them as a street without a name. */
function withoutStreet(
  model: ReadModel,
  text: Text,
  reading: Reading,
  regions: AddressFiles["regions"],
): StreetMatch | null {
  const used = new Set([...text.tokens.keys()].filter((at) => usesToken(reading, at)));
  const place = settlementsOfTarget(model, regions, reading.leaf.name.target);
  const house = place === null || text.roles.includes("street") ? null : houseBeside(text, used, []);
  if (place === null || house === null) return null;
  const { gazetteer, settlements } = place;
  const streets = settlements
    .map((settlement) => gazetteer.streetsOf(settlement)[0])
    .filter(
      (first) =>
        gazetteer.streetName(first) === "" && gazetteer.codeOfHouse(first, house.designation) !== null,
    );
  if (streets.length === 0) return null;
  return { ...unnamedStreet, gazetteer, streets };
}

const unnamedStreet = {
  tokens: [],
  nameTokens: [],
  match: "exact",
  value: 0,
  isOpen: false,
  isSure: true,
  isOtherType: false,
} as const;

function locate(text: Text, reading: Reading, street: StreetMatch): Located {
  const used = new Set([...text.tokens.keys()].filter((at) => usesToken(reading, at)));
  const house = houseBeside(text, used, street.nameTokens);
  const { gazetteer, streets } = street;
  const isSplit = (one: number) => gazetteer.streetCodes(one).length > 1;
  const found =
    house === null ? [] : streets.flatMap((one) => gazetteer.codeOfHouse(one, house.designation) ?? []);
  if (found.length > 0) return { codes: unique(found), house, isHouseKnown: true };
  const codes = unique(streets.flatMap((one) => gazetteer.streetCodes(one)));
  return { codes, house, isHouseKnown: !streets.some(isSplit) };
}

function territoriesOf(model: ReadModel, codes: readonly string[]): PublicTerritory[] {
  return unique(codes.flatMap((code) => territoryOfCode(model, code) ?? []));
}

function decide(
  model: ReadModel,
  { leaf }: Reading,
  base: PlaceAnswer,
  territories: readonly PublicTerritory[],
  street: StreetMatch,
  { house, isHouseKnown }: Located,
): PlaceAnswer {
  const { target } = leaf.name;
  const isDistrict = target.kind === "territory" && target.territory.level === "city_district";
  const districts = territories.filter(({ level }) => level === "city_district");
  if (districts.length === 0) return base;
  if (isDistrict) {
    // «Советский район, Кирова 5» where the house stands in another district: both are shown.
    if (districts.includes(target.territory) || !isCertain(street)) return base;
    return between(model, base, [target.territory, ...districts], words.chooseContradiction);
  }
  const place = target.kind === "territory" || target.kind === "settlement" ? target.territory : null;
  const coverage = place === null ? null : coverageOf(model, place);
  if (coverage?.kind !== "divided" || coverage.by !== "district") return base;
  const [only] = districts;
  if (only !== undefined && districts.length === 1 && territories.length === 1) {
    const found = answerFor(model, { kind: "territory", territory: only });
    return isCertain(street) ? found : between(model, found, [only], words.chooseGuess);
  }
  if (isHouseKnown) return between(model, base, districts, words.chooseStreet);
  const why = house === null ? words.chooseHouse : words.chooseHouseUnknown(house.text);
  return asked(model, base, districts, why);
}

function isCertain(street: StreetMatch): boolean {
  return street.isSure && !street.isOpen;
}

/** An answer where one chat serves all of these districts, else a question between them. */
function between(
  model: ReadModel,
  base: PlaceAnswer,
  districts: readonly PublicTerritory[],
  why: string,
): PlaceAnswer {
  const answers = districts.map((territory) => answerFor(model, { kind: "territory", territory }));
  const [first] = answers;
  const isOneChat =
    districts.length > 1 &&
    unique(answers.flatMap((answer) => answer.chats)).length === 1 &&
    answers.every(({ outcome }) => outcome === "found");
  return isOneChat && first !== undefined
    ? { ...base, ...chatOnly(first), why: words.foundStreetInSeveral }
    : asked(model, base, districts, why);
}

function asked(
  model: ReadModel,
  base: PlaceAnswer,
  districts: readonly PublicTerritory[],
  why: string,
): PlaceAnswer {
  const answers = districts.map((territory) => answerFor(model, { kind: "territory", territory }));
  return {
    ...base,
    outcome: "choose",
    chats: unique(answers.flatMap((answer) => answer.chats)),
    choices: districts.map((territory) => choiceOfTerritory(model, territory)),
    why,
  };
}

function chatOnly({
  outcome,
  chats,
  choices,
}: PlaceAnswer): Pick<PlaceAnswer, "outcome" | "chats" | "choices"> {
  return { outcome, chats, choices };
}

/** The same answer with the street and the house as its place. */
function named(
  answer: PlaceAnswer,
  { gazetteer, streets }: StreetMatch,
  { codes, house, isHouseKnown }: Located,
  territories: readonly PublicTerritory[],
): PlaceAnswer {
  const [street] = streets;
  if (street === undefined || answer.place === null) return answer;
  const line = streetLine(gazetteer.streetType(street), gazetteer.streetName(street), house, isHouseKnown);
  const place = {
    ...answer.place,
    name: line,
    level: house !== null && isHouseKnown ? ("house" as const) : ("street" as const),
    oktmo: codeOf(answer.place, codes, territories),
  };
  return { ...answer, place, understood: `${line}, ${answer.understood}` };
}

/** The register's code, unless it says less than the place: the city's for a street whose district the text names. */
function codeOf(
  { oktmo }: Place,
  [code, ...otherCodes]: readonly string[],
  [territory]: readonly PublicTerritory[],
): string {
  if (code === undefined || territory === undefined || otherCodes.length > 0) return oktmo;
  const today = codeOfToday(territory, code);
  const isWhole = today.slice(5, 8) === "000" && today.slice(0, 5) === oktmo.slice(0, 5);
  return isWhole && oktmo.slice(5, 8) !== "000" ? oktmo : today;
}

function streetLine(type: string, name: string, house: House | null, isHouseKnown: boolean): string {
  if (name === "" && house !== null) return `д. ${house.text}`;
  const street = withType(type, name);
  return house === null || !isHouseKnown ? street : `${street}, ${house.text}`;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
