import { settlementKey } from "../../worker/gazetteer/name-words.ts";
import { type Characters, order } from "./pack-characters.ts";
import type { RegionRegister, RegisterHouse, RegisterSettlement, RegisterStreet } from "./register.ts";

/** A register in the order of the file (format.ts, "Order"), texts brought to its characters, each thing once. */
export interface OrderedRegister {
  readonly settlements: readonly RegisterSettlement[];
  /** `settlement` and `area` are positions in this order. */
  readonly streets: readonly RegisterStreet[];
}

/** @throws RangeError for a street whose settlement or area is not in the register. */
export function orderRegister(register: RegionRegister, characters: Characters): OrderedRegister {
  const settlements = inOrder(
    register.settlements.map((settlement) => cleanSettlement(settlement, characters)),
    settlementIdentity,
  );
  const streets = register.streets.map((street, at) => {
    const settlement = settlements.positionOf[street.settlement];
    if (settlement === undefined) throw new RangeError(`street ${at}: no settlement ${street.settlement}`);
    return cleanStreet({ ...street, settlement }, characters);
  });
  const identities = streets.map(streetIdentity);
  const ordered = inOrder(streets, (_, at) => identityWithAreas(streets, identities, at));
  return {
    settlements: settlements.values,
    streets: ordered.values.map((street, at) => ({ ...street, area: areaAt(ordered, street, at) })),
  };
}

interface InOrder<Value> {
  readonly values: readonly Value[];
  /** New position by old; equal values share one. */
  readonly positionOf: readonly number[];
}

/** Sorted by identity, the equal merged: nothing tells them apart, so nothing may depend on which came first. */
function inOrder<Value>(
  values: readonly Value[],
  identityOf: (value: Value, at: number) => string,
): InOrder<Value> {
  const identities = values.map(identityOf);
  const byIdentity = new Map<string, Value>();
  for (const [at, value] of values.entries()) {
    const identity = identities[at] ?? "";
    if (!byIdentity.has(identity)) byIdentity.set(identity, value);
  }
  const sorted = [...byIdentity.keys()].sort(order);
  const positions = new Map(sorted.map((identity, position) => [identity, position]));
  return {
    values: [...byIdentity].sort(([a], [b]) => order(a, b)).map(([, value]) => value),
    positionOf: identities.map((identity) => positions.get(identity) ?? 0),
  };
}

/** Only within the settlement; the register nests areas at most two deep. */
function areaAt(ordered: InOrder<RegisterStreet>, street: RegisterStreet, at: number): number | null {
  const area = street.area === null ? null : (ordered.positionOf[street.area] ?? null);
  if (area === null || area === at || ordered.values[area]?.settlement !== street.settlement) return null;
  return area;
}

function identityWithAreas(
  streets: readonly RegisterStreet[],
  identities: readonly string[],
  at: number,
): string {
  const seen = new Set([at]);
  let identity = identities[at] ?? "";
  for (let area = streets[at]?.area ?? null; area !== null; area = streets[area]?.area ?? null) {
    if (streets[area] === undefined) throw new RangeError(`street ${at}: no area ${area}`);
    if (seen.has(area)) break;
    seen.add(area);
    identity = joined([identity, identities[area] ?? ""]);
  }
  return identity;
}

function settlementIdentity({
  name,
  type,
  code,
  within,
  postalIndex,
  formerNames,
}: RegisterSettlement): string {
  return joined([code, settlementKey(name), name, type, within ?? "", postalIndex ?? "", list(formerNames)]);
}

function streetIdentity({
  settlement,
  name,
  type,
  code,
  postalIndex,
  formerNames,
  houses,
}: RegisterStreet): string {
  const numbers = houses.map((house) => `${house.designation} ${house.code}`);
  const place = String(settlement).padStart(10, "0");
  return joined([place, name, type, code, postalIndex ?? "", list(formerNames), list(numbers)]);
}

/** Control characters, which no clean text has, sort before all letters: as if compared field by field. */
function joined(fields: readonly string[]): string {
  return fields.join("\u0000");
}

function list(texts: readonly string[]): string {
  return texts.join("\u0001");
}

function cleanSettlement(settlement: RegisterSettlement, { text }: Characters): RegisterSettlement {
  const name = text(settlement.name);
  return {
    name,
    type: text(settlement.type),
    code: text(settlement.code),
    within: settlement.within ? text(settlement.within) : null,
    postalIndex: postalIndex(settlement.postalIndex),
    formerNames: otherNames(settlement.formerNames.map(text), name),
  };
}

function cleanStreet(street: RegisterStreet, { text }: Characters): RegisterStreet {
  const name = text(street.name);
  return {
    ...street,
    name,
    type: text(street.type),
    code: text(street.code),
    postalIndex: postalIndex(street.postalIndex),
    formerNames: otherNames(street.formerNames.map(text), name),
    houses: isSplit(street.houses) ? inHouseOrder(street.houses, text) : [],
  };
}

function isSplit(houses: readonly RegisterHouse[]): boolean {
  return new Set(houses.map(({ code }) => territoryOf(code))).size > 1;
}

function inHouseOrder(houses: readonly RegisterHouse[], text: Characters["text"]): RegisterHouse[] {
  const clean = houses.map(({ designation, code }) => ({ designation: text(designation), code: text(code) }));
  return clean.sort((a, b) => order(a.designation, b.designation) || order(a.code, b.code));
}

/** Territories are compared at 8 digits. */
export function territoryOf(code: string): string {
  return code.slice(0, 8);
}

function otherNames(names: readonly string[], today: string): string[] {
  return [...new Set(names)].filter((name) => name !== "" && name !== today).sort(order);
}

function postalIndex(text: string | null): string | null {
  return text !== null && /^\d{6}$/.test(text) && text !== "000000" ? text : null;
}
