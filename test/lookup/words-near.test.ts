import { expect, test } from "vitest";
import type { Dictionary } from "../../worker/gazetteer/types.ts";
import { CorrectionBudget } from "../../worker/lookup/language/words-near.ts";

/** Remembers the limits of the walks through it; knows one word, two edits from anything. */
function dictionary(): Dictionary & { readonly limits: number[] } {
  const limits: number[] = [];
  return {
    limits,
    size: 1,
    find: () => -1,
    text: () => "сатка",
    startingWith: () => [0, 0],
    within: (_, limit) => {
      limits.push(limit);
      return limit >= 2 ? [{ word: 0, distance: 2 }] : [];
    },
  };
}

test("words one edit away are looked for first, further ones only where there is none", () => {
  const words = dictionary();
  expect(new CorrectionBudget().wordsNear(words, "сутку", 2)).toEqual([{ word: 0, distance: 2 }]);
  expect(words.limits).toEqual([1, 2]);
});

test("a word that may not be corrected costs nothing", () => {
  const words = dictionary();
  expect(new CorrectionBudget().wordsNear(words, "сат", 0)).toEqual([]);
  expect(words.limits).toEqual([]);
});

test("a question that is all misspellings ends in a bounded number of walks", () => {
  const words = dictionary();
  const budget = new CorrectionBudget();
  for (let i = 0; i < 1000; i++) budget.wordsNear(words, "сутку", 2);
  expect(words.limits.length).toBeLessThan(40);
  expect(budget.wordsNear(words, "сутку", 2)).toEqual([]);
});
