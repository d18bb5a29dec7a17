import { describe, expect, test } from "vitest";
import { asLookAlikes, foldCharacters, repairLookAlikes } from "../../worker/base/russian/characters.ts";
import { fromLatinLayout } from "../../worker/lookup/language/keyboard-layout.ts";
import {
  fromPassportTransliteration,
  fromTransliteration,
  soundKey,
} from "../../worker/lookup/language/transliteration.ts";

describe("one spelling for many", () => {
  test.each([
    ["ОЗЁРСК", "озерск"],
    ["Усть–Катав", "усть-катав"],
    ["Сат\u0301ка", "сатка"],
    ["Са\u00adтка", "сатка"],
    ["\u202eСатка\u202c", "сатка"],
    ["Королёв", "королев"],
    ["Орёл", "орел"],
  ])("%s is %s", (typed, folded) => {
    expect(foldCharacters(typed)).toBe(folded);
  });

  test.each([
    ["Cаткa", "Сатка"],
    ["KопeйсK", "КопейсК"],
    ["Сн3жинск", "Снзжинск"],
    ["5а", "5а"],
    ["Miass", "Miass"],
  ])("Latin look-alikes in %s give %s", (typed, repaired) => {
    expect(repairLookAlikes(typed)).toBe(repaired);
  });

  test("a wholly Latin word that looks Cyrillic can be read so", () => {
    expect(asLookAlikes("CATKA")).toBe("САТКА");
    expect(asLookAlikes("Moscow")).toBeNull();
  });
});

describe("the other keyboard layout", () => {
  test.each([
    ["xtkz,bycr", "челябинск"],
    ["vfuybnjujhcr, ktybyf 5", "магнитогорск, ленина 5"],
    ["Jpthcr", "Озерск"],
    ["cfnrf? ktybyf", "сатка, ленина"],
    ["[bvrb", "химки"],
    ["Сатка", "Сатка"],
    ["5 / 2", "5 / 2"],
  ])("%s is %s", (typed, meant) => {
    expect(fromLatinLayout(typed)).toBe(meant);
  });
});

describe("transliteration", () => {
  test.each([
    ["Magnitogorsk", "магнитогорск"],
    ["Chelyabinsk", "челябинск"],
    ["Kurchatovskiy", "курчатовский"],
    ["Volzhsky", "волжский"],
    ["Shchyolkovo", "щелково"],
    ["Khimki", "химки"],
    ["Yuzhnouralsk", "южноуралск"],
    ["Miass", "миасс"],
    ["Troitsk", "троицк"],
    ["ul. Lenina, 5", "ул. ленина, 5"],
  ])("%s is %s", (latin, cyrillic) => {
    expect(fromTransliteration(latin)).toBe(cyrillic);
  });

  test("passports write я as ia", () => {
    expect(fromPassportTransliteration("Cheliabinsk")).toBe("челябинск");
  });

  test.each([
    ["копеиск", "копейск"],
    ["южноуралск", "южноуральск"],
    ["одинцово", "одинцово"],
    ["миас", "миасс"],
  ])("%s sounds like %s", (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });
});
