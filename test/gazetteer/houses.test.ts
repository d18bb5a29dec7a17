import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packHouses } from "../../scripts/gazetteer/pack-houses.ts";
import type { RegisterHouse } from "../../scripts/gazetteer/register.ts";
import { mainNumber } from "../../worker/gazetteer/house-number.ts";
import { makeHouses, makeRegister, makeStreet } from "../make/register.ts";
import { houses, packedAndOpened } from "./registers.ts";

const [a, b, c] = ["75701310", "75701320", "75701390"];

function streetWith(register: readonly RegisterHouse[]) {
  const gazetteer = packedAndOpened(makeRegister({ streets: [makeStreet({ houses: register })] }));
  return {
    codes: gazetteer.streetCodes(0),
    codeOf: (designation: string) => gazetteer.codeOfHouse(0, designation),
    starting: (digits: string, most = 10) => gazetteer.housesStartingWith(0, digits, most),
  };
}

/** The rules once more, over a plain list. */
function codeInList(register: readonly RegisterHouse[], designation: string): string | null {
  const number = mainNumber(designation);
  const exact = register.filter((house) => house.designation === designation);
  const sameNumber = register.filter((house) => number !== null && mainNumber(house.designation) === number);
  const codes = [...new Set((exact.length > 0 ? exact : sameNumber).map(({ code }) => code))];
  const territories = [...new Set(codes.map((code) => code.slice(0, 8)))];
  return (codes.length === 1 ? codes[0] : territories.length === 1 ? territories[0] : null) ?? null;
}

describe("houses of a street that crosses territories", () => {
  const designations = fc.constantFrom(
    ...Array.from({ length: 32 }, (_, number) =>
      ["", "а", "б", "/2", "к7"].map((suffix) => number + suffix),
    ).flat(),
    ...["уч5", "уч6", "уч7", "литА", "99999", "99999а", "999999", "", "а"],
  );

  test("every house lies where the register has it, and no unknown one anywhere", () => {
    fc.assert(
      fc.property(houses, fc.array(designations, { maxLength: 60 }), (register, asked) => {
        const street = streetWith(register);
        const isSplit = new Set(register.map(({ code }) => code.slice(0, 8))).size > 1;
        for (const designation of [...asked, ...register.map((house) => house.designation)]) {
          const expected = isSplit ? codeInList(register, designation) : null;
          expect([designation, street.codeOf(designation)]).toEqual([designation, expected]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("suggested numbers are the known ones that begin so, ascending, shorter ones first", () => {
    const digits = fc.constantFrom("", "0", "1", "2", "12", "9", "99999", "01", "x", "123456");
    fc.assert(
      fc.property(houses, digits, fc.nat({ max: 12 }), (register, typed, most) => {
        const isSplit = new Set(register.map(({ code }) => code.slice(0, 8))).size > 1;
        const numbers = register.map(({ designation }) => mainNumber(designation));
        const expected = [...new Set(numbers)]
          .filter((number) => number !== null && String(number).startsWith(typed))
          .sort((x, y) => Number(x) - Number(y));
        expect(streetWith(register).starting(typed, most)).toEqual(isSplit ? expected.slice(0, most) : []);
      }),
      { numRuns: 300 },
    );
  });

  test("an unknown suffix follows its number when all of that number lie together", () => {
    const street = streetWith(makeHouses({ [a]: ["5", "5а"], [b]: ["7"] }));
    expect(street.codeOf("5к3")).toBe(a);
  });

  test("a number that two territories share answers only for the houses it knows", () => {
    const street = streetWith(makeHouses({ [a]: ["5"], [b]: ["5а"] }));
    expect([street.codeOf("5"), street.codeOf("5а"), street.codeOf("5б")]).toEqual([a, b, null]);
    expect(street.starting("5")).toEqual([5]);
  });

  test("a house that the register has in two territories is in neither for sure", () => {
    const street = streetWith(makeHouses({ [a]: ["5", "7"], [b]: ["5"] }));
    expect([street.codeOf("5"), street.codeOf("5а"), street.codeOf("7")]).toEqual([null, null, a]);
  });

  test("a gap between known numbers stays a gap", () => {
    const street = streetWith(makeHouses({ [a]: ["1", "3", "7"], [b]: ["2", "4"] }));
    expect(["3", "5", "6", "7"].map(street.codeOf)).toEqual([a, null, null, a]);
  });

  test("settlements of one territory on a number leave the territory when the house is unknown", () => {
    const street = streetWith(makeHouses({ [`${a}101`]: ["5"], [`${a}106`]: ["5а"], [b]: ["7"] }));
    expect([street.codeOf("5"), street.codeOf("5а"), street.codeOf("5б")]).toEqual([`${a}101`, `${a}106`, a]);
    expect(street.codes).toEqual([a, b]);
  });

  test("both sides of a long street are two ranges a territory", () => {
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `${from + at}`);
    const { ranges, listed } = packHouses(
      makeHouses({ [a]: numbers(1, 100), [b]: numbers(101, 180), [c]: numbers(181, 200) }),
    );
    expect(ranges).toHaveLength(6);
    expect(listed).toEqual([]);
  });

  test("houses in one territory alone are not kept", () => {
    const street = streetWith(makeHouses({ [`${a}101`]: ["1"], [`${a}106`]: ["2"] }));
    expect(street.codeOf("1")).toBeNull();
    expect(street.codes).toEqual([makeStreet().code]);
  });
});
