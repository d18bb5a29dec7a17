import { none } from "../../worker/gazetteer/format.ts";
import { settlementKey } from "../../worker/gazetteer/name-words.ts";
import type { Characters } from "./pack-characters.ts";
import { packDictionary } from "./pack-dictionary.ts";
import { packLists } from "./pack-lists.ts";
import { numberIn, type TextNumbers } from "./pack-numbers.ts";
import { type OrderedRegister, territoryOf } from "./pack-order.ts";
import { territoriesOf } from "./pack-streets.ts";

export function settlementSections(
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
