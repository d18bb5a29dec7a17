import { expect, it } from "vitest";
import { median, ratioTable } from "../../scripts/bench/table.ts";

it("the median of an even count is the mean of the middle two", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5])]).toEqual([2, 2.5, 5]);
});

it("a ratio is the median of the rounds' own ratios, so a slow round of the machine changes nothing", () => {
  const { ofRoute, text } = ratioTable(
    [
      { name: "lookup", perSecond: [80, 8, 80] },
      { name: "constant", perSecond: [100, 10, 100] },
    ],
    "constant",
  );
  expect(ofRoute.get("lookup")).toBeCloseTo(0.8);
  expect(text.split("\n")).toHaveLength(3);
  expect(text).toContain("0.80–0.80");
});
