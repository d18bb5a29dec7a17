import type { FileFigures } from "./file-figures.ts";
import { type MeasuredTimes, quantile } from "./measured-times.ts";
import type { Endurance } from "./random-texts.ts";
import type { Tally } from "./tally.ts";

/** Rows as a Markdown table; the first column to the left, numbers to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

export function ownTable(tallies: readonly Tally[]): string {
  return markdownTable(
    ["category", "queries", "right %", "asked %", "wrong %", "not found %", "median µs", "p99 µs"],
    tallies.map(({ category, count, share, medianUs, p99Us }) => [
      category,
      String(count),
      percent(share.right),
      percent(share.asked),
      percent(share.wrong),
      percent(share["not found"]),
      microseconds(medianUs),
      microseconds(p99Us),
    ]),
  );
}

export interface Contestant {
  readonly name: string;
  readonly tallies: readonly Tally[];
}

/** Right answers and median times side by side; all over the same queries. */
export function sideBySideTable(contestants: readonly Contestant[]): string {
  const rows = contestants[0]?.tallies.map(({ category, count }) => {
    const own = contestants.map(({ tallies }) => tallies.find((tally) => tally.category === category));
    return [
      category,
      String(count),
      ...own.map((tally) => percent(tally?.share.right ?? Number.NaN)),
      ...own.map((tally) => microseconds(tally?.medianUs ?? Number.NaN)),
    ];
  });
  const names = contestants.map(({ name }) => name);
  return markdownTable(
    ["category", "queries", ...names.map((name) => `${name} right %`), ...names.map((name) => `${name} µs`)],
    rows ?? [],
  );
}

/** One row for each contestant over all queries; how many times as long as the first one it takes. */
export function totalsTable(contestants: readonly Contestant[]): string {
  const totals = contestants.flatMap(({ name, tallies }) => {
    const all = tallies.find(({ category }) => category === "all");
    return all === undefined ? [] : [{ name, all }];
  });
  const own = totals[0]?.all;
  return markdownTable(
    [
      "lookup",
      "queries",
      "right %",
      "asked %",
      "wrong %",
      "not found %",
      "median µs",
      "p99 µs",
      "times as long",
    ],
    totals.map(({ name, all }) => [
      name,
      String(all.count),
      percent(all.share.right),
      percent(all.share.asked),
      percent(all.share.wrong),
      percent(all.share["not found"]),
      microseconds(all.medianUs),
      microseconds(all.p99Us),
      (all.medianUs / (own?.medianUs ?? Number.NaN)).toFixed(1),
    ]),
  );
}

function percent(share: number): string {
  return share.toFixed(1);
}

export function microseconds(us: number): string {
  return us < 100 ? us.toFixed(1) : Math.round(us).toLocaleString("en-US");
}

export function fileTable(figures: readonly FileFigures[]): string {
  return markdownTable(
    ["region", "settlements", "streets", "file KB", "gzip KB", "open ms"],
    figures.map(({ region, settlements, streets, bytes, gzipBytes, openMs }) => [
      region,
      settlements.toLocaleString("en-US"),
      streets.toLocaleString("en-US"),
      kilobytes(bytes),
      kilobytes(gzipBytes),
      openMs.toFixed(2),
    ]),
  );
}

export interface Figures {
  readonly regionCount: number;
  readonly memoryBytes: number;
  readonly nationalBytes: number;
  readonly tallies: readonly Tally[];
  /** The same queries as if typed on no region's page. */
  readonly unhintedUs: ArrayLike<number>;
  readonly times: MeasuredTimes;
  readonly random: Endurance;
}

export function figuresTable({ times, random, ...figures }: Figures): string {
  const all = figures.tallies.find(({ category }) => category === "all");
  const typos = figures.tallies.filter(({ category }) => category.startsWith("typo"));
  const pair = (median: number, p99: number) => `${microseconds(median)} µs, ${microseconds(p99)} µs`;
  return markdownTable(
    ["what", "measured"],
    [
      [
        `${figures.regionCount} regions in memory, with their readers`,
        `${(figures.memoryBytes / 1e6).toFixed(1)} MB`,
      ],
      [`national index of ${figures.regionCount} regions`, `${kilobytes(figures.nationalBytes)} KB`],
      ["a query: median, p99", pair(all?.medianUs ?? Number.NaN, all?.p99Us ?? Number.NaN)],
      ["a query with typos: p99", `${microseconds(Math.max(...typos.map(({ p99Us }) => p99Us)))} µs`],
      [
        "no region given: median, p99",
        pair(quantile(figures.unhintedUs, 0.5), quantile(figures.unhintedUs, 0.99)),
      ],
      [
        "slowest single answer, pauses included",
        `${(times.slowestUs / 1000).toFixed(1)} ms («${times.slowestQuery}»)`,
      ],
      [
        `${random.count.toLocaleString("en-US")} random texts`,
        `${random.exceptions.length} exceptions, slowest ${random.slowestMs.toFixed(1)} ms, ${random.over20Ms} over 20 ms`,
      ],
    ],
  );
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString("en-US");
}
