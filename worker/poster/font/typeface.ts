import { create, type Font } from "@cantoo/fontkit";
import type { MeasureText } from "../types.ts";
import { type Kerning, kerningOf, type PairTables } from "./kerning.ts";

export type Weight = "regular" | "bold";

/** A font file, opened. Advances and kerning in thousandths of the size (Golos Text has 1,000 units to the em). */
export interface Typeface {
  readonly font: Font;
  glyphOf(codePoint: number): { readonly id: number; readonly advance: number };
  readonly kerning: Kerning;
}

export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** Throws when the bytes are no TrueType font of 1,000 units to the em. */
export function openTypeface(ttf: Uint8Array): Typeface {
  const font = create(ttf, "");
  if (font?.unitsPerEm !== 1000 || !hasPairTables(font)) throw new Error("not the font of the posters");
  const glyphs = new Map<number, { id: number; advance: number }>();
  return {
    font,
    kerning: kerningOf(font.GPOS),
    glyphOf: (codePoint) => {
      const known = glyphs.get(codePoint);
      if (known !== undefined) return known;
      const { id = 0, advanceWidth = 0 } = font.glyphForCodePoint(codePoint) ?? {};
      const glyph = { id, advance: advanceWidth };
      glyphs.set(codePoint, glyph);
      return glyph;
    },
  };
}

function hasPairTables(font: Font): font is Font & { readonly GPOS: PairTables } {
  return "GPOS" in font && typeof font.GPOS === "object" && font.GPOS !== null;
}

/** The measure that `drawPdf` draws by: the same advances, the same kerning. */
export function measureWith(typefaces: Typefaces): MeasureText {
  return (text, weight, sizeMm) => {
    const typeface = typefaces[weight];
    let units = 0;
    let before = -1;
    for (const character of text) {
      const { id, advance } = typeface.glyphOf(character.codePointAt(0) ?? 0);
      units += advance + (before < 0 ? 0 : typeface.kerning(before, id));
      before = id;
    }
    return (units / 1000) * sizeMm;
  };
}
