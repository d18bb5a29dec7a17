import { describe, expect, test } from "vitest";
import { rolesOf } from "../../worker/lookup/roles.ts";
import { tokenise } from "../../worker/lookup/tokens.ts";

const towns = new Set(["сатка", "миасс", "челябинск", "магнитогорск", "троицк"]);

/** Words with the roles that are not plain names: «street:ленина». */
function rolesIn(text: string): string {
  const tokens = tokenise(text);
  const roles = rolesOf(tokens, (word) => towns.has(word));
  return tokens.map(({ word }, at) => (roles[at] === "name" ? word : `${roles[at]}:${word}`)).join(" ");
}

describe("what each word of an address may be", () => {
  test.each([
    ["Сатка, ул. Ленина, д. 5", "сатка type:ул street:ленина type:д number:5"],
    ["г.Сатка,ул.Ленина,д.5", "type:г сатка type:ул street:ленина type:д number:5"],
    ["Ленина улица 5 Сатка", "street:ленина type:улица number:5 сатка"],
    ["Троицкий тракт 11 Челябинск", "street:троицкий type:тракт number:11 челябинск"],
    ["Советская улица Магнитогорск", "street:советская type:улица магнитогорск"],
    ["ул 40 лет Победы Сатка", "type:ул street:40 street:лет soft:победы soft:сатка"],
    ["456910 Сатка", "index:456910 сатка"],
    ["живу в Сатке", "noise:живу noise:в сатке"],
    ["Айлинское сельское поселение", "street:айлинское type:сельское type:поселение"],
    ["кв.17", "type:кв number:17"],
    ["д5 кв3", "type:д number:5 type:кв number:3"],
    ["Волжский пр Ленина 5", "волжский type:пр street:ленина number:5"],
  ])("%s", (text, expected) => {
    expect(rolesIn(text)).toBe(expected);
  });

  test("hyphenated names are words of one chunk, abbreviations stay whole", () => {
    const [first, second, third] = tokenise("Усть-Катав р-н");
    expect(first?.chunk).toBe(second?.chunk);
    expect(third?.word).toBe("р-н");
  });

  test("a text of any length is cut to a bounded number of tokens", () => {
    expect(tokenise("слово ".repeat(1000)).length).toBe(40);
  });
});
