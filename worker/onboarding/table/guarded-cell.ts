import { isFormula } from "../../base/csv.ts";

/**
 * A text as a cell holds it: what a spreadsheet would run, and what reading would otherwise lose (outer space, an
 * empty text that is not «nothing»), stands behind an apostrophe. `unguarded` gives exactly the same text back.
 */
export function guarded(text: string | null): string {
  if (text === null) return "";
  return needsGuard(text) ? `'${text}` : text;
}

/** The text of a cell, without outer space that nobody meant; null: nothing. */
export function unguarded(cell: string): string | null {
  if (cell.startsWith("'") && needsGuard(cell.slice(1))) return cell.slice(1);
  const text = cell.trim();
  return text === "" ? null : text;
}

/** An apostrophe before such a text needs one more, else one would be lost on the way back. */
function needsGuard(text: string): boolean {
  const rest = text.replace(/^'+/, "");
  return rest === "" || isFormula(text) || text !== text.trim() || rest !== rest.trim();
}
