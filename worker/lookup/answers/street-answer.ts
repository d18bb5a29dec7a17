import { coverageOf } from "../../release/coverage.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import type { AddressFiles } from "../places/address-files.ts";
import { codeOfToday } from "../places/place.ts";
import { settlementsOfTarget } from "../places/registered-settlements.ts";
import { territoryOfCode } from "../places/territory-of-code.ts";
import type { Place } from "../places/types.ts";
import type { Reading } from "../readings/readings.ts";
import type { StreetMatch } from "../readings/streets-in-settlement.ts";
import type { Text } from "../text/spans.ts";
import { answerFor, type PlaceAnswer } from "./answer-for.ts";
import { choiceOfTerritory } from "./choices.ts";
import { houseWithoutStreet, type Located, locate } from "./locate-house.ts";
import { withStreet } from "./street-place.ts";
import { words } from "./words.ts";

export interface StreetAnswer {
  readonly answer: PlaceAnswer;
  /** Tokens of the house; [] when the text names none. */
  readonly houseTokens: readonly number[];
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
  const street = reading.street ?? (isOpen ? houseWithoutStreet(model, text, reading, regions) : null);
  if (base.place === null) return { answer: base, houseTokens: [] };
  if (street === null)
    return { answer: withRegistersCode(model, base, base.place, reading, regions), houseTokens: [] };
  const located = locate(text, reading, street);
  const territories = territoriesOf(model, located.codes);
  const answer = decide(model, reading, base, territories, street, located);
  return {
    answer: withStreet(answer, street, located, territories),
    houseTokens: located.house?.tokens ?? [],
  };
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

function territoriesOf(model: ReadModel, codes: readonly string[]): PublicTerritory[] {
  return [...new Set(codes.flatMap((code) => territoryOfCode(model, code) ?? []))];
}

function decide(
  model: ReadModel,
  { leaf }: Reading,
  base: PlaceAnswer,
  territories: readonly PublicTerritory[],
  street: StreetMatch,
  { house, isSettled }: Located,
): PlaceAnswer {
  const { target } = leaf.name;
  const isDistrict = target.kind === "territory" && target.territory.level === "city_district";
  const districts = territories.filter(({ level }) => level === "city_district");
  // A piece of the street whose district the register does not say may lie in any of them.
  if (districts.length < territories.length) return base;
  if (isDistrict) {
    // «Советский район, Кирова 5» where the house stands in another district: both are shown.
    if (districts.includes(target.territory) || !isCertain(street)) return base;
    return between(model, base, [target.territory, ...districts], words.chooseContradiction);
  }
  const place = target.kind === "territory" || target.kind === "settlement" ? target.territory : null;
  const coverage = place === null ? null : coverageOf(model, place);
  if (coverage?.kind !== "divided" || coverage.by !== "district") return base;
  const [only] = districts;
  if (only !== undefined && districts.length === 1) {
    const found = answerFor(model, { kind: "territory", territory: only });
    return isCertain(street) ? found : between(model, found, [only], words.chooseGuess);
  }
  if (isSettled) return between(model, base, districts, words.chooseStreet);
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
  const question = asked(model, base, districts, why);
  const [chat, ...otherChats] = question.chats;
  const isOneChat =
    districts.length > 1 && chat !== undefined && otherChats.length === 0 && districts.every(isServed);
  return isOneChat
    ? { ...question, outcome: "found", choices: [], why: words.foundStreetInSeveral }
    : question;

  function isServed(territory: PublicTerritory): boolean {
    return answerFor(model, { kind: "territory", territory }).outcome === "found";
  }
}

function asked(
  model: ReadModel,
  base: PlaceAnswer,
  districts: readonly PublicTerritory[],
  why: string,
): PlaceAnswer {
  const chats = districts.flatMap((territory) => answerFor(model, { kind: "territory", territory }).chats);
  return {
    ...base,
    outcome: "choose",
    chats: [...new Set(chats)],
    choices: districts.map((territory) => choiceOfTerritory(model, territory)),
    why,
  };
}
