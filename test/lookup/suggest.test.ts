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

  test("the page's region comes first", () => {
    expect(suggest(model, { q: "крас", region: "rostov" })[0]?.q).toContain("Ростовская область");
  });

  test("one letter or nonsense suggests nothing", () => {
    expect([textsFor("м"), textsFor("щщщщщ"), textsFor("")]).toEqual([[], [], []]);
  });
});
