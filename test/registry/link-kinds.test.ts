import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalLink } from "../../worker/registry/link-kinds.ts";
import cases from "../fixtures/links.txt?raw";

const lines = cases.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

describe("a pasted link", () => {
  test.each(lines)("%s", (line) => {
    const [text = "", expected] = line.split(" => ");
    const link = canonicalLink(text);
    expect(link.ok ? link.value.url : link.refusal.kind).toBe(expected);
    if (!link.ok) expect(link.refusal.sentence).toMatch(/^[А-ЯЁ].*\.$/);
  });

  test("in its canonical form stays as it is", () => {
    for (const line of lines) {
      const link = canonicalLink(line.split(" => ")[0] ?? "");
      if (link.ok) expect(canonicalLink(link.value.url)).toEqual(link);
    }
  });

  test("of any bytes at all either goes to a known messenger or is refused", () => {
    const pieces = fc.constantFrom(
      "https://",
      "t.me",
      "/",
      "+",
      "@",
      ":",
      "%2",
      "max.ru",
      "vk.me",
      "joinchat",
      "tg:",
      "?",
      "7926",
      "\\",
      "..",
      "\u0000",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const link = canonicalLink(text);
        if (!link.ok) return;
        expect(link.value.url).toMatch(/^https:\/\/(t\.me|max\.ru|vk\.me)\/[\w+/.=-]+$/);
        expect(canonicalLink(link.value.url)).toEqual(link);
      }),
      { numRuns: 3000 },
    );
  });
});
