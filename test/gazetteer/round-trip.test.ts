import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packGazetteer } from "../../scripts/gazetteer/pack.ts";
import type { RegionRegister, RegisterStreet } from "../../scripts/gazetteer/register.ts";
import { nameWords, settlementKey, streetKey } from "../../worker/gazetteer/name-words.ts";
import type { Gazetteer } from "../../worker/gazetteer/types.ts";
import { makeRegister, makeSettlement, makeStreet } from "../make/register.ts";
import { packedAndOpened, registers, shuffled } from "./registers.ts";

const numbersBelow = (count: number) => Array.from({ length: count }, (_, number) => number);
const sortedSet = (lines: readonly string[]) => [...new Set(lines)].sort();
const territory = (code: string) => code.slice(0, 8);
const isSplit = ({ houses }: RegisterStreet) => new Set(houses.map(({ code }) => territory(code))).size > 1;
const otherNames = (names: readonly string[], today: string) =>
  [...new Set(names)].filter((name) => name !== today).sort();

function settlementsIn(register: RegionRegister): string[] {
  return register.settlements.map((settlement) =>
    JSON.stringify({ ...settlement, formerNames: otherNames(settlement.formerNames, settlement.name) }),
  );
}

function settlementsOut(gazetteer: Gazetteer): string[] {
  return numbersBelow(gazetteer.settlementCount).map((number) => settlementOut(gazetteer, number));
}

function settlementOut(gazetteer: Gazetteer, number: number): string {
  return JSON.stringify({
    name: gazetteer.settlementName(number),
    type: gazetteer.settlementType(number),
    code: gazetteer.settlementCode(number),
    within: gazetteer.settlementWithin(number),
    postalIndex: gazetteer.settlementPostalIndex(number),
    formerNames: gazetteer.settlementFormerNames(number),
  });
}

/** What can be read of a street, but its former names and houses, which have tests of their own. */
function streetIn(register: RegionRegister, street: RegisterStreet): string {
  const area = street.area === null ? undefined : register.streets[street.area];
  const isNear =
    area !== undefined && area !== street && settlementOf(register, area) === settlementOf(register, street);
  const codes = isSplit(street) ? sortedSet(street.houses.map(({ code }) => territory(code))) : [street.code];
  return JSON.stringify([
    ...[settlementOf(register, street), street.name, street.type, street.postalIndex, codes],
    isNear ? [area.name, area.type] : null,
  ]);
}

function settlementOf(register: RegionRegister, { settlement }: RegisterStreet): string {
  return settlementsIn(register)[settlement] ?? "";
}

function streetOut(gazetteer: Gazetteer, street: number): string {
  const area = gazetteer.streetArea(street);
  return JSON.stringify([
    settlementOut(gazetteer, gazetteer.streetSettlement(street)),
    ...[gazetteer.streetName(street), gazetteer.streetType(street), gazetteer.streetPostalIndex(street)],
    gazetteer.streetCodes(street),
    area === null ? null : [gazetteer.streetName(area), gazetteer.streetType(area)],
  ]);
}

/** The number of a name by its words, as the lookup finds it. */
function nameNumber(gazetteer: Gazetteer, name: string): number | undefined {
  const words = nameWords(name).map((word) => gazetteer.streetWords.find(word));
  const [first] = words;
  if (first === undefined) return undefined;
  const wanted = [...words].sort((a, b) => a - b).join();
  return Array.from(gazetteer.namesOfWord(first)).find(
    (number) => Array.from(gazetteer.wordsOfName(number)).join() === wanted,
  );
}

describe("what goes into a packed register comes out of it", () => {
  test("settlements with all they have", () => {
    fc.assert(
      fc.property(registers, (register) => {
        expect(settlementsOut(packedAndOpened(register)).sort()).toEqual(sortedSet(settlementsIn(register)));
      }),
    );
  });

  test("streets with their settlement, area, codes and postal index", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const gazetteer = packedAndOpened(register);
        const out = numbersBelow(gazetteer.streetCount).map((street) => streetOut(gazetteer, street));
        expect(sortedSet(out)).toEqual(
          sortedSet(register.streets.map((street) => streetIn(register, street))),
        );
      }),
    );
  });

  test("a settlement is found by its name and by each former one, and by no other", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const gazetteer = packedAndOpened(register);
        const found = numbersBelow(gazetteer.settlementKeys.size).flatMap((key) =>
          Array.from(gazetteer.settlementsOfKey(key), (settlement) =>
            [gazetteer.settlementKeys.text(key), settlementOut(gazetteer, settlement)].join(" "),
          ),
        );
        const rows = settlementsIn(register);
        const expected = register.settlements.flatMap(({ name, formerNames }, at) =>
          [name, ...formerNames].map((each) => [settlementKey(each), rows[at]].join(" ")),
        );
        expect(found.sort()).toEqual(sortedSet(expected));
      }),
    );
  });

  test("a street is found by the words of its name and of each former one, and by no others", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const gazetteer = packedAndOpened(register);
        const names = numbersBelow(
          Math.max(0, ...numbersBelow(gazetteer.streetCount).map(gazetteer.streetNameNumber)) + 60,
        );
        const found = names.flatMap((name) => {
          const words = Array.from(gazetteer.wordsOfName(name), (word) => gazetteer.streetWords.text(word));
          return Array.from(gazetteer.streetsOfName(name), (street) =>
            [streetKey(words), streetOut(gazetteer, street)].join(" "),
          );
        });
        const expected = register.streets.flatMap((street) =>
          [street.name, ...street.formerNames].map((name) =>
            [streetKey(nameWords(name)), streetIn(register, street)].join(" "),
          ),
        );
        expect(sortedSet(found)).toEqual(sortedSet(expected));
      }),
    );
  });

  test("the streets of a name in one settlement are those of the region that lie there", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const gazetteer = packedAndOpened(register);
        for (const street of numbersBelow(gazetteer.streetCount)) {
          const name = gazetteer.streetNameNumber(street);
          const settlement = gazetteer.streetSettlement(street);
          const [from, to] = gazetteer.streetsOf(settlement);
          const named = gazetteer.streetsNamed(settlement, name);
          expect(named).toContain(street);
          expect(named).toEqual(
            Array.from(gazetteer.streetsOfName(name)).filter((each) => each >= from && each < to),
          );
        }
      }),
    );
  });

  test("a settlement's territories are those of its streets and houses, or its own without streets", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const gazetteer = packedAndOpened(register);
        for (const settlement of numbersBelow(gazetteer.settlementCount)) {
          const [from, to] = gazetteer.streetsOf(settlement);
          const codes = numbersBelow(to - from).flatMap((at) => gazetteer.streetCodes(from + at));
          const own = from === to ? [gazetteer.settlementCode(settlement)] : codes;
          expect(gazetteer.codesOfSettlement(settlement)).toEqual(sortedSet(own.map(territory)));
        }
      }),
    );
  });

  test("the order of rows makes no difference to any byte", () => {
    fc.assert(
      fc.property(registers, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (register, keys) => {
        expect(packGazetteer(shuffled(register, keys))).toEqual(packGazetteer(register));
      }),
    );
  });
});

describe("names", () => {
  const renamed = packedAndOpened(
    makeRegister({
      settlements: [makeSettlement({ name: "Снежинск", formerNames: ["Касли-2"] })],
      streets: [
        makeStreet({ name: "Мира", formerNames: ["Сталина"] }),
        makeStreet({ name: "" }),
        makeStreet({ name: "Победы 40-летия" }),
      ],
    }),
  );

  test("a former name of a street leads to the street under today's name", () => {
    const former = nameNumber(renamed, "Сталина") ?? -1;
    const [street = -1] = renamed.streetsNamed(0, former);
    expect(renamed.streetName(street)).toBe("Мира");
    expect(renamed.streetNameNumber(street)).not.toBe(former);
    expect(renamed.streetNameNumber(street)).toBe(nameNumber(renamed, "Мира"));
  });

  test("a former name of a settlement leads to the settlement under today's name", () => {
    const settlement = renamed.settlementsOfKey(renamed.settlementKeys.find("касли2"))[0] ?? -1;
    expect(renamed.settlementName(settlement)).toBe("Снежинск");
    expect(renamed.settlementFormerNames(settlement)).toEqual(["Касли-2"]);
  });

  test("houses of the settlement itself stand first, under no name", () => {
    expect(renamed.streetName(renamed.streetsOf(0)[0])).toBe("");
  });

  test("words in another order are the same name", () => {
    const street = renamed.streetsOfName(nameNumber(renamed, "40 лет Победы") ?? -1)[0] ?? -1;
    expect(renamed.streetName(street)).toBe("Победы 40-летия");
  });
});

describe("numbers that the gazetteer never handed out", () => {
  const gazetteer = packedAndOpened(makeRegister());

  test.each([-1, 1, 7, 2 ** 32 - 1, 2 ** 40, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d", (number) => {
    expect(gazetteer.settlementName(number)).toBe("");
    expect(gazetteer.settlementType(number)).toBe("");
    expect(gazetteer.settlementCode(number)).toBe("");
    expect(gazetteer.settlementWithin(number)).toBeNull();
    expect(gazetteer.settlementPostalIndex(number)).toBeNull();
    expect(gazetteer.settlementFormerNames(number)).toEqual([]);
    expect(gazetteer.settlementsOfKey(number)).toHaveLength(0);
    expect(gazetteer.settlementKeys.text(number)).toBe("");
    expect(gazetteer.codesOfSettlement(number)).toEqual([]);
    expect(gazetteer.namesOfWord(number)).toHaveLength(0);
    expect(gazetteer.wordsOfName(number)).toHaveLength(0);
    expect(gazetteer.streetsOfName(number)).toHaveLength(0);
    expect(gazetteer.streetsNamed(number, number)).toEqual([]);
    expect(gazetteer.streetsNamed(0, number)).toEqual([]);
    expect(gazetteer.streetName(number)).toBe("");
    expect(gazetteer.streetArea(number)).toBeNull();
    expect(gazetteer.streetCodes(number)).toEqual([]);
    expect(gazetteer.codeOfHouse(number, "1")).toBeNull();
    expect(gazetteer.housesStartingWith(number, "1", 5)).toEqual([]);
  });
});
