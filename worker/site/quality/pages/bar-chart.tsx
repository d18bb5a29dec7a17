import type { Child } from "hono/jsx";
import type { Bar, ChartTable } from "../chart.ts";
import { words } from "../words.ts";
import { Table } from "./table.tsx";

export interface BarChartProps {
  /** Unique on the page: the sentence is the picture's text alternative. */
  readonly id: string;
  readonly sentence: string;
  readonly bars: readonly Bar[];
  readonly table: ChartTable;
  readonly children?: Child;
}

/**
 * Bars with their labels as text, so that they can be read on any screen and without colour. Who does not see them
 * hears the sentence and has the table.
 */
export function BarChart({ id, sentence, bars, table, children }: BarChartProps) {
  return (
    <figure class="chart">
      <figcaption id={id}>{sentence}</figcaption>
      <div role="img" aria-labelledby={id} class="bars">
        {bars.map(({ label, part, value, detail }) => (
          <div>
            <span>{label}</span>
            <span>
              {value === "" ? null : <b>{value}</b>} {detail}
            </span>
            {part === null ? null : (
              // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture around it, which has its text
              <svg>
                <rect width={`${part}%`} height="99" />
              </svg>
            )}
          </div>
        ))}
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <Table table={table} label={sentence} />
      </details>
      {children}
    </figure>
  );
}
