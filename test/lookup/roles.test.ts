import { describe, expect, test } from "vitest";
import { rolesOf } from "../../worker/lookup/text/roles.ts";
import { tokenise } from "../../worker/lookup/text/tokens.ts";

const towns = new Set([
  "сатка",
  "миасс",
  "челябинск",
  "магнитогорск",
  "троицк",
  "карталы",
  "ростовнадону",
  "павловскийпосад",
]);
const adjectives = new Set(["волжский", "долгопрудный"]);

/** Words with the roles that are not plain names: «street:ленина». */
function rolesIn(text: string): string {
  const tokens = tokenise(text);
  const roles = rolesOf(tokens, (from, to) => {
    const name = tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join("");
    return towns.has(name) ? "sure" : adjectives.has(name) ? "maybe" : null;
  });
  return tokens.map(({ word }, at) => (roles[at] === "name" ? word : `${roles[at]}:${word}`)).join(" ");
}

describe("what each word of an address may be", () => {
  test.each([
    ["Сатка, ул. Ленина, д. 5", "сатка type:ул street:ленина type:д number:5"],
    ["г.Сатка,ул.Ленина,д.5", "type:г сатка type:ул street:ленина type:д number:5"],
    ["Ленина улица 5 Сатка", "street:ленина type:улица number:5 сатка"],
    ["Троицкий тракт 11 Челябинск", "street:троицкий type:тракт number:11 челябинск"],
    ["Советская улица Магнитогорск", "street:советская type:улица магнитогорск"],
    ["ул 40 лет Победы Сатка", "type:ул street:40 street:лет street:победы сатка"],
    ["456910 Сатка", "index:456910 сатка"],
    ["живу в Сатке", "noise:живу noise:в сатке"],
    ["Айлинское сельское поселение", "street:айлинское type:сельское type:поселение"],
    ["кв.17", "type:кв number:17"],
    ["д5 кв3", "type:д number:5 type:кв number:3"],
    ["Волжский пр Ленина 5", "волжский type:пр street:ленина number:5"],
    ["карла маркса ул троицк", "street:карла street:маркса type:ул троицк"],
    ["карталы набережная 117", "карталы type:набережная number:117"],
    ["волжский набережная 6", "волжский type:набережная number:6"],
    ["павловский посад набережная 7", "павловский посад type:набережная number:7"],
    ["долгопрудный проезд строителей 7", "долгопрудный type:проезд street:строителей number:7"],
    [
      "ростов-на-дону ул 5-я причальная 7",
      "ростов noise:на дону type:ул street:5-я street:причальная number:7",
    ],
    ["катавский 7-й переулок 7 троицк", "street:катавский street:7-й type:переулок number:7 троицк"],
    [
      "октябрьский, 60 лет победы улица, 7",
      "октябрьский street:60 street:лет street:победы type:улица number:7",
    ],
    ["г.о.Истра", "type:го истра"],
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
