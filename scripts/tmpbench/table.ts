export interface Measured {
  readonly name: string;
  /** Requests per second, one number a round. */
  readonly perSecond: readonly number[];
}

/** Middle of the numbers; of an even count the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export interface RatioTable {
  readonly text: string;
  readonly ofRoute: ReadonlyMap<string, number>;
}

/** Medians of rates, and of each round's ratio to the route named `base` in the same round. */
export function ratioTable(routes: readonly Measured[], base: string): RatioTable {
  const baseline = routes.find(({ name }) => name === base)?.perSecond ?? [];
  const ratios = new Map(
    routes.map(({ name, perSecond }) => [
      name,
      perSecond.map((rate, round) => rate / (baseline[round] ?? Number.NaN)),
    ]),
  );
  const rows = routes.map(({ name, perSecond }) => {
    const own = ratios.get(name) ?? [];
    const range = `${Math.min(...own).toFixed(2)}–${Math.max(...own).toFixed(2)}`;
    return [name, median(perSecond).toFixed(0), median(own).toFixed(2), range];
  });
  return {
    text: aligned([["route", "requests/s", `ratio to ${base}`, "of the rounds"], ...rows]),
    ofRoute: new Map([...ratios].map(([name, own]) => [name, median(own)])),
  };
}

/** The first column to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("   ")).join("\n");
}
