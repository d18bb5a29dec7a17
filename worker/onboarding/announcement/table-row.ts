import type { Line } from "./lines.ts";

/** A cell is repeated in no more rows than this. */
const mostRows = 200;

/** Cells with a rowspan, by column: what they say holds for the rows below as well. */
export class SpannedCells {
  readonly columns = new Map<number, { readonly lines: readonly Line[]; rows: number }>();
}

/** A row of a table while it is read. */
export class TableRow {
  readonly #cells: Line[][] = [];
  readonly #spans: SpannedCells;
  readonly #added: { readonly column: number; readonly rows: number }[] = [];
  cell: Line[] | null = null;

  constructor(spans: SpannedCells) {
    this.#spans = spans;
  }

  /** Begins the next cell, behind those that reach in from above. */
  open(rowspan: number): void {
    this.#fill();
    this.cell = [];
    const rows = Number.isInteger(rowspan) ? Math.min(rowspan, mostRows) - 1 : 0;
    if (rows > 0) this.#added.push({ column: this.#cells.length, rows });
    this.#cells.push(this.cell);
  }

  close(): readonly (readonly Line[])[] {
    this.#fill();
    for (const { column, rows } of this.#added) {
      this.#spans.columns.set(column, { lines: (this.#cells[column] ?? []).slice(), rows });
    }
    return this.#cells;
  }

  #fill(): void {
    for (;;) {
      const span = this.#spans.columns.get(this.#cells.length);
      if (span === undefined || span.rows < 1) return;
      span.rows--;
      this.#cells.push(span.lines.slice());
    }
  }
}
