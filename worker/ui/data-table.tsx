import type { Child } from "hono/jsx";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** Address of the same page in this column's order; absent: the table cannot be sorted by it. */
  readonly sortHref?: string;
  readonly sorted?: "ascending" | "descending" | undefined;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Cells in the order of the columns; the first one names the row. */
  readonly rows: readonly (readonly Child[])[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

/** A table with a head that stays in sight; on narrow screens each row becomes a card with its labels. */
export function DataTable({ caption, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return <p class="hint">{empty}</p>;
  return (
    <table class="cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.isNumber ? "number" : undefined} aria-sort={column.sorted}>
              {column.sortHref === undefined ? column.label : <a href={column.sortHref}>{column.label}</a>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, index) => {
              const column = columns[index];
              return index === 0 ? (
                <th scope="row">{cell}</th>
              ) : (
                <td class={column?.isNumber ? "number" : undefined} data-label={column?.label}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
