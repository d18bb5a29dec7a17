/** Kerning of a pair of glyphs, in font units; 0 where the font has none. */
export type Kerning = (leftGlyph: number, rightGlyph: number) => number;

/** What one table says of a pair; null where it does not know the pair. */
type PairReader = (left: number, right: number) => number | null;

const pairAdjustment = 2;
const extension = 9;

/** Kerning by the pair tables of GPOS, the feature "kern" of any script. OpenType specification 1.9, chapter GPOS. */
export function kerningOf(gpos: DataView): Kerning {
  const features = part(gpos, gpos.getUint16(6));
  const lookups = part(gpos, gpos.getUint16(8));
  const readers = [...new Set(kernLookups(features))].map((index) =>
    readersOf(part(lookups, lookups.getUint16(2 + index * 2))),
  );
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 0x10000 + right;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const value = readers.reduce((sum, tables) => sum + firstAnswer(tables, left, right), 0);
    known.set(pair, value);
    return value;
  };
}

/** Within a lookup the first table that knows the pair has the last word. */
function firstAnswer(tables: readonly PairReader[], left: number, right: number): number {
  for (const read of tables) {
    const found = read(left, right);
    if (found !== null) return found;
  }
  return 0;
}

function kernLookups(features: DataView): readonly number[] {
  const kern = 0x6b65726e;
  const records = numbers(features.getUint16(0)).map((index) => 2 + index * 6);
  return records
    .filter((record) => features.getUint32(record) === kern)
    .flatMap((record) => {
      const feature = part(features, features.getUint16(record + 4));
      return numbers(feature.getUint16(2)).map((index) => feature.getUint16(4 + index * 2));
    });
}

function readersOf(lookup: DataView): readonly PairReader[] {
  const type = lookup.getUint16(0);
  const tables = numbers(lookup.getUint16(4)).map((index) => part(lookup, lookup.getUint16(6 + index * 2)));
  if (type === pairAdjustment) return tables.map(readerOf);
  if (type !== extension) return [];
  return tables
    .filter((table) => table.getUint16(2) === pairAdjustment)
    .map((table) => readerOf(part(table, table.getUint32(4))));
}

function readerOf(table: DataView): PairReader {
  const covered = coverageOf(part(table, table.getUint16(2)));
  const [first, second] = [table.getUint16(4), table.getUint16(6)];
  const valueBytes = (bits(first) + bits(second)) * 2;
  const advanceOf = advanceIn(first);
  return table.getUint16(0) === 1
    ? glyphPairs(table, covered, valueBytes, advanceOf)
    : classPairs(table, covered, valueBytes, advanceOf);
}

function glyphPairs(
  table: DataView,
  covered: ReadonlyMap<number, number>,
  valueBytes: number,
  advanceOf: (view: DataView, at: number) => number,
): PairReader {
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return null;
    const pairs = part(table, table.getUint16(10 + index * 2));
    for (let pair = 0; pair < pairs.getUint16(0); pair++) {
      const at = 2 + pair * (2 + valueBytes);
      if (pairs.getUint16(at) === right) return advanceOf(pairs, at + 2);
    }
    return null;
  };
}

function classPairs(
  table: DataView,
  covered: ReadonlyMap<number, number>,
  valueBytes: number,
  advanceOf: (view: DataView, at: number) => number,
): PairReader {
  const firsts = classesOf(part(table, table.getUint16(8)));
  const seconds = classesOf(part(table, table.getUint16(10)));
  const columns = table.getUint16(14);
  return (left, right) => {
    if (!covered.has(left)) return null;
    const cell = (firsts.get(left) ?? 0) * columns + (seconds.get(right) ?? 0);
    return advanceOf(table, 16 + cell * valueBytes);
  };
}

/** Where a value keeps the change of the advance: behind those of the place, when it has them. */
function advanceIn(format: number): (view: DataView, at: number) => number {
  if ((format & 4) === 0) return () => 0;
  const before = bits(format & 3) * 2;
  return (view, at) => view.getInt16(at + before);
}

/** Glyph -> its place in the coverage. */
function coverageOf(coverage: DataView): ReadonlyMap<number, number> {
  const count = numbers(coverage.getUint16(2));
  const glyphs =
    coverage.getUint16(0) === 1
      ? count.map((index) => coverage.getUint16(4 + index * 2))
      : count.flatMap((index) => range(coverage.getUint16(4 + index * 6), coverage.getUint16(6 + index * 6)));
  return new Map(glyphs.map((glyph, index) => [glyph, index]));
}

/** Glyph -> its class; glyphs of class 0 are absent. */
function classesOf(table: DataView): ReadonlyMap<number, number> {
  if (table.getUint16(0) === 1) {
    const start = table.getUint16(2);
    return new Map(
      numbers(table.getUint16(4)).map((index) => [start + index, table.getUint16(6 + index * 2)]),
    );
  }
  return new Map(
    numbers(table.getUint16(2)).flatMap((index) => {
      const at = 4 + index * 6;
      const glyphs = range(table.getUint16(at), table.getUint16(at + 2));
      return glyphs.map((glyph): [number, number] => [glyph, table.getUint16(at + 4)]);
    }),
  );
}

function part(view: DataView, offset: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset);
}

function numbers(count: number): readonly number[] {
  return range(0, count - 1);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1);
}
