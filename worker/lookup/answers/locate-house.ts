import type { ReadModel } from "../../release/read-model.ts";
import type { AddressFiles } from "../places/address-files.ts";
import { settlementsOfTarget } from "../places/registered-settlements.ts";
import { type Reading, tokensUsed } from "../readings/readings.ts";
import type { StreetMatch } from "../readings/streets-in-settlement.ts";
import { type House, houseBeside } from "../text/house-in-text.ts";
import type { Text } from "../text/spans.ts";

/** Where a street, or a house on it, lies. */
export interface Located {
  /** Codes of the register, one for each territory that is possible. */
  readonly codes: readonly string[];
  readonly house: House | null;
  /** False: the street crosses territories, and no house decides between them. */
  readonly isSettled: boolean;
}

/**
 * The codes of a street, or of the house where the street crosses territories. Files hold no other houses, so on every other street
 * any number that a house could have is taken as it is.
 */
export function locate(text: Text, reading: Reading, street: StreetMatch): Located {
  const used = tokensUsed(text, reading);
  const house = houseBeside(text, used, street.nameTokens);
  const { gazetteer, streets } = street;
  const split = streets.filter((one) => gazetteer.streetCodes(one).length > 1);
  const found =
    house === null ? [] : split.flatMap((one) => gazetteer.codeOfHouse(one, house.designation) ?? []);
  const isSettled = split.length === 0 || found.length > 0;
  // Of namesakes («ул. Мира» and «пер. Мира») those without houses may have this one as well.
  const others = isSettled ? streets.filter((one) => !split.includes(one)) : streets;
  const codes = [...found, ...others.flatMap((one) => gazetteer.streetCodes(one))];
  return { codes: [...new Set(codes)], house, isSettled };
}

/** Houses that stand in a divided city itself: the register keeps them as a street without a name. */
export function houseWithoutStreet(
  model: ReadModel,
  text: Text,
  reading: Reading,
  regions: AddressFiles["regions"],
): StreetMatch | null {
  const used = tokensUsed(text, reading);
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
