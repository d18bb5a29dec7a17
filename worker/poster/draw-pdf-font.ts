import { subsetOf } from "./font/subset.ts";
import type { Typeface, Weight } from "./font/typeface.ts";
import type { PdfFile, PdfRef } from "./pdf-file.ts";
import type { Sheet } from "./types.ts";

/** The letters of one weight that a document needs, and how its pages name them. */
export interface EmbeddedFont {
  readonly ref: PdfRef;
  /** A line as the operand of TJ: glyph numbers in hexadecimal, kerning between them. */
  shown(text: string): string;
}

const familyName: Record<Weight, string> = { regular: "GolosText-Regular", bold: "GolosText-Bold" };
const stemWidth: Record<Weight, number> = { regular: 90, bold: 150 };

/**
 * Embeds exactly the glyphs that the sheets use; null when they use none. Glyphs are numbered in the order of their
 * characters, so that the table back to Unicode is a few ranges and the bytes are the same for the same texts.
 */
export function embedFont(
  file: PdfFile,
  typeface: Typeface,
  weight: Weight,
  sheets: readonly Sheet[],
): EmbeddedFont | null {
  const characters = charactersOf(sheets, weight);
  if (characters.length === 0) return null;
  const glyphs = characters.map((codePoint) => typeface.glyphOf(codePoint));
  const subset = subsetOf(
    typeface.font,
    glyphs.map(({ id }) => id),
  );
  const numberOf = new Map<number, number>();
  const widths: number[] = [];
  const unicode = new Map<number, number>();
  for (const [index, codePoint] of characters.entries()) {
    const { id = 0, advance = 0 } = glyphs[index] ?? {};
    const number = subset.numberOf(id);
    numberOf.set(codePoint, number);
    widths[number] = advance;
    if (!unicode.has(number)) unicode.set(number, codePoint);
  }
  const name = `/${tagOf(characters)}+${familyName[weight]}`;
  const { box, ascent, descent, capHeight } = typeface.font;
  const descriptor = file.put({
    Type: "/FontDescriptor",
    FontName: name,
    Flags: 4,
    FontBBox: box,
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    StemV: stemWidth[weight],
    FontFile2: file.stream(subset.file, { Length1: subset.file.length }),
  });
  const descendant = file.put({
    Type: "/Font",
    Subtype: "/CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: "(Adobe)", Ordering: "(Identity)", Supplement: 0 },
    FontDescriptor: descriptor,
    W: [1, Array.from(widths.slice(1), (width = 0) => width)],
    CIDToGIDMap: "/Identity",
  });
  const ref = file.put({
    Type: "/Font",
    Subtype: "/Type0",
    BaseFont: name,
    Encoding: "/Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: file.stream(toUnicode([...unicode])),
  });
  return { ref, shown: (text) => shownBy(typeface, numberOf, text) };
}

function shownBy(typeface: Typeface, numberOf: ReadonlyMap<number, number>, text: string): string {
  let shown = "<";
  let before = -1;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const { id } = typeface.glyphOf(codePoint);
    const kerning = before < 0 ? 0 : typeface.kerning(before, id);
    if (kerning !== 0) shown += `>${-kerning}<`;
    shown += hex(numberOf.get(codePoint) ?? 0);
    before = id;
  }
  return `[${shown}>]`;
}

function charactersOf(sheets: readonly Sheet[], weight: Weight): readonly number[] {
  const characters = new Set<number>();
  for (const mark of sheets.flatMap(({ marks }) => marks)) {
    if (mark.kind !== "text" || mark.weight !== weight) continue;
    for (const character of mark.text) characters.add(character.codePointAt(0) ?? 0);
  }
  // Between the lines of a paragraph.
  if (characters.size > 0) characters.add(0x20);
  return [...characters].toSorted((a, b) => a - b);
}

/** Six letters that stand for the choice of glyphs, as the standard asks of a subset. */
function tagOf(characters: readonly number[]): string {
  let hash = 2166136261;
  for (const character of characters) hash = Math.imul(hash ^ character, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26)),
  ).join("");
}

/** Glyph numbers back to characters, in ranges; a range stays within one high byte. */
function toUnicode(glyphs: readonly (readonly [glyph: number, codePoint: number])[]): string {
  const ranges: { from: number; to: number; codePoint: number }[] = [];
  for (const [glyph, codePoint] of glyphs) {
    const last = ranges.at(-1);
    const follows =
      last !== undefined &&
      glyph === last.to + 1 &&
      codePoint === last.codePoint + glyph - last.from &&
      glyph >> 8 === last.from >> 8 &&
      codePoint >> 8 === last.codePoint >> 8;
    if (follows) last.to = glyph;
    else ranges.push({ from: glyph, to: glyph, codePoint });
  }
  const blocks: string[] = [];
  // The standard allows a hundred ranges in a block.
  for (let start = 0; start < ranges.length; start += 100) {
    const block = ranges.slice(start, start + 100);
    const lines = block.map(
      ({ from, to, codePoint }) => `<${hex(from)}><${hex(to)}><${hexOfUnicode(codePoint)}>`,
    );
    blocks.push(`${block.length} beginbfrange\n${lines.join("\n")}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function hexOfUnicode(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .flatMap((character) => character.split(""))
    .map((unit) => hex(unit.charCodeAt(0)))
    .join("");
}
