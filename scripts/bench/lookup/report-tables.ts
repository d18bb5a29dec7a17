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
