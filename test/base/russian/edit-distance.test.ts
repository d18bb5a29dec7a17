import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, fingerprintOf, mayBeWithin } from "../../../worker/base/russian/edit-distance.ts";

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
    expect(editDistance("квартал12", "квартал21", 2)).toBe(Number.POSITIVE_INFINITY);
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

  const place = fc.nat({ max: 12 });
  const letter = fc.constantFrom(..."абвгдежзийклмноь");
  const edit = fc.oneof(
    place.map((at) => (text: string) => text.slice(0, at) + text.slice(at + 1)),
    fc.tuple(place, letter).map(
      ([at, one]) =>
        (text: string) =>
          text.slice(0, at) + one + text.slice(at),
    ),
    fc.tuple(place, letter).map(
      ([at, one]) =>
        (text: string) =>
          text.slice(0, at) + one + text.slice(at + 1),
    ),
    place.map((at) => (text: string) => {
      const [a = "", b = ""] = text.slice(at, at + 2);
      return text.slice(0, at) + b + a + text.slice(at + 2);
    }),
  );
  const edits = fc.array(edit, { maxLength: 4 });

  test("the fingerprint never rules out a name that is near enough", () => {
    fc.assert(
      fc.property(word, edits, fc.constantFrom(1, 1.5, 2), (a, changes, limit) => {
        const b = changes.reduce((text, change) => change(text), a);
        if (editDistance(a, b, limit) <= limit)
          expect(mayBeWithin(fingerprintOf(a), fingerprintOf(b), limit)).toBe(true);
      }),
      { numRuns: 20000 },
    );
  });
});
