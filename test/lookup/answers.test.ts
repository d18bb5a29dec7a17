import { describe, expect, test } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const answerTo = (q: string, region: string | null = null) => findChat(model, { q, region });

describe("an answer says what it understood", () => {
  test.each([
    ["Бакал", "Бакал, Саткинский округ, Челябинская область", "75549000"],
    ["челябинск калининский", "Калининский район, Челябинск, Челябинская область", "75701310"],
    ["Копейск", "Копейск, Челябинская область", "75728000"],
    ["Озёры", "Озёры, округ Коломна, Московская область", "46738000"],
    ["Волгоградская область", "Волгоградская область", "18000000"],
  ])("%s: %s, %s", (q, understood, oktmo) => {
    const answer = answerTo(q);
    expect([answer.understood, answer.place?.oktmo]).toEqual([understood, oktmo]);
  });

  test.each([
    ["Сатка", "exact", null, []],
    ["в Копейске", "exact", null, []],
    ["456910, Сатка", "exact", null, []],
    ["Сатка, ул. Ленина, д. 5", "partial", null, ["ул", "Ленина", "д", "5"]],
    ["деревня Марфино, Мытищи", "partial", null, ["деревня", "Марфино"]],
    ["xtkz,bycr", "corrected", "Челябинск", []],
    ["чилябинск", "corrected", "Челябинск", []],
    ["Magnitogorsk", "corrected", "Магнитогорск", []],
    ["kurchatovskiy rayon, chelyabinsk", "corrected", "Курчатовский район, Челябинск", []],
  ])("%s is %s", (q, certainty, corrected, ignored) => {
    const answer = answerTo(q);
    expect([answer.certainty, answer.corrected, answer.ignored]).toEqual([certainty, corrected, ignored]);
  });
});

describe("never a confident wrong answer", () => {
  test("a city divided by district asks which of the seven", () => {
    const { outcome, choices, chats } = answerTo("Челябинск, Кирова 5");
    expect(outcome).toBe("choose");
    expect(choices.map(({ label }) => label)).toHaveLength(7);
    expect(choices.find(({ label }) => label === "Центральный район")).toMatchObject({
      detail: "Челябинск",
      q: "Челябинск, Центральный район",
    });
    expect(chats).toHaveLength(2);
  });

  test("a town named in two chats gets both, and the answer says why", () => {
    const answer = answerTo("Златоуст");
    expect([answer.outcome, answer.chats.length]).toEqual(["found", 2]);
    expect(answer.why).toContain("несколько чатов");
  });

  test("the page's region decides between namesakes and overrules nothing", () => {
    expect(answerTo("Троицкий район", "altai")).toMatchObject({ outcome: "no_chat", region: "altai" });
    expect(answerTo("Таганрог", "altai")).toMatchObject({ outcome: "found", region: "rostov" });
  });

  test.each(["Екатеринбург", "Волжск", "Троицк, Москва", "Советский район, Казань"])(
    "%s is known to be outside the directory",
    (q) => {
      const answer = answerTo(q);
      expect(answer).toMatchObject({ outcome: "not_found", place: null, chats: [] });
      expect(answer.why).toContain("пока нет в справочнике");
    },
  );

  test("a place whose source says it has no chat has none, though its okrug has one", () => {
    expect(answerTo("Пущино")).toMatchObject({ outcome: "no_chat", region: "moscow-oblast" });
    expect(answerTo("Серпухов").outcome).toBe("found");
  });
});

test("a street without a town asks for the town", () => {
  expect(answerTo("ул. Ленина, 5")).toMatchObject({ outcome: "not_found", place: null });
  expect(answerTo("ул. Ленина, 5").why).toContain("Допишите город");
});
