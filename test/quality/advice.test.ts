import { expect, test } from "vitest";
import { adviceFor, adviceHeading, adviceKeys } from "../../worker/quality/advice.ts";
import { noFigures } from "../../worker/registry/quality.ts";
import { makeGoodFigures } from "../make/chat-figures.ts";

const keysOf = (...given: Parameters<typeof adviceFor>) => adviceFor(...given).map(({ key }) => key);

test("a chat that answers all, soon, openly, as replies, and informs, needs no advice", () => {
  expect(adviceFor(makeGoodFigures())).toEqual([]);
});

test("the sentence of the programme: who sends people to private messages is told the share and what to do", () => {
  const [advice] = adviceFor(
    makeGoodFigures({ answers: 38, answersToPrivate: 28, answersInTime: 38, answersAsReply: 38 }),
  );
  expect(advice).toMatchObject({ key: "answer_in_chat", number: 74 });
  expect(advice?.sentence).toMatch(
    /^74\u00a0% ответов уходит в личные сообщения: отвечайте в общем чате.*\.$/,
  );
});

test.each([
  ["answer_all", { appeals: 100, answers: 90 }, { appeals: 100, answers: 89 }],
  ["answer_in_time", { answers: 40, answersInTime: 32 }, { answers: 40, answersInTime: 31 }],
  ["long_waits", { p90Minutes: 360 }, { p90Minutes: 361 }],
  ["answer_in_chat", { answers: 40, answersToPrivate: 11 }, { answers: 40, answersToPrivate: 12 }],
  ["reply", { answers: 40, answersAsReply: 32 }, { answers: 40, answersAsReply: 31 }],
  ["inform", { informingPosts: 4 }, { informingPosts: 3 }],
  [
    "personal_data",
    { personalData: { phones: 0, omsPolicies: 0, snils: 0, passports: 0 } },
    { personalData: { phones: 0, omsPolicies: 0, snils: 1, passports: 0 } },
  ],
] as const)("%s is said beyond its threshold and not on it", (key, on, beyond) => {
  const good = makeGoodFigures({ answersAsReply: 40, answersInTime: 40, answers: 40, answersToPrivate: 0 });
  const counts = (more: object) => ({ ...good, ...more });
  expect(keysOf(counts(on))).not.toContain(key);
  expect(keysOf(counts(beyond))).toContain(key);
});

test("what a report says without a number is advice without a number", () => {
  const claimed = { ...noFigures, isInTime: false, isInChat: false, isAsReply: false, isInforming: false };
  expect(keysOf(claimed)).toEqual(["answer_in_time", "answer_in_chat", "reply", "inform"]);
  expect(adviceFor(claimed).every(({ number }) => number === null)).toBe(true);
  expect(adviceFor(noFigures)).toEqual([]);
});

test("fewer than five appeals or answers give no share, and so no advice", () => {
  expect(adviceFor(makeGoodFigures({ appeals: 4, answers: 0, answersInTime: 0, answersAsReply: 0 }))).toEqual(
    [],
  );
  expect(keysOf(makeGoodFigures({ appeals: 40, answers: 4, answersInTime: 0, answersAsReply: 0 }))).toEqual([
    "answer_all",
  ]);
});

test("of a part of a month only silence is told, not few posts", () => {
  const week = { from: "2026-10-01", to: "2026-10-07" };
  expect(keysOf(makeGoodFigures({ ...week, informingPosts: 1 }))).toEqual([]);
  expect(keysOf(makeGoodFigures({ ...week, informingPosts: 0 }))).toEqual(["inform"]);
  const month = { from: "2026-10-01", to: "2026-10-31" };
  expect(keysOf(makeGoodFigures({ ...month, informingPosts: 1 }))).toEqual(["inform"]);
});

test("every advice has a heading", () => {
  for (const key of adviceKeys) expect(adviceHeading(key)).toMatch(/^[А-Я]/);
});
