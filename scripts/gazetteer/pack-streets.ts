import { noCode, none } from "../../worker/gazetteer/format.ts";
import type { PackedHouses } from "./pack-houses.ts";
import { packLists } from "./pack-lists.ts";
import type { TextNumbers } from "./pack-numbers.ts";
import { type OrderedRegister, territoryOf } from "./pack-order.ts";

export function streetSections({ streets }: OrderedRegister, { text, types, codes }: TextNumbers) {
  return {
    streetText: streets.map(({ name }) => text(name)),
    streetType: streets.map(({ type }) => types.of(type)),
    streetCode: streets.map(({ code }) => codes.of(code)),
    streetPostalIndex: streets.map(({ postalIndex }) => Number(postalIndex)),
    streetArea: streets.map(({ area }) => area ?? none),
    streetSettlement: streets.map(({ settlement }) => settlement),
  };
}

export function houseSections(
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

/** At 8 digits; of a split street those of its houses. */
export function territoriesOf(street: OrderedRegister["streets"][number] | undefined): string[] {
  if (street === undefined) return [];
  const codes = street.houses.length > 0 ? street.houses.map(({ code }) => code) : [street.code];
  return [...new Set(codes.map(territoryOf))];
}
