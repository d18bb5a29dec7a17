import { done, type Result, refused } from "../../base/result.ts";
import { unguarded } from "../table/guarded-cell.ts";
import type { TableError } from "../table/types.ts";
import { type FiguresColumn, figuresColumnNamed, headerName, isOnlyShown, keyColumns } from "./columns.ts";
import { figuresTableWords as words } from "./words.ts";

export type Complain = (row: number, column: FiguresColumn | "", problem: string) => void;

export interface FiguresRow {
  /** As a spreadsheet counts. */
  readonly number: number;
  /** Without the empty cells. */
  readonly cells: ReadonlyMap<FiguresColumn, string>;
}

export interface FiguresGrid {
  readonly columns: ReadonlySet<FiguresColumn>;
  /** Rows that say something about a chat. */
  readonly rows: readonly FiguresRow[];
  readonly emptyRows: number;
}

const longest = 300;

/** The rows of a grid under its header. Refused when the header is none; cells complain. */
export function rowsIn(
  grid: readonly (readonly string[])[],
  complain: Complain,
): Result<FiguresGrid, readonly TableError[]> {
  const top = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const names = (grid[top] ?? []).map((cell) => cell.trim());
  const columns = names.map(figuresColumnNamed);
  const errors = headerErrors(names, columns).map((one) => ({ row: top + 1, ...one }));
  if (errors.length > 0) return refused(errors);
  let emptyRows = 0;
  const rows = grid.flatMap((cells, index): FiguresRow[] => {
    if (index <= top || cells.every((cell) => cell.trim() === "")) return [];
    const number = index + 1;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      complain(number, "", words.extraCells);
    }
    const row = { number, cells: cellsOf(cells, columns, (column, text) => complain(number, column, text)) };
    if (saysSomething(row)) return [row];
    emptyRows++;
    return [];
  });
  return done({ columns: new Set(columns.filter((column) => column !== null)), rows, emptyRows });
}

function cellsOf(
  cells: readonly string[],
  columns: readonly (FiguresColumn | null)[],
  complain: (column: FiguresColumn, problem: string) => void,
): ReadonlyMap<FiguresColumn, string> {
  const found = new Map<FiguresColumn, string>();
  for (const [at, column] of columns.entries()) {
    const text = column === null ? null : unguarded(cells[at] ?? "");
    if (column === null || text === null) continue;
    if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffd]/u.test(text)) complain(column, words.unseen);
    else if (text.length > longest) complain(column, words.tooLong(longest));
    else found.set(column, text);
  }
  return found;
}

const aboutRow: readonly string[] = [
  ...keyColumns,
  "band",
  "method",
  "source_title",
  "source_url",
  "source_date",
];

function saysSomething({ cells }: FiguresRow): boolean {
  return [...cells.keys()].some((column) => !aboutRow.includes(column));
}

function headerErrors(
  names: readonly string[],
  columns: readonly (FiguresColumn | null)[],
): { readonly column: string; readonly problem: string }[] {
  const known = columns.filter((column) => column !== null);
  if (known.length === 0) return [{ column: "", problem: words.noHeader }];
  const errors = names.flatMap((name, at) => {
    const column = columns[at] ?? null;
    if (name === "" || (column === null && isOnlyShown(headerName(name)))) return [];
    if (column === null) {
      const shown = name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "\ufffd").slice(0, 60);
      return [{ column: shown, problem: words.unknownColumn(shown) }];
    }
    return columns.indexOf(column) < at ? [{ column, problem: words.columnTwice(column) }] : [];
  });
  if (!known.includes("chat_code")) errors.push({ column: "chat_code", problem: words.noChatColumn });
  return errors;
}
