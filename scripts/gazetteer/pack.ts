import { gazetteerFile, noCode, none, sourceKinds } from "../../worker/gazetteer/format.ts";
import { nameWords, settlementKey } from "../../worker/gazetteer/name-words.ts";
import { type Characters, charactersFor } from "./pack-characters.ts";
import { type PackedTexts, packDictionary, packTexts } from "./pack-dictionary.ts";
import { type PackedHouses, packHouses } from "./pack-houses.ts";
import { packLists } from "./pack-lists.ts";
import { packNames } from "./pack-names.ts";
import { type OrderedRegister, orderRegister, territoryOf } from "./pack-order.ts";
import { packSections } from "./pack-sections.ts";
import type { RegionRegister, RegisterSource } from "./register.ts";

/**
 * A region's register as a file; layout and rules: worker/gazetteer/format.ts. The same register makes the same bytes
 * whatever the order of its rows.
 *
 * @throws RangeError beyond the format's limits, and for references to rows that are not there.
 */
export function packGazetteer(register: RegionRegister): Uint8Array<ArrayBuffer> {
  const characters = charactersFor(textsAndKeys(register));
  const ordered = orderRegister(register, characters);
  const houses = ordered.streets.map((street) => packHouses(street.houses));
  const texts = packTexts(textsOf(ordered, houses), characters);
  const numbers = textNumbers(ordered, houses, texts);
  return packSections(
    gazetteerFile,
    {
      region: register.region,
      ...sourceFacts(register.source),
      settlementCount: ordered.settlements.length,
      streetCount: ordered.streets.length,
    },
    {
      alphabet: characters.alphabet,
      textBytes: texts.bytes,
      textStart: texts.start,
      types: numbers.types.texts,
      codes: numbers.codes.texts,
      ...settlementSections(ordered, numbers, characters),
      ...streetSections(ordered, numbers),
      ...packNames(ordered.streets, characters),
      ...houseSections(ordered, houses, numbers),
    },
  );
}

function textsAndKeys({ settlements, streets }: RegionRegister): string[] {
  const names = settlements.flatMap(({ name, formerNames }) => [name, ...formerNames]);
  const streetNames = streets.flatMap(({ name, formerNames }) => [name, ...formerNames]);
  return [
    ...[...names, ...names.map(settlementKey), ...streetNames, ...streetNames.flatMap(nameWords)],
    ...settlements.flatMap(({ type, code, within }) => [type, code, within ?? ""]),
    ...streets.flatMap(({ type, code, houses }) => [
      type,
      code,
      ...houses.flatMap((house) => [house.designation, house.code]),
    ]),
  ];
}

function textsOf({ settlements, streets }: OrderedRegister, houses: readonly PackedHouses[]): string[] {
  return [
    ...settlements.flatMap(({ name, type, code, within, formerNames }) => [
      ...[name, type, code, territoryOf(code), ...formerNames],
      ...(within === null ? [] : [within]),
    ]),
    ...streets.flatMap((street) => [street.name, street.type, street.code, territoryOf(street.code)]),
    ...streets.flatMap((street) => street.houses.flatMap(({ code }) => [code, territoryOf(code)])),
    ...houses.flatMap(({ listed }) => listed.map(({ designation }) => designation)),
  ];
}

interface TextNumbers {
  text(text: string): number;
  readonly types: Positions;
  readonly codes: Positions;
}

/** A short list of texts that columns name by position. */
interface Positions {
  readonly texts: readonly number[];
  of(text: string): number;
}

function textNumbers(
  { settlements, streets }: OrderedRegister,
  houses: readonly PackedHouses[],
  texts: PackedTexts,
): TextNumbers {
  const types = [...settlements, ...streets].map(({ type }) => type);
  const codes = [
    ...[...settlements, ...streets, ...streets.flatMap((street) => street.houses)].map(({ code }) => code),
    ...houses.flatMap(({ ranges }) => ranges.map(({ code }) => code)),
  ];
  return {
    text: (text) => numberIn(texts.numbers, text),
    types: positionsOf(types, texts),
    codes: positionsOf([...codes, ...codes.map(territoryOf)], texts),
  };
}

function positionsOf(all: readonly string[], texts: PackedTexts): Positions {
  const numbers = [...new Set(all.map((text) => numberIn(texts.numbers, text)))].sort((a, b) => a - b);
  if (numbers.length > noCode) throw new RangeError(`${numbers.length} different types or codes`);
  const positions = new Map(numbers.map((number, position) => [number, position]));
  return {
    texts: numbers,
    of: (text) => positions.get(numberIn(texts.numbers, text)) ?? noCode,
  };
}

function numberIn(numbers: ReadonlyMap<string, number>, text: string): number {
  const number = numbers.get(text);
  if (number === undefined) throw new RangeError(`"${text}" is not among the packed texts`);
  return number;
}

function sourceFacts({ kind, date }: RegisterSource) {
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`"${date}" is no date`);
  return { sourceKind: sourceKinds.indexOf(kind), sourceDate: Number(date?.replaceAll("-", "") ?? 0) };
}

function settlementSections(
  { settlements, streets }: OrderedRegister,
  { text, types, codes }: TextNumbers,
  characters: Characters,
) {
  const streetsOf = settlements.map((): number[] => []);
  for (const [street, { settlement }] of streets.entries()) streetsOf[settlement]?.push(street);
  const territories = settlements.map(({ code }, settlement) => {
    const own = (streetsOf[settlement] ?? []).flatMap((street) => territoriesOf(streets[street]));
    return [...new Set(own.length > 0 ? own : [territoryOf(code)])].map(codes.of).sort((a, b) => a - b);
  });
  const keysOf = settlements.map(({ name, formerNames }) =>
    [name, ...formerNames].map((each) => characters.key(settlementKey(each))).filter((key) => key !== ""),
  );
  const keys = packDictionary(keysOf.flat(), characters);
  const settlementsOfKey = Array.from(keys.numbers, (): number[] => []);
  for (const [settlement, own] of keysOf.entries()) {
    for (const key of new Set(own)) settlementsOfKey[numberIn(keys.numbers, key)]?.push(settlement);
  }
  const former = packLists(settlements.map(({ formerNames }) => formerNames.map(text)));
  const territory = packLists(territories);
  const keySettlement = packLists(settlementsOfKey);
  return {
    settlementName: settlements.map(({ name }) => text(name)),
    settlementType: settlements.map(({ type }) => types.of(type)),
    settlementCode: settlements.map(({ code }) => codes.of(code)),
    settlementWithin: settlements.map(({ within }) => (within === null ? none : text(within))),
    settlementPostalIndex: settlements.map(({ postalIndex }) => Number(postalIndex)),
    settlementFormerStart: former.start,
    settlementFormer: former.values,
    settlementStreetStart: packLists(streetsOf).start,
    settlementTerritoryStart: territory.start,
    settlementTerritory: territory.values,
    keyBytes: keys.bytes,
    keyBlock: keys.block,
    keySettlementStart: keySettlement.start,
    keySettlement: keySettlement.values,
  };
}

function territoriesOf(street: OrderedRegister["streets"][number] | undefined): string[] {
  if (street === undefined) return [];
  const codes = street.houses.length > 0 ? street.houses.map(({ code }) => code) : [street.code];
  return [...new Set(codes.map(territoryOf))];
}

function streetSections({ streets }: OrderedRegister, { text, types, codes }: TextNumbers) {
  return {
    streetText: streets.map(({ name }) => text(name)),
    streetType: streets.map(({ type }) => types.of(type)),
    streetCode: streets.map(({ code }) => codes.of(code)),
    streetPostalIndex: streets.map(({ postalIndex }) => Number(postalIndex)),
    streetArea: streets.map(({ area }) => area ?? none),
    streetSettlement: streets.map(({ settlement }) => settlement),
  };
}

function houseSections(
  { streets }: OrderedRegister,
  houses: readonly PackedHouses[],
  { text, codes }: TextNumbers,
) {
  const split = [...streets.entries()].filter(([, street]) => street.houses.length > 0);
  const packed = split.map(([street]) => houses[street] ?? { ranges: [], listed: [] });
  const territory = packLists(
    split.map(([, street]) =>
      territoriesOf(street)
        .map(codes.of)
        .sort((a, b) => a - b),
    ),
  );
  const ranges = packed.flatMap((each) => each.ranges);
  const listed = packed.flatMap((each) => each.listed);
  return {
    splitStreet: split.map(([street]) => street),
    splitTerritoryStart: territory.start,
    splitTerritory: territory.values,
    splitRangeStart: packLists(packed.map((each) => each.ranges.map(() => 0))).start,
    rangeFirst: ranges.map(({ first }) => first),
    rangeLast: ranges.map(({ last }) => last),
    rangeCode: ranges.map(({ code }) => codes.of(code)),
    splitListedStart: packLists(packed.map((each) => each.listed.map(() => 0))).start,
    listedNumber: listed.map(({ number }) => number),
    listedText: listed.map(({ designation }) => text(designation)),
    listedCode: listed.map(({ code }) => (code === null ? noCode : codes.of(code))),
  };
}
