import { type Line, linksIn, withoutLinks } from "./lines.ts";

/** A table with a chat in every column: names in one row, links in the next. Turned so that every chat is a row. */
export function turnedColumns(lines: readonly Line[]): Line[] {
  const turned: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined) continue;
    const cells = line.cells ?? [];
    const links = next?.cells ?? [];
    const isPair =
      cells.length >= 2 &&
      cells.length === links.length &&
      cells.every((cell) => cell !== "" && linksIn(cell).length === 0) &&
      links.every((cell) => linksIn(cell).length > 0 && letters(cell) <= 20);
    if (!isPair) {
      turned.push(line);
      continue;
    }
    for (const [column, cell] of cells.entries()) {
      const own = [cell, links[column] ?? ""];
      turned.push({ text: own.join(" | "), hasGapBefore: false, isHeading: false, cells: own });
    }
    at++;
  }
  return turned;
}

function letters(text: string): number {
  return withoutLinks(text).replace(/[^\p{L}]+/gu, "").length;
}
