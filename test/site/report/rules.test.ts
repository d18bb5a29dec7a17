import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formTimeProblem, tagOfPage } from "../../../worker/site/report/form-time.ts";
import { readReport } from "../../../worker/site/report/input.ts";
import { formAgain, reportProblem } from "../../../worker/site/report/report-problem.ts";
import { cleanText, lengthInCharacters } from "../../../worker/site/report/report-text.ts";

const nowMs = Date.UTC(2026, 10, 27, 9);
const kinds = ["link", "silent", "wrong_territory"] as const;
const typed = (text: string) =>
  readReport(new URLSearchParams({ kind: "link", text, at: String(nowMs - 9000) }));

describe("the text of a report", () => {
  it.each([
    ["marks of direction", "не\u202eоткрывается\u2066", "неоткрывается"],
    ["letters of no width", "а\u200bб\u00ad\u2060\ufeffв\u115f\u3164\u2800", "абв"],
    ["control characters", "а\u0000\u0007\u009bб", "аб"],
    ["half a character", "а\ud800б", "аб"],
    ["tags that nobody sees", "а\u{e0041}\u{e0042}б", "аб"],
    ["marks heaped on one letter", `а${"\u0301\u0316".repeat(50)}б`, "а\u0316\u0316\u0316б".normalize("NFC")],
    ["empty lines", "  первая \r\n\r\n\r\n  вторая\u2029третья  ", "первая\nвторая\nтретья"],
    ["nothing but what is unseen", "\u200b \n\u202e", ""],
  ])("is cleaned of %s", (_, raw, clean) => {
    expect(cleanText(raw).replace(/[\u0300-\u036f]/g, "\u0316")).toBe(clean);
  });

  it("keeps what people write: ё, й, emoji, quotes, figures", () => {
    const text = "Чат «Сатка» не отвечает ещё с 3 марта: ссылка — «недействительна» 😀";
    expect(cleanText(text)).toBe(text);
  });

  it("counts as people count: a flag, a family and a letter with its marks are one", () => {
    expect(["🇷🇺", "й", "и\u0306", "e\u0301\u0316"].map(lengthInCharacters)).toEqual([1, 1, 1, 1]);
    expect(reportProblem(typed("🇷🇺".repeat(300)), kinds, nowMs)).toBeNull();
    expect(reportProblem(typed("щ".repeat(300)), kinds, nowMs)).toBeNull();
    expect(reportProblem(typed(`${"щ".repeat(300)}\u200b\u200b  `), kinds, nowMs)).toBeNull();
    expect(reportProblem(typed("щ".repeat(301)), kinds, nowMs)).toContain("301\u00a0знак,");
  });

  test("cleaned twice is cleaned once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cf}\p{Cs}\u200e\u202a-\u202e]|(?!\n)\p{Cc}/u);
      }),
    );
  });
});

describe("the time of a form", () => {
  it.each([
    [0, "early"],
    [2999, "early"],
    [3000, null],
    [7 * 86_400_000, null],
    [7 * 86_400_000 + 1, "stale"],
    [-1, "stale"],
  ])("%i ms after it was shown: %s", (afterMs, problem) => {
    expect(formTimeProblem(nowMs - afterMs, nowMs)).toBe(problem);
  });

  it.each(["", "0", "-1", "1e12", "99999999999999", "1764234000000.5", "NaN", "١٧٦٤٢٣٤٠٠٠٠٠٠", "0x19abc"])(
    "«%s» is no time of ours",
    (at) => {
      const { shownAtMs } = readReport(new URLSearchParams({ at }));
      expect(formTimeProblem(shownAtMs, nowMs)).toBe("stale");
    },
  );

  it("stays in a form that came too fast, so that the next press is good, and is new in one that is stale", () => {
    const early = { ...typed("a"), shownAtMs: nowMs - 1000 };
    expect(formAgain(early, nowMs).shownAtMs).toBe(nowMs - 1000);
    for (const shownAtMs of [null, nowMs + 1, 0]) {
      expect(formAgain({ ...typed("a"), shownAtMs }, nowMs)).toEqual({
        kind: "link",
        text: "a",
        shownAtMs: nowMs,
      });
    }
  });

  it("changes the tag of a page only with the day", () => {
    const tagAt = (atMs: number, rest = "") => tagOfPage(`<input value="${atMs}">${rest}`, atMs);
    expect(tagAt(nowMs + 60_000)).toBe(tagAt(nowMs));
    expect(tagAt(nowMs + 86_400_000)).not.toBe(tagAt(nowMs));
    expect(tagAt(nowMs, "новое")).not.toBe(tagAt(nowMs));
  });
});
