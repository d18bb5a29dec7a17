import fc from "fast-check";
import { expect, test } from "vitest";
import { golos } from "../../../worker/poster/font/golos.ts";
import { measureWith } from "../../../worker/poster/font/typeface.ts";
import { layoutPoster } from "../../../worker/poster/layout/poster.ts";
import { generatedContent } from "./generated-content.ts";
import { forms, wrongs } from "./sheet-laws.ts";

const measure = measureWith(await golos());

test("whatever a chat is called and covers, nothing overlaps, leaves the sheet or goes missing", {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(generatedContent, fc.constantFrom(...forms), (content, form) => {
      const sheets = layoutPoster(content, form, measure);
      expect(sheets.flatMap((sheet) => wrongs(sheet, content, measure))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
