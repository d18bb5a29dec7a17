/** A comma, or the semicolon by which Excel in Russian knows a table. */
export type Delimiter = "," | ";";

/** A table of RFC 4180. Nothing is neutralised here: what may be a formula (`isFormula`) the caller has guarded. */
export function csvText(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join("");
}

/** Quoted whatever separator a spreadsheet takes: a comma or a semicolon inside must not begin another cell. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What a spreadsheet would run, also behind space and quotes; the wide forms are run too. */
export function isFormula(text: string): boolean {
  return /^[\s"']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text);
}
