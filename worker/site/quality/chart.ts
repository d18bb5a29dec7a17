import type { Child } from "hono/jsx";

/** One bar of a chart: what it is of, how long, and its number in words. */
export interface Bar {
  readonly label: string;
  /** Per cent of the whole width; null: there is nothing to draw. */
  readonly part: number | null;
  readonly value: string;
  /** Behind the number, less loud. */
  readonly detail?: string;
}

/** What stands behind a chart, number for number. The first cell names its row. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
  /** Columns of text, by their place; the others hold numbers. */
  readonly texts?: readonly number[];
}

/** Per cent of the longest, to a tenth. */
export function partOfMost(count: number, most: number): number {
  return most === 0 ? 0 : Math.round((1000 * count) / most) / 10;
}
