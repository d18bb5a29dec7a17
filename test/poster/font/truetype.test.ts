import { create, type Font } from "@cantoo/fontkit";
import regular from "@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf";
import bold from "@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../worker/poster/font/outline.ts";
import { printable } from "../../../worker/poster/font/printable.ts";
import { subsetOf } from "../../../worker/poster/font/subset.ts";
import { readTrueType } from "../../../worker/poster/font/truetype.ts";

/** Another reader of the same files, made by other people. */
function openedElsewhere(bytes: ArrayBuffer) {
  const font: Font | null = create(new Uint8Array(bytes), "");
  if (font === null) throw new Error("no font");
  return font;
}

const printed = Array.from({ length: 0x2300 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20))
  .filter((character) => printable(`а${character}б`) === `а${character}б`)
  .map((character) => character.codePointAt(0) ?? 0);

/** Numbers and commands, however they are set apart. */
function plain(path: string): string {
  return path
    .replace(/([A-Z])/g, " $1 ")
    .replace(/[\s,]+/g, " ")
    .trim();
}

describe.each([
  ["regular", regular],
  ["bold", bold],
] as const)("the %s weight", (_, bytes) => {
  const font = readTrueType(bytes);
  const elsewhere = openedElsewhere(bytes);

  it("has the glyphs and widths that another reader finds", () => {
    expect(printed.length).toBeGreaterThan(400);
    for (const codePoint of printed) {
      const glyph = elsewhere.glyphForCodePoint(codePoint);
      expect([font.glyphId(codePoint), font.advance(font.glyphId(codePoint))]).toEqual([
        glyph?.id,
        glyph?.advanceWidth,
      ]);
    }
  });

  it("has the outlines that another reader finds", () => {
    for (const codePoint of printed) {
      const id = font.glyphId(codePoint);
      expect(plain(outlineOf(font, id))).toBe(plain(elsewhere.getGlyph(id)?.path.toSVG() ?? ""));
    }
  });

  it("kerns as another reader sets lines", () => {
    const letters = [..."АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзйклтуфьэя.,:;-—«»№0147/ "];
    for (const left of letters) {
      for (const right of letters) {
        const advances = (elsewhere.layout(left + right, ["kern"]).positions ?? []).map(
          ({ xAdvance }) => xAdvance,
        );
        const [one, other] = [left, right].map((letter) => font.glyphId(letter.codePointAt(0) ?? 0));
        const kerning = font.kerning(one ?? 0, other ?? 0);
        expect([left + right, font.advance(one ?? 0) + kerning]).toEqual([left + right, advances[0]]);
      }
    }
  });

  it("as a subset is a font with the same glyphs, in the order asked for", () => {
    const ids = [..."Йёлка № 5 — ещё"].map((letter) => font.glyphId(letter.codePointAt(0) ?? 0));
    const subset = subsetOf(font, ids);
    const again = openedElsewhere(subset.file.buffer);
    expect(subset.numberOf(ids[0] ?? 0)).toBe(1);
    for (const id of ids) {
      const glyph = again.getGlyph(subset.numberOf(id));
      expect(glyph?.advanceWidth).toBe(font.advance(id));
      expect(plain(glyph?.path.toSVG() ?? "")).toBe(plain(outlineOf(font, id)));
    }
  });
});

it("what is no such font is refused", () => {
  expect(() => readTrueType(new ArrayBuffer(64))).toThrow("not a TrueType font");
});
