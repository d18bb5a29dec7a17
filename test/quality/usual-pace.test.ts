import { expect, test } from "vitest";
import { usualPace } from "../../worker/quality/usual-pace.ts";
import { makeGoodFigures } from "../make/chat-figures.ts";

const now = Date.UTC(2026, 10, 23);
const pace = (...parts: Parameters<typeof makeGoodFigures>[0][]) =>
  usualPace(
    parts.map((one) => makeGoodFigures(one)),
    now,
  );

test("the newest figures say how long an answer usually takes", () => {
  expect(pace({ medianMinutes: 40 }, { period: "2026-09", medianMinutes: 90 })).toEqual({
    kind: "minutes",
    minutes: 40,
    period: "2026-10",
  });
});

test("figures of a year ago still count, older ones and those of the future do not", () => {
  expect(pace({ period: "2025-11" })?.period).toBe("2025-11");
  expect(pace({ period: "2025-10" })).toBeNull();
  expect(pace({ period: "2026-12" })).toBeNull();
});

test("what people counted by hand, and fewer than five appeals, say nothing of today", () => {
  expect(pace({ method: "by_hand" })).toBeNull();
  expect(pace({ appeals: 4, answers: 4 })).toBeNull();
  expect(pace({ appeals: null, answers: null })).toBeNull();
  expect(pace()).toBeNull();
});

test("a chat that leaves most appeals without an answer has no usual time", () => {
  expect(pace({ appeals: 40, answers: 19, medianMinutes: 5 })).toMatchObject({
    ...{ kind: "answered", count: 19, of: 40 },
  });
  expect(pace({ appeals: 40, answers: 20, medianMinutes: 5 })?.kind).toBe("minutes");
});

test("without a time the share in time is said, of all appeals", () => {
  expect(pace({ medianMinutes: null, answersInTime: 30 })).toMatchObject({
    kind: "in_time",
    count: 30,
    of: 40,
  });
  expect(pace({ medianMinutes: null, answersInTime: null })).toMatchObject({ kind: "answered", count: 36 });
});
