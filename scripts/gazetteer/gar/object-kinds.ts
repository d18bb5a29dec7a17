import { settlementType } from "../types-of-names.ts";

interface Kind {
  readonly level: number;
  readonly type: string;
}

const level = {
  region: 1,
  municipality: 3,
  below: 4,
  city: 5,
  settlement: 6,
  planning: 7,
  street: 8,
} as const;

/**
 * A part of a city that stands above it in the municipal path: «вн.р-н» of a city with districts, «вн.тер.г.» of a
 * city that is a region. The territory of a house below it.
 */
export function isDistrict(object: Kind): boolean {
  const type = object.type.toLowerCase();
  if (object.level === level.below) return /^(?:вн|р-н|район)/.test(type);
  return object.level === level.municipality && /^вн/.test(type);
}

/** Cities and settlements; a region that is a city is a settlement as well. */
export function isSettlementLevel(object: Kind): boolean {
  if (object.level === level.city || object.level === level.settlement) return true;
  return object.level === level.region && settlementType(object.type) === "г";
}

export function isPlanningElement(object: Kind): boolean {
  return object.level === level.planning;
}

export function isStreetLike(object: Kind): boolean {
  return object.level === level.planning || object.level === level.street;
}

/** What may stand around a settlement and tell it from its namesakes. */
export function isAroundSettlement(object: Kind): boolean {
  return object.level === level.below || object.level === level.city;
}
