/** The benchmark's categories, in the order of its tables. */
export const categories = [
  "exact",
  "official",
  "abbreviated",
  "no type words",
  "no commas",
  "shuffled order",
  "inflected",
  "typo 1",
  "typo 2",
  "layout",
  "transliteration",
  "look-alikes",
  "ё",
  "flat and floor noise",
  "old name",
  "settlement only",
  "split street with house",
  "split street without house",
  "negatives",
] as const;

export type Category = (typeof categories)[number];

/** One line of the benchmark; test/benchmark/README.md says what the cells mean. */
export interface BenchmarkQuery {
  readonly query: string;
  readonly category: Category;
  readonly expected: Expected;
  /** Slug of the region on whose page the query is typed, or null. */
  readonly region: string | null;
}

export interface Expected {
  /** OKTMO (8 digits) of the territory that the address was taken from; null: of none in particular, or there is no such place. */
  readonly origin: string | null;
  /** All territories that the text fits, the origin included: more than one, and asking is right. [] = no such place. */
  readonly territories: readonly string[];
}

export const noSuchPlace: Expected = { origin: null, territories: [] };

const header = "query,category,expected,region";

export function queryTable(queries: readonly BenchmarkQuery[]): string {
  const lines = queries.map(({ query, category, expected, region }) =>
    [query, category, expectedCell(expected), region ?? ""].map(quoted).join(","),
  );
  return `${[header, ...lines].join("\n")}\n`;
}

/** Throws on a line that is no query: a benchmark with holes measures something else. */
export function queriesIn(table: string): BenchmarkQuery[] {
  const [first, ...lines] = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  if (first !== header) throw new Error(`the first line is not ${header}`);
  return lines.map((line) => {
    const [query = "", category = "", expected = "", region = ""] = cellsOf(line);
    const known = categories.find((name) => name === category);
    if (query === "" || known === undefined) throw new Error(`no query: ${line}`);
    return {
      query,
      category: known,
      expected: expectedIn(expected, line),
      region: region === "" ? null : region,
    };
  });
}

function expectedCell({ origin, territories }: Expected): string {
  if (territories.length === 0) return "none";
  if (origin === null) return ["*", ...territories].join("|");
  return [origin, ...territories.filter((code) => code !== origin)].join("|");
}

function expectedIn(cell: string, line: string): Expected {
  if (cell === "none") return noSuchPlace;
  const [first = "", ...others] = cell.split("|");
  const territories = first === "*" ? others : [first, ...others];
  if (territories.length === 0 || !territories.every((code) => /^\d{8}$/.test(code))) {
    throw new Error(`not OKTMO codes of 8 digits: ${line}`);
  }
  return { origin: first === "*" ? null : first, territories };
}

function quoted(cell: string): string {
  return /[",#]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) =>
    inQuotes === undefined ? (plain ?? "") : inQuotes.replaceAll('""', '"'),
  );
}
