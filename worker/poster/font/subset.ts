import { componentsOf } from "./components.ts";
import type { TrueType } from "./truetype.ts";

/** A font file with some of the glyphs only, as PDF embeds them, without tables that PDF does not read. */
export interface Subset {
  /** Number of a glyph of the whole font in the subset. */
  numberOf(glyph: number): number;
  readonly file: Uint8Array<ArrayBuffer>;
}

/** The glyphs in the order given behind glyph 0, then those that they are made of. */
export function subsetOf(font: TrueType, glyphs: readonly number[]): Subset {
  const numbers = new Map([[0, 0]]);
  const order = [0];
  const numberOf = (glyph: number) => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  for (const glyph of glyphs) numberOf(glyph);
  const outlines: Uint8Array[] = [];
  // Components join the order while it is walked.
  for (const glyph of order) outlines.push(renumbered(font.contours(glyph), numberOf));
  return { numberOf, file: fontFile(tablesOf(font, order, outlines)) };
}

function renumbered(contours: DataView, numberOf: (glyph: number) => number): Uint8Array {
  const bytes = new Uint8Array(contours.buffer, contours.byteOffset, contours.byteLength).slice();
  const view = new DataView(bytes.buffer);
  for (const { glyph, at } of componentsOf(contours)) view.setUint16(at, numberOf(glyph));
  return bytes;
}

/** Those that PDF asks for; Golos Text has no instructions, so it needs no tables for them. */
function tablesOf(font: TrueType, glyphs: readonly number[], outlines: readonly Uint8Array[]) {
  const [head, hhea, maxp] = [
    copyOf(font.table("head")),
    copyOf(font.table("hhea")),
    copyOf(font.table("maxp")),
  ];
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  hhea.setUint16(34, glyphs.length);
  maxp.setUint16(4, glyphs.length);
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const outline = outlines[index] ?? new Uint8Array();
    hmtx.setUint16(index * 4, font.advance(glyph));
    hmtx.setInt16(index * 4 + 2, font.leftBearing(glyph));
    glyf.set(outline, at);
    at += outline.length;
    loca.setUint32((index + 1) * 4, at);
  }
  return { glyf: new DataView(glyf.buffer), head, hhea, hmtx, loca, maxp };
}

function copyOf({ buffer, byteOffset, byteLength }: DataView): DataView<ArrayBuffer> {
  return new DataView(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer);
}

/** Tables behind their directory, each at a multiple of four. */
function fontFile(tables: Readonly<Record<string, DataView>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables);
  const headBytes = 12 + entries.length * 16;
  const starts: number[] = [];
  let length = headBytes;
  for (const [, { byteLength }] of entries) {
    starts.push(length);
    length += Math.ceil(byteLength / 4) * 4;
  }
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (entries.length - 2 ** power));
  for (const [index, [tag, table]] of entries.entries()) {
    const [record, start] = [12 + index * 16, starts[index] ?? 0];
    file.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), start);
    for (const [letter, character] of [...tag].entries())
      view.setUint8(record + letter, character.charCodeAt(0));
    view.setUint32(record + 4, checksum(view, start, table.byteLength));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, table.byteLength);
  }
  return file;
}

/** Sum of the table's words; what pads it is zero. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
