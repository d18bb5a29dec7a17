import { describe, expect, it } from "vitest";
import { queryTextRefusal } from "../../worker/lookup/query-text.ts";

describe("what may be asked", () => {
  it.each([
    ["", "missing"],
    ["   ", "missing"],
    ["а".repeat(301), "too_long"],
    ["😀".repeat(301), "too_long"],
    ["Сатка\n", "control_characters"],
    ["Сат\u0000ка", "control_characters"],
    ["Сат\u0085ка", "control_characters"],
  ])("%j is refused as %s", (q, refusal) => {
    expect(queryTextRefusal(q)).toBe(refusal);
  });

  it.each(["Сатка", "а".repeat(300), "😀".repeat(300), "\ud800", "…", "<script>"])(
    "%j is a question",
    (q) => {
      expect(queryTextRefusal(q)).toBeNull();
    },
  );
});
