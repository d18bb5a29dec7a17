import { type Kerning, kerningOf } from "./kerning.ts";

/**
 * A TrueType font as its tables, read in place: opening one costs a millisecond, where a library that knows every
 * format of fonts costs the start of the Worker more than all of its pages. OpenType specification 1.9.
 */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** 0 where the font has no glyph. */
  glyphId(codePoint: number): number;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** Contours as the `glyf` table has them; empty for a space. */
  contours(glyph: number): DataView;
  readonly kerning: Kerning;
  /** A table as it is; throws where the font has none. */
  table(tag: string): DataView;
}

/** Throws when the bytes are no TrueType font with a Unicode table of format 4. */
export function readTrueType(bytes: ArrayBuffer): TrueType {
  const tables = tablesOf(bytes);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const [head, hhea, hmtx, maxp, glyf, loca, os2] = [
    "head",
    "hhea",
    "hmtx",
    "maxp",
    "glyf",
    "loca",
    "OS/2",
  ].map(table) as [DataView, DataView, DataView, DataView, DataView, DataView, DataView];
  const isLong = head.getInt16(50) === 1;
  const startOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const glyphs = maxp.getUint16(4);
  const metrics = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    glyphId: glyphIds(unicodeTable(table("cmap"))),
    // Glyphs behind the last pair are as wide as the last one.
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    leftBearing: (glyph) =>
      glyph < metrics ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(metrics * 4 + (glyph - metrics) * 2),
    contours: (glyph) => {
      if (glyph >= glyphs) throw new Error(`the font has no glyph ${glyph}`);
      const start = startOf(glyph);
      return new DataView(glyf.buffer, glyf.byteOffset + start, startOf(glyph + 1) - start);
    },
    kerning: kerningOf(table("GPOS")),
    table,
  };
}

function tablesOf(bytes: ArrayBuffer): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes);
  if (view.getUint32(0) !== 0x00010000) throw new Error("not a TrueType font");
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    tables.set(tag, new DataView(bytes, view.getUint32(record + 8), view.getUint32(record + 12)));
  }
  return tables;
}

/** The table of the Basic Multilingual Plane: all that Golos Text has. */
function unicodeTable(cmap: DataView): DataView {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const record = 4 + index * 8;
    const isUnicode = cmap.getUint16(record) === 3 && cmap.getUint16(record + 2) === 1;
    const start = cmap.getUint32(record + 4);
    if (isUnicode && cmap.getUint16(start) === 4) {
      return new DataView(cmap.buffer, cmap.byteOffset + start, cmap.getUint16(start + 2));
    }
  }
  throw new Error("the font has no Unicode table of format 4");
}

function glyphIds(table: DataView): (codePoint: number) => number {
  const segments = table.getUint16(6) / 2;
  const [ends, starts, deltas, offsets] = [
    14,
    16 + segments * 2,
    16 + segments * 4,
    16 + segments * 6,
  ] as const;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < segments; segment++) {
      if (table.getUint16(ends + segment * 2) < codePoint) continue;
      const start = table.getUint16(starts + segment * 2);
      if (start > codePoint) return 0;
      const delta = table.getUint16(deltas + segment * 2);
      const at = offsets + segment * 2;
      const offset = table.getUint16(at);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = table.getUint16(at + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
