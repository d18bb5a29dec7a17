import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastLikeness, titleLikeness } from "../../worker/link-health/title-likeness.ts";
import cases from "../fixtures/messenger-pages/titles.txt?raw";

const lines = cases.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
/** A name may hold a «|» itself: then the line has four parts, and the middle two are one name. */
const pairs = lines.map((line) => {
  const [what = "", ...names] = line.split(" | ");
  return { what, earlier: names.slice(0, -1).join(" | "), now: names.at(-1) ?? "" };
});

describe("whether a chat still bears the name that it had", () => {
  test.each(pairs)("$what: «$earlier» and «$now»", ({ what, earlier, now }) => {
    const likeness = titleLikeness(earlier, now);
    if (what === "same") expect(likeness).toBeGreaterThanOrEqual(leastLikeness);
    else expect(likeness).toBeLessThan(leastLikeness);
    expect(["same", "other"]).toContain(what);
  });

  test("does not depend on which name came first, and every name is like itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        expect(titleLikeness(one, one)).toBeGreaterThanOrEqual(leastLikeness);
        const [there, back] = [titleLikeness(one, other), titleLikeness(other, one)];
        expect(there >= leastLikeness).toBe(back >= leastLikeness);
      }),
      { numRuns: 300 },
    );
  });
});
