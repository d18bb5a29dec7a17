import { describe, expect, it } from "vitest";
import { magicAnswer } from "../../worker/lookup/magic-addresses.ts";
import { makeChat, makeModel, makeRegion } from "../make/release.ts";

const model = makeModel({
  regions: [makeRegion(), makeRegion({ slug: "altai" })],
  chats: [
    makeChat(),
    makeChat({ code: "0001J", title: "Второй" }),
    makeChat({ code: "00021", state: "announced", links: [] }),
  ],
});

describe("magic addresses", () => {
  it.each([
    ["тест найден", "found", 1, 0],
    ["тест выбор", "choose", 2, 2],
    ["тест нет чата", "no_chat", 0, 0],
    ["тест не найден", "not_found", 0, 0],
    ["  ТЕСТ,  Найден ", "found", 1, 0],
  ] as const)("«%s» gives %s", (q, outcome, chats, choices) => {
    const answer = magicAnswer(model, q);
    expect(answer).toMatchObject({ outcome, why: expect.stringContaining("пример для проверки") });
    expect([answer?.chats.length, answer?.choices.length]).toEqual([chats, choices]);
  });

  it("every choice leads to the chat whose code it carries", () => {
    for (const { q, code } of magicAnswer(model, "тест выбор")?.choices ?? []) {
      expect(magicAnswer(model, q)?.chats.map((chat) => chat.code)).toEqual([code]);
    }
  });

  it("a place that is not found has no region and no understood address", () => {
    expect(magicAnswer(model, "тест не найден")).toMatchObject({
      place: null,
      understood: null,
      region: null,
    });
  });

  it("a place without a chat lies in a region that has none, when there is one", () => {
    expect(magicAnswer(model, "тест нет чата")).toMatchObject({ region: "altai" });
  });

  it.each(["тест", "тестово", "тест найдена", "Сатка", ""])("«%s» is an ordinary question", (q) => {
    expect(magicAnswer(model, q)).toBeNull();
  });

  it("a release with one chat, or none, breaks nothing", () => {
    expect(magicAnswer(makeModel(), "тест выбор")).toMatchObject({ outcome: "choose" });
    expect(magicAnswer(makeModel({ chats: [] }), "тест найден")).toBeNull();
  });
});
