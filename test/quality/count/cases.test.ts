/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { countCase, figuresByWord } from "./count-case.ts";
import { exportCasesIn } from "./export-cases.ts";

const files = import.meta.glob<string>("../../fixtures/exports/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

for (const [path, text] of Object.entries(files)) {
  describe(path.replace(/^.*\//, ""), () => {
    for (const one of exportCasesIn(text)) {
      test(one.title, async () => {
        const counted = await countCase(one);
        if (!counted.ok) return expect({ refused: counted.refusal.kind }).toEqual(one.expected);
        const figures = figuresByWord(counted.value);
        const asked = Object.keys(one.expected);
        expect(asked.length).toBeGreaterThan(0);
        expect(Object.fromEntries(asked.map((word) => [word, String(figures[word])]))).toEqual(one.expected);
      });
    }
  });
}
