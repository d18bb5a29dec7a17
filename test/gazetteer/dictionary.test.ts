import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charactersFor } from "../../scripts/gazetteer/pack-characters.ts";
import { packDictionary } from "../../scripts/gazetteer/pack-dictionary.ts";
import { editDistance } from "../../worker/base/russian/edit-distance.ts";
import { frontCodedDictionary } from "../../worker/gazetteer/dictionary.ts";
import { charactersOf } from "../../worker/gazetteer/texts.ts";
import type { Dictionary } from "../../worker/gazetteer/types.ts";

function dictionaryOf(words: readonly string[]): Dictionary {
  const characters = charactersFor(words);
  const { bytes, block, numbers } = packDictionary(words, characters);
  return frontCodedDictionary({
    bytes: Uint8Array.from(bytes),
    block: Uint32Array.from(block),
    size: numbers.size,
    characters: charactersOf(Uint16Array.from(characters.alphabet)),
  });
}

const sorted = (words: readonly string[]) => [...new Set(words)].sort();

// Few letters (alike, doubled, signs, digits) and many words, so that blocks fill and prefixes are shared.
const letters = (minLength: number, maxLength = 9) =>
  fc.string({ unit: fc.constantFrom(..."аоуебпьнн12"), minLength, maxLength });
const lists = fc.array(letters(1), { maxLength: 120, size: "max" });

describe("a dictionary", () => {
  test("finds every word at its number and no other word", () => {
    fc.assert(
      fc.property(lists, letters(0), (words, other) => {
        const dictionary = dictionaryOf(words);
        const all = sorted(words);
        expect(dictionary.size).toBe(all.length);
        expect(all.map((word) => dictionary.find(word))).toEqual(all.map((_, number) => number));
        expect(all.map((_, number) => dictionary.text(number))).toEqual(all);
        expect(dictionary.find(other)).toBe(all.indexOf(other));
      }),
    );
  });

  test("knows the range of words that begin alike", () => {
    fc.assert(
      fc.property(lists, letters(0, 3), (words, prefix) => {
        const dictionary = dictionaryOf(words);
        const [from, to] = dictionary.startingWith(prefix);
        const found = Array.from({ length: to - from }, (_, at) => dictionary.text(from + at));
        expect(found).toEqual(sorted(words).filter((word) => word.startsWith(prefix)));
      }),
    );
  });

  test("finds exactly the words within a distance, as comparing with each would", () => {
    const limits = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3);
    fc.assert(
      fc.property(lists, letters(0), limits, (words, typed, limit) => {
        const dictionary = dictionaryOf(words);
        const expected = sorted(words)
          .map((word, number) => ({ word: number, distance: editDistance(typed, word, limit) }))
          .filter(({ distance }) => distance <= limit)
          .sort((a, b) => a.distance - b.distance || a.word - b.word);
        expect(dictionary.within(typed, limit)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("offers the nearest first: by ear before a wrong letter", () => {
    const dictionary = dictionaryOf(["ворошилова", "варшавская", "ворошилово", "ворожилова"]);
    const near = dictionary
      .within("варошилова", 2)
      .map(({ word, distance }) => [dictionary.text(word), distance]);
    expect(near).toEqual([
      ["ворошилова", 0.5],
      ["ворожилова", 1],
      ["ворошилово", 1],
    ]);
  });

  test("words longer than 48 letters are found but never near", () => {
    const long = "а".repeat(49);
    const dictionary = dictionaryOf([long, "а".repeat(48), `${long}б`]);
    expect(dictionary.find(long)).toBe(1);
    expect(dictionary.within("а".repeat(48), 2)).toEqual([{ word: 0, distance: 0 }]);
    expect(dictionary.within(long, 2)).toEqual([]);
  });

  test("strange questions find nothing", () => {
    const dictionary = dictionaryOf(["мира", "ленина"]);
    for (const word of ["", "\u0000", "😀", "mira", "мир\uFFFF\uFFFF", "м".repeat(10_000)]) {
      expect(dictionary.find(word)).toBe(-1);
      expect(dictionary.within(word, 1)).toEqual([]);
    }
    expect(dictionary.within("мира", Number.NaN)).toEqual([]);
    expect(dictionary.within("мира", -1)).toEqual([]);
    expect(dictionary.within("мира", Number.POSITIVE_INFINITY)).toHaveLength(2);
  });

  test("an empty one finds nothing", () => {
    const dictionary = dictionaryOf([]);
    expect(dictionary.find("мира")).toBe(-1);
    expect(dictionary.startingWith("")).toEqual([0, 0]);
    expect(dictionary.within("мира", 2)).toEqual([]);
  });
});
