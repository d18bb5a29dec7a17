import { describe, expect, test } from "vitest";
import { nameWords, settlementKey, streetKey } from "../../worker/gazetteer/name-words.ts";

describe("one name however it is written", () => {
  test.each([
    ["40-летия Победы", "40 лет Победы"],
    ["40 летия Победы", "40 лет Победы"],
    ["Сорок лет Победы", "40 лет Победы"],
    ["50-ЛЕТИЯ ВЛКСМ", "50 лет ВЛКСМ"],
    ["1-я Окружная", "Окружная 1-я"],
    ["1я Окружная", "1-ая Окружная"],
    ["Первая Окружная", "1-я Окружная"],
    ["Амурский 1-й", "1-й Амурский"],
    ["8 Марта", "Восьмого Марта"],
    ["XXII Партсъезда", "22 Партсъезда"],
    ["ХХII Партсъезда", "22-го Партсъезда"],
    ["им. Ленина", "Ленина"],
    ["имени В.И. Ленина", "Ленина"],
    ["К.Маркса", "К. Маркса"],
    ["Маркса Карла", "Карла Маркса"],
    ["Королёва", "КОРОЛЕВА"],
    ["Розы-Люксембург", "Розы Люксембург"],
    ["Южная (мкр Родной)", "Южная"],
  ])("%s = %s", (one, other) => {
    expect(streetKey(nameWords(one))).toBe(streetKey(nameWords(other)));
  });

  test.each([
    ["1-я Окружная", "2-я Окружная"],
    ["Окружная", "1-я Окружная"],
    ["Первомайская", "1 Мая"],
    ["Советская", "Советский"],
    ["40 лет Победы", "50 лет Победы"],
  ])("%s is not %s", (one, other) => {
    expect(streetKey(nameWords(one))).not.toBe(streetKey(nameWords(other)));
  });

  test("initials are kept where nothing else names the street", () => {
    expect(nameWords("А")).toEqual(["а"]);
    expect(nameWords("им.")).toEqual([]);
  });

  test("a settlement's key is its letters and digits", () => {
    expect([
      settlementKey("Усть-Катав"),
      settlementKey("1-я Сосновка"),
      settlementKey("Берёзовый Лог"),
    ]).toEqual(["устькатав", "1ясосновка", "березовыйлог"]);
  });
});
