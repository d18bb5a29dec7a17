import fc from "fast-check";
import { packGazetteer } from "../../scripts/gazetteer/pack.ts";
import type { RegionRegister, RegisterStreet } from "../../scripts/gazetteer/register.ts";
import { type OpenedGazetteer, openGazetteer } from "../../worker/gazetteer/open-gazetteer.ts";
import { makeRegister } from "../make/register.ts";

/** Packs and opens; a refusal fails the test. */
export function packedAndOpened(register: RegionRegister): OpenedGazetteer {
  const opened = openGazetteer(packGazetteer(register).buffer);
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`);
  return opened.value;
}

/** Few values each, so that names, codes and numbers collide all the time. */
const settlementNames = ["Миасс", "Усть-Катав", "Ивановка", "Троицк", "Троицкий", "Ёлкино", "40 лет Октября"];
const streetNames = [
  ...[
    "",
    "Ленина",
    "им. Ленина",
    "40 лет Победы",
    "Победы 40-летия",
    "1-я Окружная",
    "8 Марта",
    "Мира",
    "XXII Съезда",
  ],
  ...["Ёлочная", "Карла Маркса", "К. Маркса", "«Заря»", "—"],
];
const codes = ["75701000", "75701310", "75701320", "75701320101", "75701320106", "01601445", "75742000"];
const postalIndex = fc.constantFrom(null, "454000", "010203");
const former = (names: readonly string[]) => fc.subarray([...names], { maxLength: 2 });

const designation = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 30 }).map(String), fc.constantFrom("уч5", "уч6", "литА", "99999")),
    fc.constantFrom("", "", "а", "б", "/2", "к1", "с3"),
  )
  .map(([number, suffix]) => number + suffix);
export const houses = fc.array(fc.record({ designation, code: fc.constantFrom(...codes) }), {
  maxLength: 40,
});

const settlement = fc.record({
  name: fc.constantFrom(...settlementNames),
  type: fc.constantFrom("г", "рп", "с"),
  code: fc.constantFrom(...codes),
  within: fc.constantFrom(null, "Краснопольское сельское поселение"),
  postalIndex,
  formerNames: former(settlementNames),
});

function street(settlements: number, streets: number): fc.Arbitrary<RegisterStreet> {
  return fc.record({
    settlement: fc.nat({ max: settlements - 1 }),
    name: fc.constantFrom(...streetNames),
    type: fc.constantFrom("ул", "пер", "мкр"),
    area: fc.option(fc.nat({ max: Math.max(0, streets - 1) }), { freq: 3 }),
    code: fc.constantFrom(...codes),
    postalIndex,
    formerNames: former(streetNames.filter((name) => name !== "")),
    houses,
  });
}

export const registers: fc.Arbitrary<RegionRegister> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }))
  .chain(([settlementCount, streetCount]) =>
    fc.record({
      settlements: fc.array(settlement, { minLength: settlementCount, maxLength: settlementCount }),
      streets: fc.array(street(settlementCount, streetCount), {
        minLength: streetCount,
        maxLength: streetCount,
      }),
    }),
  )
  .map(makeRegister);

/** The same rows in another order, references carried along. */
export function shuffled(register: RegionRegister, keys: readonly number[]): RegionRegister {
  const settlements = permutation(register.settlements.length, keys);
  const streets = permutation(register.streets.length, keys);
  return {
    ...register,
    settlements: settlements.map((old) => register.settlements[old] ?? missing()),
    streets: streets.map((old) => {
      const one = register.streets[old] ?? missing();
      return {
        ...one,
        settlement: settlements.indexOf(one.settlement),
        area: one.area === null ? null : streets.indexOf(one.area),
        houses: permutation(one.houses.length, keys).map((house) => one.houses[house] ?? missing()),
        formerNames: [...one.formerNames].reverse(),
      };
    }),
  };
}

function permutation(size: number, keys: readonly number[]): number[] {
  const keyOf = (at: number) => keys[at % keys.length] ?? 0;
  return Array.from({ length: size }, (_, at) => at).sort((a, b) => keyOf(a) - keyOf(b) || b - a);
}

function missing(): never {
  throw new Error("no such row");
}
