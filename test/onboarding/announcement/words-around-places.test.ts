import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../../../worker/onboarding/announcement/read-announcement.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const link = "https://t.me/+AAAABBBBCCCCDDD";

/** One line a chat: its links' last character, its territories and how sure they are where they are not exact. */
function read(text: string, region = "chelyabinsk"): string[] {
  const result = readAnnouncement(model, { region, text });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.chats.map(({ links, territories, restOfRegion }) =>
    [
      links.map(({ url }) => url.at(-1)).join(""),
      [
        ...territories.map(({ name, certainty }) => (certainty === "exact" ? name : `${name} ${certainty}`)),
        ...(restOfRegion ? ["rest"] : []),
      ].join(", "),
    ].join(": "),
  );
}

const two = ["1: Саткинский округ", "2: Миасский городской округ, Ашинский округ"];

describe("links in notes come to the words that refer to them", () => {
  test.each([
    ["in brackets", `Жители Сатки пишут в чат [1], у Миасса и Аши свой [2].\n\n[1] ${link}1\n[2] ${link}2`],
    ["raised", `Жители Сатки пишут в чат¹, у Миасса и Аши свой².\n\n¹ ${link}1\n² ${link}2`],
    ["stars", `Жители Сатки пишут в чат*, у Миасса и Аши свой**.\n\n* ${link}1\n** ${link}2`],
    ["by number", `Сатка – ссылка 1; Миасс и Аша – ссылка 2.\n\nСсылка 1: ${link}1\nСсылка 2: ${link}2`],
    [
      "looked up",
      `Для Сатки открыт чат (см. № 1), для Миасса и Аши – другой (см. № 2).\n\n1. ${link}1\n2. ${link}2`,
    ],
    [
      "of a page",
      `<p>Жители Сатки пишут в чат<sup>1</sup>, у Миасса и Аши свой<sup>2</sup>.</p><p><sup>1</sup> <a href="${link}1">${link}1</a></p><p><sup>2</sup> <a href="${link}2">ссылка</a></p>`,
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(two);
  });

  test("and places that stand before several links nobody can tell apart are never sure", () => {
    expect(read(`Жители Сатки и Аши пишут сюда.\n\n${link}1\n${link}2`)).toEqual([
      "1: Саткинский округ unsure, Ашинский округ unsure",
      "2: Саткинский округ unsure, Ашинский округ unsure",
    ]);
  });
});

describe("places that are no coverage", () => {
  test.each([
    `Жителей Сатки, которые прежде обращались в Златоуст, ждут здесь: ${link}1`,
    `Чат для Сатки. Курирует его больница города Миасса.\n${link}1`,
    `Чат для Сатки открыт. Как рассказал главный врач больницы города Златоуста, вопросов много.\n${link}1`,
    `Чат для Сатки, сообщили в больнице Миасса, уже работает: ${link}1`,
    `Больница № 7\nАдрес: г. Миасс, ул. Троицкая, д. 3\nЗона обслуживания: Сатка\nЧат: ${link}1`,
    `Сатка, пер. Чебаркульский, д. 8 – ${link}1`,
  ])("%s", (text) => {
    expect(read(text)).toEqual(["1: Саткинский округ"]);
  });
});

describe("places that stand apart from their link", () => {
  test("a district of the region beside a city's of the same name, when the words say so", () => {
    expect(read(`Таганрог, Октябрьский р-н области – ${link}1`, "rostov")).toEqual([
      "1: Таганрог, Октябрьский район",
    ]);
  });

  test("a sentence that goes on with the one before", () => {
    expect(read(`> Куда писать Аше и Кусе?\n> Они вместе с Саткой: ${link}1`)).toEqual([
      "1: Ашинский округ, Кусинский округ, Саткинский округ",
    ]);
    expect(read(`Что с Ашей? Там же Сатка: ${link}1`)).toEqual(["1: Ашинский округ, Саткинский округ"]);
  });

  test("a zone that a sentence describes under its heading", () => {
    const text = `<h3>Горная зона</h3><p>В неё входят Сатка и Ашинский округ. Координирует чат больница в Миассе.</p><p><a href="${link}1">В чат</a></p>`;
    expect(read(text)).toEqual(["1: Саткинский округ, Ашинский округ"]);
  });

  test("a cell of a table that reaches over several rows", () => {
    const text = `<table><tr><td rowspan="2">Юг</td><td>Сатка</td><td rowspan="2"><a href="${link}1">чат</a></td></tr><tr><td>Аша</td></tr><tr><td>Север</td><td>Миасс</td><td><a href="${link}2">чат</a></td></tr></table>`;
    expect(read(text)).toEqual(["1: Саткинский округ, Ашинский округ", "2: Миасский городской округ"]);
  });

  test("soft hyphens inside a name in any case", () => {
    expect(
      read(`<p>Для жителей Трёх&shy;гор&shy;ного и Маг­ни­то­гор­ска – <a href="${link}1">чат</a></p>`),
    ).toEqual(["1: Трёхгорный городской округ, Магнитогорский городской округ"]);
  });
});
