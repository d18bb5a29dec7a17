import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, letterMask, mayBeWithin } from "../../worker/lookup/distance.ts";

describe("edit distance between what was typed and a name", () => {
  test.each([
    ["челябинск", "челябинск", 0],
    ["чилябинск", "челябинск", 0.5],
    ["миас", "миасс", 0.5],
    ["кпоейск", "копейск", 1],
    ["копейк", "копейск", 1],
    ["коппейск", "копейск", 0.5],
    ["златоустт", "златоуст", 0.5],
    ["таганрок", "таганрог", 0.5],
    ["южноуралск", "южноуральск", 0.5],
    ["магнетагорск", "магнитогорск", 1],
  ])("%s is %s off by %d", (typed, name, distance) => {
    expect(editDistance(typed, name, 2)).toBe(distance);
  });

  test("further than the limit is infinitely far", () => {
    expect(editDistance("краснодар", "красногорск", 2)).toBe(Number.POSITIVE_INFINITY);
    expect(editDistance("волжск", "волжский", 1)).toBe(Number.POSITIVE_INFINITY);
  });

  test("digits are never edited", () => {
    expect(editDistance("челябинск65", "челябинск70", 2)).toBe(Number.POSITIVE_INFINITY);
  });

  const word = fc.string({ unit: fc.constantFrom(..."абвгдежзийклмноь"), minLength: 1, maxLength: 12 });

  test("it is the same both ways, and zero only for equal words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 12);
        expect(distance).toBe(editDistance(b, a, 12));
        expect(distance === 0).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });

  test("the letters' mask never rules out a name that is near enough", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 1.5, 2), (a, b, limit) => {
        if (editDistance(a, b, limit) <= limit)
          expect(mayBeWithin(letterMask(a), letterMask(b), limit)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
