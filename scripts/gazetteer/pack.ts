import { gazetteerFile, sourceKinds } from "../../worker/gazetteer/format.ts";
import { nameWords, settlementKey } from "../../worker/gazetteer/name-words.ts";
import { charactersFor } from "./pack-characters.ts";
import { packTexts } from "./pack-dictionary.ts";
import { packHouses } from "./pack-houses.ts";
import { packNames } from "./pack-names.ts";
import { textNumbers, textsOf } from "./pack-numbers.ts";
import { orderRegister } from "./pack-order.ts";
import { packSections } from "./pack-sections.ts";
import { settlementSections } from "./pack-settlements.ts";
import { houseSections, streetSections } from "./pack-streets.ts";
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

function sourceFacts({ kind, date }: RegisterSource) {
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`"${date}" is no date`);
  return { sourceKind: sourceKinds.indexOf(kind), sourceDate: Number(date?.replaceAll("-", "") ?? 0) };
}
