import { expect, test } from "vitest";
import { asks } from "../../../worker/quality/count/asks.ts";
import { plainText } from "../../../worker/quality/count/plain-text.ts";
import { wordsOf } from "../../../worker/quality/count/word-list.ts";

test.each([
  ["какои\u0306 кабинет", "какой кабинет"],
  ["все\u0308", "всё"],
  ["под\u00adска\u00adжите", "подскажите"],
  ["\u2060запись\ufeff", "запись"],
  ["нет\u00a0записи", "нет записи"],
  ["8\u2011916\u2212123\u201045\u201267", "8-916-123-45-67"],
  ["Пн–Пт — 8:00…20:00, 👩‍⚕️", "Пн–Пт — 8:00…20:00, 👩⚕️"],
])("%j is read as %j", (typed, plain) => {
  expect(plainText(typed)).toBe(plain);
});

test("a question is one however its letters are put together", () => {
  const typed = plainText("какои\u0306 кабинет у\u00a0хирурга");
  expect(asks(typed, wordsOf(typed))).toBe(true);
});
