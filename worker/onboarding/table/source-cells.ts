import type { Source } from "../../registry/types.ts";
import { dateOf } from "./date-cell.ts";
import type { Complain, TableRow } from "./rows.ts";
import { tableWords as words } from "./words.ts";

/** The source that each row names: of everything that the row is the first to say. null: the row names none. */
export function sourcesOf(
  rows: readonly TableRow[],
  complain: Complain,
): ReadonlyMap<TableRow, Source | null> {
  return new Map(rows.map((row) => [row, sourceIn(row, complain)]));
}

function sourceIn({ number, cells }: TableRow, complain: Complain): Source | null {
  const [title, url, date] = [cells.get("source_title"), cells.get("source_url"), cells.get("source_date")];
  const dated = date === undefined ? null : dateOf(date);
  if (date !== undefined && dated === null) complain(number, "source_date", words.badDate);
  if (url !== undefined && !isWebAddress(url)) complain(number, "source_url", words.badUrl);
  if (title !== undefined) return { title, url: url ?? null, date: dated };
  if (url !== undefined || date !== undefined) complain(number, "source_title", words.noSourceTitle);
  return null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text) && new URL(text).username === "";
}
