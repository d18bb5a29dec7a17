import { canonicalLink } from "../../registry/link-kinds.ts";
import { type Column, type StateWord, stateWords } from "./columns.ts";
import type { Complain, TableRow } from "./rows.ts";
import { tableWords as words } from "./words.ts";

/** What a cell says, and which row said it first. */
export interface Stated<Value> {
  readonly value: Value;
  readonly row: TableRow;
}

/** A cell as a value, or null and a complaint. */
type Parse<Value> = (text: string, wrong: (problem: string) => void) => Value | null;

/**
 * A fact about the whole chat: its rows say it once or repeat it, and one that says otherwise complains. null: none says
 * it. `same` folds what counts as a repetition.
 */
export function statedOnce<Value extends string | number>(
  rows: readonly TableRow[],
  column: Column,
  parse: Parse<Value>,
  complain: Complain,
  same: (value: Value) => Value = (value) => value,
): Stated<Value> | null {
  let first: Stated<Value> | null = null;
  for (const row of rows) {
    const text = row.cells.get(column);
    if (text === undefined) continue;
    const value = parse(text, (problem) => complain(row.number, column, problem));
    if (value === null) continue;
    if (first === null) first = { value, row };
    else if (same(first.value) !== same(value)) {
      complain(row.number, column, words.differs(first.row.number, first.row.cells.get(column) ?? ""));
    }
  }
  return first;
}

export const asText: Parse<string> = (text) => text;

export const asTitle: Parse<string> = (text, wrong) => {
  if (text.trim() !== "") return text;
  wrong(words.noTitle);
  return null;
};

export const asState: Parse<StateWord> = (text, wrong) => {
  const word = stateWords.get(text.toLowerCase());
  if (word === undefined) wrong(words.badState);
  else if (word === "none") wrong(words.noneWithChat);
  else return word;
  return null;
};

export const asPosition: Parse<number> = (text, wrong) => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text) - 1;
  wrong(words.badPosition);
  return null;
};

export const asLink: Parse<string> = (text, wrong) => {
  const link = canonicalLink(text);
  if (link.ok) return link.value.url;
  wrong(link.refusal.sentence);
  return null;
};
