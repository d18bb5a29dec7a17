import type { MeasureText } from "../types.ts";
import type { Kerning } from "./kerning.ts";
import { readTrueType, type TrueType } from "./truetype.ts";

export type Weight = "regular" | "bold";

/** A font file, opened. Advances and kerning in thousandths of the size (Golos Text has 1,000 units to the em). */
export interface Typeface {
  readonly font: TrueType;
  glyphOf(codePoint: number): { readonly id: number; readonly advance: number };
  readonly kerning: Kerning;
}

export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** Throws when the bytes are no TrueType font of 1,000 units to the em. */
export function openTypeface(ttf: ArrayBuffer): Typeface {
  const font = readTrueType(ttf);
  if (font.unitsPerEm !== 1000) throw new Error("not the font of the posters");
  const glyphs = new Map<number, { id: number; advance: number }>();
  return {
    font,
    kerning: font.kerning,
    glyphOf: (codePoint) => {
      const known = glyphs.get(codePoint);
      if (known !== undefined) return known;
      const id = font.glyphId(codePoint);
      const glyph = { id, advance: font.advance(id) };
      glyphs.set(codePoint, glyph);
      return glyph;
    },
  };
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
