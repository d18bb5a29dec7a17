import { describe, expect, test } from "vitest";
import { keysOfRegion, packNationalIndex } from "../../scripts/gazetteer/pack-national.ts";
import { openNationalIndex } from "../../worker/gazetteer/national-index.ts";
import type { NationalIndex } from "../../worker/gazetteer/types.ts";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { suggest } from "../../worker/lookup/suggest.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { smallGazetteer } from "../setup/small-register.ts";

const model = readModelOf(seedRelease);
const files = { regions: new Map([["74", smallGazetteer]]), national: null };
const suggestions = (q: string, region: string | null = null) => suggest(model, { q, region }, files);
const texts = (q: string) => suggestions(q).map(({ text }) => text);

function openedIndex(): NationalIndex {
  const opened = openNationalIndex(packNationalIndex([keysOfRegion(smallGazetteer)]).slice().buffer);
  if (!opened.ok) throw new Error(`the packed index was refused: ${opened.refusal.kind}`);
  return opened.value;
}

describe("suggestions from the address register", () => {
  test.each([
    ["верхняя ли", "с. Верхняя Липовка"],
    ["нижние п", "х. Нижние Пеньки"],
    ["Челябинск, Клен", "ул. Кленовая"],
    ["Челябинск, ул. Клен", "ул. Кленовая"],
    ["челябинск академика со", "ул. Академика Соколова"],
    ["Челябинск, сок", "ул. Академика Соколова"],
    ["Челябинск, 40 лет рас", "ул. 40 лет Рассвета"],
    ["Сатка кар", "ул. Карасёвская"],
    ["Саткинский район, верхняя липовка, шк", "ул. Школьная"],
    ["Челябинск, Долгая, 1", "ул. Долгая, 1"],
    ["Челябинск, Долгая 1", "ул. Долгая, 11"],
    ["Челябинск, Клонеовая", "ул. Кленовая"],
    ["верхняя липофка", "с. Верхняя Липовка"],
  ])("%s suggests %s", (typed, expected) => {
    expect(texts(typed)).toContain(expected);
  });

  test.each([
    ["верхняя лт", "с. Верхняя Липовка"],
    ["ниждние п", "х. Нижние Пеньки"],
    ["старокм", "с. Старокаменка"],
    ["cnfhjr", "с. Старокаменка"],
    ["Starok", "с. Старокаменка"],
    ["с. Верхняя Ли", "с. Верхняя Липовка"],
    ["Сатка карос", "ул. Карасёвская"],
    ["Сатка карвс", "ул. Карасёвская"],
    ["Сатка арасёв", "ул. Карасёвская"],
    ["Сатко карас", "ул. Карасёвская"],
    ["Сатка rfhfc", "ул. Карасёвская"],
    ["cfnrf rfhfc", "ул. Карасёвская"],
    ["Satka Karas", "ул. Карасёвская"],
    ["456910 Сатка, Карас", "ул. Карасёвская"],
    ["Челябинск, Акодемика Сок", "ул. Академика Соколова"],
    ["Челябинск, 40 лет расвс", "ул. 40 лет Рассвета"],
  ])("%s, misspelt or in the wrong letters, still suggests %s", (typed, expected) => {
    expect(texts(typed)[0]).toBe(expected);
  });

  test.each([
    ["ул. Карасёвская, Сат", "ул. Карасёвская, Сатка, Саткинский округ, Челябинская область"],
    ["Карасёвская 5 сат", "ул. Карасёвская, 5, Сатка, Саткинский округ, Челябинская область"],
    ["ул. Карасёвская, Садк", "ул. Карасёвская, Сатка, Саткинский округ, Челябинская область"],
    ["Школьная, верхняя ли", "ул. Школьная, с. Верхняя Липовка, Саткинский округ, Челябинская область"],
    ["Школьная верхняя ли", "ул. Школьная, с. Верхняя Липовка, Саткинский округ, Челябинская область"],
    ["rfhfctdcrfz? cfn", "ул. Карасёвская, Сатка, Саткинский округ, Челябинская область"],
  ])("%s: the place may stand behind the street", (typed, expected) => {
    expect(suggestions(typed).map(({ text, detail }) => `${text}, ${detail}`)).toContain(expected);
  });

  test("a place that does not have the street is not suggested behind it", () => {
    const queries = suggestions("ул. Школьная, Сат").map(({ q }) => q);
    expect(queries.filter((q) => q.includes(" Сатка,"))).toEqual([]);
  });

  test("the district in front narrows places down", () => {
    const inSatka = suggestions("Саткинский район, лип").map(({ q }) => q);
    expect(inSatka).toEqual(["д. Липовка, Саткинский округ, Челябинская область"]);
    expect(texts("Сатка, Верхняя Ли")).toContain("с. Верхняя Липовка");
  });

  test("what begins as typed hides what only nearly does", () => {
    expect(texts("липов").every((text) => text.includes("Липовка"))).toBe(true);
    expect(texts("Челябинск, кольц")).toEqual(["ул. 1-я Кольцевая", "ул. 2-я Кольцевая"]);
  });

  test("digits are never corrected, and three letters are too few to be", () => {
    expect(texts("Челябинск, 50 лет рас")).not.toContain("ул. 40 лет Рассвета");
    expect(texts("Челябинск, 9 июн")).not.toContain("ул. 8 Июня");
    expect(texts("Сатка крас")).toContain("ул. Карасёвская");
    expect(texts("Сатка крс")).not.toContain("ул. Карасёвская");
  });

  test("the national index and the region's own register suggest the same", () => {
    const national = openedIndex();
    for (const typed of ["старокм", "верхняя лт", "ниждние п"]) {
      const withIndex = suggest(model, { q: typed, region: null }, { ...files, national });
      expect(withIndex).toEqual(suggestions(typed));
    }
  });

  test("a town comes before a village of its name, streets before gardens", () => {
    expect(texts("троицк")[0]).toBe("Троицк");
    const [first, ...rest] = texts("Челябинск, л");
    expect([first, rest.at(-1)]).toEqual(["ул. Лунная", "СНТ Лесовод"]);
  });

  test("houses of a street that crosses districts are those of the register, others stay as typed", () => {
    expect(texts("Челябинск, Долгая, 1")).toEqual(
      ["1", "10", "11", "13", "15", "17"].map((n) => `ул. Долгая, ${n}`),
    );
    expect(texts("Челябинск, Кленовая, 1")).toEqual(["ул. Кленовая, 1"]);
  });

  test("what is picked finds the place that it named", () => {
    for (const typed of [
      "верхняя ли",
      "Челябинск, Клен",
      "Сатка кар",
      "Челябинск, Долгая, 1",
      "х. Нижние П",
    ]) {
      for (const { q, text } of suggestions(typed)) {
        const { outcome, understood } = findChat(model, { q, region: null }, files);
        expect(outcome === "choose" || understood?.startsWith(text), `${q}: ${understood}`).toBe(true);
      }
    }
  });
});
