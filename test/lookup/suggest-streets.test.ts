import { describe, expect, test } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { suggest } from "../../worker/lookup/suggest.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { smallGazetteer } from "../setup/small-register.ts";

const model = readModelOf(seedRelease);
const files = { regions: new Map([["74", smallGazetteer]]), national: null };
const suggestions = (q: string, region: string | null = null) => suggest(model, { q, region }, files);
const texts = (q: string) => suggestions(q).map(({ text }) => text);

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
