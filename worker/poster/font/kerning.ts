/** Kerning of a pair of glyphs, in font units; 0 where the font has none. */
export type Kerning = (leftGlyph: number, rightGlyph: number) => number;

/** The part of a parsed GPOS table that kerning needs; fontkit parses it but does not type it. */
export interface PairTables {
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: Iterable<number> };
  }[];
  readonly lookupList: { get(index: number): { readonly subTables: Iterable<PairTable | Extension> } };
}

interface Extension {
  readonly extension: PairTable;
}

interface Value {
  readonly xAdvance?: number;
}

interface PairTable {
  readonly version: number;
  readonly coverage: CoverageTable;
  readonly pairSets?: {
    get(index: number): Iterable<{ readonly secondGlyph: number; readonly value1: Value }>;
  };
  readonly classDef1?: ClassTable;
  readonly classDef2?: ClassTable;
  readonly classRecords?: { get(first: number): { get(second: number): { readonly value1: Value } } };
}

interface CoverageTable {
  readonly glyphs?: Iterable<number>;
  readonly rangeRecords?: Iterable<{ readonly start: number; readonly end: number }>;
}

interface ClassTable {
  readonly startGlyph?: number;
  readonly classValueArray?: Iterable<number>;
  readonly classRangeRecord?: Iterable<{
    readonly start: number;
    readonly end: number;
    readonly class: number;
  }>;
}

/** Reads pairs straight from the tables: fontkit's own layout of a line takes a hundred times as long. */
export function kerningOf(tables: PairTables): Kerning {
  const lookups = new Set(
    tables.featureList
      .filter(({ tag }) => tag === "kern")
      .flatMap(({ feature }) => [...feature.lookupListIndexes]),
  );
  const readers = [...lookups].map((index) =>
    [...tables.lookupList.get(index).subTables].map((table) =>
      readerOf("extension" in table ? table.extension : table),
    ),
  );
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 0x10000 + right;
    const before = known.get(pair);
    if (before !== undefined) return before;
    // Within a lookup the first table that knows the pair has the last word.
    const value = readers.reduce((sum, tables) => {
      for (const read of tables) {
        const found = read(left, right);
        if (found !== null) return sum + found;
      }
      return sum;
    }, 0);
    known.set(pair, value);
    return value;
  };
}

function readerOf(table: PairTable): (left: number, right: number) => number | null {
  const covered = coverageOf(table.coverage);
  const { pairSets, classDef1, classDef2, classRecords } = table;
  if (pairSets !== undefined) {
    return (left, right) => {
      const index = covered.get(left);
      if (index === undefined) return null;
      for (const { secondGlyph, value1 } of pairSets.get(index)) {
        if (secondGlyph === right) return value1.xAdvance ?? 0;
      }
      return null;
    };
  }
  if (classDef1 === undefined || classDef2 === undefined || classRecords === undefined) return () => null;
  const [firsts, seconds] = [classesOf(classDef1), classesOf(classDef2)];
  return (left, right) =>
    covered.has(left)
      ? (classRecords.get(firsts.get(left) ?? 0).get(seconds.get(right) ?? 0).value1.xAdvance ?? 0)
      : null;
}

/** Glyph -> its place in the coverage. */
function coverageOf({ glyphs, rangeRecords }: CoverageTable): Map<number, number> {
  const listed = glyphs !== undefined ? [...glyphs] : [...(rangeRecords ?? [])].flatMap(glyphsOf);
  return new Map(listed.map((glyph, index) => [glyph, index]));
}

/** Glyph -> its class; glyphs of class 0 are absent. */
function classesOf({ startGlyph = 0, classValueArray, classRangeRecord }: ClassTable): Map<number, number> {
  if (classValueArray !== undefined) {
    return new Map([...classValueArray].map((value, index) => [startGlyph + index, value]));
  }
  return new Map(
    [...(classRangeRecord ?? [])].flatMap((range) =>
      glyphsOf(range).map((glyph): [number, number] => [glyph, range.class]),
    ),
  );
}

function glyphsOf({ start, end }: { readonly start: number; readonly end: number }): number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
