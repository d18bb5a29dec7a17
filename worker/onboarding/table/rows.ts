import { done, type Result, refused } from "../../base/result.ts";
import { editDistance } from "../../base/russian/edit-distance.ts";
import { type Column, columnNamed, columns, maxLengthOf } from "./columns.ts";
import { unguarded } from "./guarded-cell.ts";
import type { TableError } from "./types.ts";
import { tableWords as words } from "./words.ts";

/** Takes what is wrong; nothing is thrown, so that a person sees all of it at once. */
export type Complain = (row: number, column: Column | "", problem: string) => void;

/** A row below the header: texts by column, without the empty cells. */
export interface TableRow {
  readonly number: number;
  readonly cells: ReadonlyMap<Column, string>;
}

export interface Table {
  readonly columns: ReadonlySet<Column>;
  /** Without the empty ones. */
  readonly rows: readonly TableRow[];
}

/** The rows of a grid under its header. Refused when the header is no header; cells complain and are left out. */
export function tableIn(
  grid: readonly (readonly string[])[],
  complain: Complain,
): Result<Table, readonly TableError[]> {
  const top = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const names = (grid[top] ?? []).map((cell) => cell.trim());
  const found = names.map((name) => (name === "" ? null : columnNamed(name)));
  const errors = headerErrors(names, found).map((problem) => ({ row: top + 1, ...problem }));
  if (errors.length > 0) return refused(errors);
  const rows = grid.flatMap((cells, index) => {
    if (index <= top) return [];
    const number = index + 1;
    if (cells.slice(found.length).some((cell) => cell.trim() !== "")) complain(number, "", words.extraCells);
    const texts = found.flatMap((column, at): [Column, string][] => {
      const text = column === null ? null : unguarded(cells[at] ?? "");
      if (column === null || text === null) return [];
      const problem = cellProblem(column, text);
      if (problem === null) return [[column, text]];
      complain(number, column, problem);
      return [];
    });
    return texts.length === 0 ? [] : [{ number, cells: new Map(texts) }];
  });
  return done({ columns: new Set(found.filter((column) => column !== null)), rows });
}

function headerErrors(
  names: readonly string[],
  found: readonly (Column | null)[],
): { readonly column: string; readonly problem: string }[] {
  const known = new Set(found.filter((column) => column !== null));
  if (known.size === 0) return [{ column: "", problem: words.noHeader }];
  const errors = names.flatMap((name, at) => {
    const column = found[at] ?? null;
    // A column without a name may hold remarks of its owner; a name that is not ours is a slip.
    if (name === "") return [];
    if (column === null) {
      const shown = name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "\ufffd").slice(0, 60);
      return [{ column: shown, problem: words.unknownColumn(shown, nearest(name)) }];
    }
    return found.indexOf(column) < at ? [{ column, problem: words.columnTwice(column) }] : [];
  });
  if (!(["oktmo", "territory", "territory_id"] as const).some((column) => known.has(column)))
    errors.push({ column: "oktmo", problem: words.noTerritoryColumn });
  if (!(["chat_code", "chat_title"] as const).some((column) => known.has(column)))
    errors.push({ column: "chat_title", problem: words.noChatColumn });
  return errors;
}

/** In the units of edit-distance.ts: two slips. */
const nearEnough = 2;

function nearest(name: string): string | null {
  const typed = name.trim().toLowerCase().slice(0, 30);
  return columns.find((column) => editDistance(typed, column, nearEnough) <= nearEnough) ?? null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function cellProblem(column: Column, text: string): string | null {
  if (control.test(text)) return words.control;
  if (direction.test(text)) return words.direction;
  if (text.includes("\ufffd")) return words.brokenLetters;
  return text.length > maxLengthOf(column) ? words.tooLong(maxLengthOf(column)) : null;
}
