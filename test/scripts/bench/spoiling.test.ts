import { describe, expect, it } from "vitest";
import { settlementLocative, streetLocative } from "../../../scripts/bench/lookup/locative.ts";
import { seededRandom } from "../../../scripts/bench/lookup/seeded-random.ts";
import {
  inLatinLayout,
  inLatinLetters,
  withLookAlikes,
  withOtherYo,
  withTypo,
} from "../../../scripts/bench/lookup/spoiling.ts";

describe("names after «в» and «на»", () => {
  it.each([
    ["Сатка", "Сатке"],
    ["Миасс", "Миассе"],
    ["Волжский", "Волжском"],
    ["Миасское", "Миасском"],
    ["Химки", "Химках"],
    ["Мытищи", "Мытищах"],
    ["Верхний Уфалей", "Верхнем Уфалее"],
    ["Усть-Катав", "Усть-Катаве"],
    ["Каменск-Шахтинский", "Каменске-Шахтинском"],
  ])("%s -> %s", (name, locative) => {
    expect(settlementLocative(name)).toBe(locative);
  });

  it("irregular names are left out", () => {
    expect(["Ростов-на-Дону", "Елец", "Сызрань", "Орёл"].map(settlementLocative)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("adjectives of streets follow their type, names in the genitive stay", () => {
    expect(streetLocative("Садовая", "f")).toBe("Садовой");
    expect(streetLocative("1-я Окружная", "f")).toBe("1-й Окружной");
    expect(streetLocative("Северный", "m")).toBe("Северном");
    expect(streetLocative("40 лет Победы", "f")).toBe("40 лет Победы");
  });
});

describe("what keyboards and fingers do", () => {
  it("a typo changes one place behind the first letter", () => {
    const random = seededRandom("typos");
    for (let at = 0; at < 200; at++) {
      const typed = withTypo("челябинск", random);
      expect(typed).not.toBe("челябинск");
      expect(typed.startsWith("ч")).toBe(true);
      expect(Math.abs(typed.length - "челябинск".length)).toBeLessThanOrEqual(1);
    }
  });

  it("Russian keys in the Latin layout, and Latin letters", () => {
    expect(inLatinLayout("челябинск ленина 5")).toBe("xtkz,bycr ktybyf 5");
    expect(inLatinLetters("Щёлково", "passport")).toBe("Shchelkovo");
    expect(inLatinLetters("Юрюзань", "everyday")).toBe("Yuryuzan");
  });

  it("look-alikes leave one Cyrillic letter in each word", () => {
    const random = seededRandom("twins");
    for (let at = 0; at < 100; at++) {
      const words = withLookAlikes("Ростов Роса", random).split(" ");
      expect(words.every((word) => /[а-я]/i.test(word))).toBe(true);
    }
  });

  it("ё and е change places", () => {
    expect(withOtherYo("Озёрск")).toBe("Озерск");
    expect(withOtherYo("Зеленая")).toBe("Зелёная");
    expect(withOtherYo("Ленина")).toBeNull();
  });
});
