import { describe, expect, test } from "vitest";
import { byBand, byShare, byUnanswered } from "../../worker/quality/ranking.ts";
import { answeredShare, printedShareCheck } from "../../worker/quality/shares.ts";
import { partsChecks, printedTopicsSum, sumsOf, totalsBesideOurs } from "../../worker/quality/sums.ts";
import type { Figures, SizeBand } from "../../worker/registry/quality.ts";
import { wholePercent } from "../../worker/registry/share.ts";
import { periodOf, readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const key = periodOf("moscow-oblast", "2021-02");
const rows = model.figuresIn.get(key) ?? [];
const report = model.reportOf.get(key);
if (report === undefined) throw new Error("the seed has no report");
const titleOf = (row: { readonly chat: string } | undefined) => model.chatByCode.get(row?.chat ?? "")?.title;

describe("the report of February 2021, computed again", () => {
  test("all printed shares that can be computed come out of their numbers: 55 of 55; five are 0 % of nothing", () => {
    expect(printedSharesCheck(rows)).toEqual({ same: 55, differs: 0, noShare: 5 });
    const ofNothing = rows.filter((row) => printedShareCheck(row) === "no_share");
    expect(ofNothing.map(titleOf)).toEqual([
      "Власиха",
      "Шаховская",
      "Серебряные Пруды",
      "Рошаль",
      "Лотошино",
    ]);
    for (const row of ofNothing) {
      expect(row).toMatchObject({ appeals: 0, answers: 0, printedAnsweredPercent: 0 });
      expect(wholePercent(row.answers, row.appeals)).toBeNull();
      // As printed: the report said so, we do not.
      expect(answeredShare(row)).toEqual({ percent: 0, isPrinted: true });
    }
  });

  test("rows add up to 3 846 appeals and 3 043 answers, 79 %; the slide says 3 835 appeals, 59 chats", () => {
    expect(sumsOf(rows)).toEqual({
      ...{ chats: 60, members: null, appeals: 3846, answers: 3043, answeredPercent: 79 },
      ...{ answersInTime: null, informingPosts: null, withoutAppeals: 5 },
    });
    const beside = totalsBesideOurs(report, rows).filter(({ own }) => own !== null);
    expect(beside).toEqual([
      { printed: { key: "chats", count: 59, of: null, percent: null }, own: 60, difference: 1 },
      { printed: { key: "appeals", count: 3835, of: null, percent: null }, own: 3846, difference: 11 },
    ]);
  });

  test("44 and 8 chats are 52, and 85 and 15 % are shares of 52, not of the printed 59", () => {
    expect(partsChecks(report)).toEqual([
      { keys: ["in_time", "late_or_never"], sum: 52, of: 59, percentsAreOf: "sum" },
    ]);
    expect([wholePercent(44, 52), wholePercent(8, 52)]).toEqual([85, 15]);
    expect([wholePercent(44, 59), wholePercent(8, 59)]).toEqual([75, 14]);
  });

  test("topics add up to 2 893, 942 fewer than the appeals that are printed", () => {
    expect(printedTopicsSum(report)).toBe(2893);
    expect(3835 - printedTopicsSum(report)).toBe(942);
  });

  test("what the lists say of chats, and of whom they are silent", () => {
    expect(claimCounts(rows, "isInTime")).toEqual({ yes: 0, no: 7, unknown: 53 });
    expect(claimCounts(rows, "isInChat")).toEqual({ yes: 13, no: 0, unknown: 47 });
    expect(claimCounts(rows, "isInforming")).toEqual({ yes: 34, no: 19, unknown: 7 });
    expect(claimCounts(rows, "isAsReply")).toEqual({ yes: 39, no: 11, unknown: 10 });
  });

  test("the percentages of the lists come out of the okrugs they name, as our remarks say", () => {
    // Одинцово and Красногорск are named once each; Зарайск counts where the reply is not bound.
    expect([wholePercent(34 + 2, 55), wholePercent(19, 55)]).toEqual([65, 35]);
    expect([wholePercent(39 + 2, 53), wholePercent(11 + 1, 53)]).toEqual([77, 23]);
    const remarks = report.remarks.join(" ").replaceAll("\u00a0", " ");
    for (const number of ["3 846", "3 835", "52", "2 893", "41 и 12 из 53", "36 и 19", "58"]) {
      expect(remarks).toContain(number);
    }
  });

  test("bands: 15, 18 and 27 chats with 1 802, 1 316 and 728 appeals", () => {
    expect(byBand(rows).map(({ band, rows: own }) => [band, own.length])).toEqual([
      ["200+", 15],
      ["100-200", 18],
      ["<100", 27],
    ]);
    expect((["200+", "100-200", "<100"] as const).map((band) => sumsOfBand(rows, band).appeals)).toEqual([
      1802, 1316, 728,
    ]);
  });

  test("ranks by share with the chats that nobody asked last, and by unanswered with Раменское first", () => {
    const ranked = byShare(rows);
    expect(titleOf(ranked[0])).toBe("Жуковский");
    expect(ranked.slice(-5).every(({ appeals }) => appeals === 0)).toBe(true);
    expect(titleOf(ranked.at(-6))).toBe("Одинцово (другие больницы)");
    expect(byUnanswered(rows).slice(0, 3).map(titleOf)).toEqual(["Раменское", "Мытищи", "Балашиха"]);
    expect(byUnanswered(rows).every(({ appeals, answers }) => (appeals ?? 0) > (answers ?? 0))).toBe(true);
  });
});

function sumsOfBand(rows: readonly Figures[], band: SizeBand) {
  return sumsOf(rows.filter((row) => row.band === band));
}

/** How many chats a source says it of, denies it of, and does not speak of. */
function claimCounts(rows: readonly Figures[], claim: "isInTime" | "isInChat" | "isAsReply" | "isInforming") {
  const count = (value: boolean | null) => rows.filter((row) => row[claim] === value).length;
  return { yes: count(true), no: count(false), unknown: count(null) };
}

/** How many printed shares come out of the numbers beside them by our own rounding. */
function printedSharesCheck(rows: readonly Figures[]) {
  const checks = rows.map(printedShareCheck);
  const count = (kind: (typeof checks)[number]) => checks.filter((check) => check === kind).length;
  return { same: count("same"), differs: count("differs"), noShare: count("no_share") };
}
