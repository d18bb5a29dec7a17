import { expect, test } from "vitest";
import { durationWords } from "../../worker/quality/duration-words.ts";
import { shownFigures } from "../../worker/quality/shown-figures.ts";
import { yardsticksOf } from "../../worker/quality/yardsticks.ts";
import { makeGoodFigures } from "../make/chat-figures.ts";

test.each(["export", "table"] as const)(
  "our own counts (%s) of four appeals are kept back, of five shown",
  (method) => {
    const few = shownFigures(makeGoodFigures({ method, appeals: 4, answers: 3 }));
    expect(few).toMatchObject({
      isWithheld: true,
      appeals: null,
      answers: null,
      medianMinutes: null,
      topics: null,
    });
    expect(few.members).toBe(1200);
    expect(shownFigures(makeGoodFigures({ method, appeals: 5, answers: 3 }))).toMatchObject({
      ...{ isWithheld: false, appeals: 5, answers: 3 },
    });
  },
);

test("what is printed stays as it is printed", () => {
  const printed = makeGoodFigures({ method: "by_hand", appeals: 1, answers: 1, printedAnsweredPercent: 100 });
  expect(shownFigures(printed)).toEqual({ ...printed, isWithheld: false });
});

test("the yardsticks are computed from counts, and taken from claims where there are none", () => {
  expect(yardsticksOf(shownFigures(makeGoodFigures()))).toEqual({
    ...{ inChatPercent: 89, isInChat: null, isInforming: true },
    ...{ answeredPercent: 90, inTimePercent: 83, isInTime: null, asReplyPercent: 94 },
    subscribers: 1200,
  });
  const claimed = makeGoodFigures({
    answersToPrivate: null,
    informingPosts: null,
    isInChat: true,
    isInforming: false,
  });
  expect(yardsticksOf(shownFigures(claimed))).toMatchObject({
    ...{ inChatPercent: null, isInChat: true, isInforming: false },
  });
});

test.each([
  [0, "0 минут"],
  [1, "1 минуту"],
  [40, "40 минут"],
  [59.5, "1 час"],
  [135, "2 часа 15 минут"],
])("%d minutes are said as people say them", (minutes, said) => {
  expect(durationWords(minutes).replaceAll("\u00a0", " ")).toBe(said);
});
