import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeriods } from "../../worker/quality/comparison.ts";
import { byBand, byShare, byUnanswered } from "../../worker/quality/ranking.ts";
import {
  answeredShare,
  asReplyShare,
  inTimeShare,
  printedShareCheck,
  shownMinutes,
  toPrivateShare,
  unanswered,
} from "../../worker/quality/shares.ts";
import { sumsOf, topicSums, totalsBesideOurs } from "../../worker/quality/sums.ts";
import { noFigures } from "../../worker/registry/quality.ts";
import { wholePercent } from "../../worker/registry/share.ts";
import { makeFigures, makePublicFigures, makePublicReport } from "../make/quality.ts";

describe("a share", () => {
  test.each([
    [1, 2, 50],
    [37, 40, 93],
    [1, 200, 1],
    [1, 201, 0],
    [57, 200, 29],
    [29, 200, 15],
    [0, 7, 0],
    [7, 7, 100],
    [0, 0, null],
    [null, 5, null],
    [5, null, null],
  ])("%s of %s is %s %%: rounded half up, and none of nothing", (part, whole, percent) => {
    expect(wholePercent(part, whole)).toBe(percent);
  });

  test("is never further from the truth than half a percent, and rounds the same way in whole numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (whole, some) => {
        const part = some % (whole + 1);
        const percent = wholePercent(part, whole) ?? Number.NaN;
        // |percent - 100 part / whole| <= 1/2, and exactly half goes up.
        expect(2 * (percent * whole - 100 * part)).toBeLessThanOrEqual(whole);
        expect(2 * (percent * whole - 100 * part)).toBeGreaterThan(-whole);
      }),
    );
  });

  test("of our own counts is shown from five appeals on, what is printed as it is printed", () => {
    const counted = (appeals: number, answers: number) => answeredShare(makeFigures({ appeals, answers }));
    expect(counted(4, 4)).toBeNull();
    expect(counted(5, 4)).toEqual({ percent: 80, isPrinted: false });
    expect(answeredShare(makeFigures({ method: "table", appeals: 3, answers: 2 }))).toBeNull();
    expect(answeredShare(makeFigures({ method: "by_hand", appeals: 3, answers: 2 }))?.percent).toBe(67);
    const printed = makeFigures({ appeals: 0, answers: 0, printedAnsweredPercent: 0, method: "by_hand" });
    expect(answeredShare(printed)).toEqual({ percent: 0, isPrinted: true });
  });

  test("in time, as reply and to private are shares of answers, each from five on", () => {
    const figures = makeFigures({
      appeals: 10,
      answers: 8,
      answersInTime: 5,
      answersAsReply: 2,
      answersToPrivate: 6,
    });
    expect([inTimeShare(figures), asReplyShare(figures), toPrivateShare(figures)]).toEqual([63, 25, 75]);
    const few = { ...figures, appeals: 10, answers: 4, answersInTime: 4 };
    expect([inTimeShare(few), asReplyShare(few), toPrivateShare(few)]).toEqual([null, null, null]);
    const fewer = { ...few, appeals: 4 };
    expect(inTimeShare(fewer)).toBeNull();
    expect(shownMinutes(fewer)).toEqual({ medianMinutes: null, p90Minutes: null });
    expect(shownMinutes(figures)).toEqual({ medianMinutes: 25, p90Minutes: 180 });
  });

  test("that is printed is compared with its own numbers", () => {
    const check = (appeals: number | null, answers: number | null, printedAnsweredPercent: number | null) =>
      printedShareCheck({ ...noFigures, appeals, answers, printedAnsweredPercent });
    expect([
      check(4, 3, 75),
      check(4, 3, 74),
      check(0, 0, 0),
      check(4, 3, null),
      check(null, null, 75),
    ]).toEqual(["same", "differs", "no_share", null, null]);
  });
});

describe("sums", () => {
  const one = makePublicFigures("00000", {
    appeals: 10,
    answers: 5,
    topics: { tests: 4, drugs: 1 },
    members: 100,
  });
  const other = makePublicFigures("ZZZZZ", { appeals: 30, answers: null, topics: { tests: 2 } });

  test("are of those who say it; the share is of chats that say both numbers", () => {
    expect(sumsOf([one, other])).toMatchObject({
      chats: 2,
      members: 100,
      appeals: 40,
      answers: 5,
      answeredPercent: 50,
    });
    expect(sumsOf([])).toMatchObject({ chats: 0, appeals: null, answeredPercent: null, withoutAppeals: 0 });
    expect(unanswered(one)).toBe(5);
    expect(unanswered(other)).toBeNull();
  });

  test("of topics go from the most frequent on", () => {
    expect(topicSums([other, one])).toEqual([
      { key: "tests", count: 6 },
      { key: "drugs", count: 1 },
    ]);
  });

  test("stand beside a printed total only where the rows can tell", () => {
    const totals = [
      { key: "members", count: 90, of: null, percent: null },
      { key: "territories", count: 60, of: null, percent: null },
    ] as const;
    expect(totalsBesideOurs(makePublicReport({ totals }), [one, other])).toMatchObject([
      { own: 100, difference: 10 },
      { own: null, difference: null },
    ]);
  });
});

describe("the order of chats", () => {
  const of = (chat: string, appeals: number, answers: number, band: "200+" | null = null) =>
    makePublicFigures(chat, { appeals, answers, band });
  const rows = [
    of("00001", 0, 0),
    of("00002", 10, 5),
    of("00003", 20, 10),
    of("00004", 3, 3),
    of("00005", 8, 8),
  ];

  test("by share: more asked first among equals, without a share last", () => {
    expect(byShare(rows).map(({ chat }) => chat)).toEqual(["00005", "00003", "00002", "00004", "00001"]);
  });

  test("by unanswered: only those who left somebody waiting", () => {
    expect(byUnanswered(rows).map(({ chat }) => chat)).toEqual(["00003", "00002"]);
  });

  test("by size: unknown sizes last, sizes of nobody not at all", () => {
    expect(byBand([...rows, of("00006", 1, 1, "200+")]).map(({ band, rows }) => [band, rows.length])).toEqual(
      [
        ["200+", 1],
        [null, 5],
      ],
    );
  });
});

describe("two months of a chat", () => {
  const before = makePublicFigures("00000", {
    period: "2026-09",
    appeals: 20,
    answers: 10,
    medianMinutes: 60,
  });
  const after = makePublicFigures("00000", { appeals: 40, answers: 30, medianMinutes: 25 });

  test("differ by what both say, shares in percentage points", () => {
    expect(comparePeriods(before, after)).toMatchObject({
      ...{ appeals: 20, answers: 20, members: null, answeredPercent: 25, medianMinutes: -35 },
      isOtherMethod: false,
    });
  });

  test("are not compared where one is missing, or where there is no share", () => {
    expect(comparePeriods(null, after)).toMatchObject({ appeals: null, answeredPercent: null });
    const ofNothing = {
      ...before,
      appeals: 0,
      answers: 0,
      printedAnsweredPercent: 0,
      method: "by_hand" as const,
    };
    expect(comparePeriods(ofNothing, after)).toMatchObject({
      appeals: 40,
      answeredPercent: null,
      isOtherMethod: true,
    });
  });
});
