import { describe, expect, test } from "vitest";
import { suggest } from "../../worker/lookup/suggest.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const textsFor = (q: string, region: string | null = null) =>
  suggest(model, { q, region }).map(({ text }) => text);

describe("suggestions while typing", () => {
  test("a beginning gives towns first, at most seven", () => {
    expect(textsFor("маг")[0]).toBe("Магнитогорск");
    expect(textsFor("ка").length).toBe(7);
  });

  test.each([
    ["усть к", "Усть-Катав"],
    ["УСТЬ-К", "Усть-Катав"],
    ["озе", "Озёрск"],
    ["копейкс", "Копейск"],
    ["rjgtqcr", "Копейск"],
  ])("%s suggests %s", (typed, expected) => {
    expect(textsFor(typed)).toContain(expected);
  });

  test.each([
    ["Чиляб", "Челябинск"],
    ["xtkz", "Челябинск"],
    ["Chel", "Челябинск"],
    ["злтоу", "Златоуст"],
    ["магинт", "Магнитогорск"],
    ["усть кта", "Усть-Катав"],
    ["г. Чел", "Челябинск"],
    ["елябин", "Челябинск"],
  ])("%s, misspelt or in the wrong letters, suggests %s first", (typed, expected) => {
    expect(textsFor(typed)[0]).toBe(expected);
  });

  test("at most seven, each once, also when the beginning is corrected", () => {
    for (const typed of ["карсн", "совет", "цэнтр"]) {
      const queries = suggest(model, { q: typed, region: null }).map(({ q }) => q);
      expect(queries.length).toBeGreaterThan(0);
      expect(queries.length).toBeLessThanOrEqual(7);
      expect(new Set(queries).size).toBe(queries.length);
    }
  });

  test("the page's region comes first", () => {
    expect(suggest(model, { q: "крас", region: "rostov" })[0]?.q).toContain("Ростовская область");
  });

  test("one letter or nonsense suggests nothing", () => {
    expect([textsFor("м"), textsFor("щщщщщ"), textsFor("")]).toEqual([[], [], []]);
  });
});
