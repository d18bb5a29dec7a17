import { type Line, linksIn } from "./lines.ts";

/** More lines than this in one cell: the table only lays out the page. */
const mostLinesOfCell = 40;

/**
 * One row of a table. A row of data is one line; a table that lays out a page gives back the lines of its cells. Two cells
 * with as many lines, one of them a link each, are rows that somebody wrote into one.
 */
export function rowLines(allCells: readonly (readonly Line[])[]): Line[] {
  const cells = allCells.filter((cell) => cell.length > 0);
  if (cells.length < 2) return cells.flat();
  if (cells.some((cell) => cell.some((line) => line.cells !== null) || cell.length > mostLinesOfCell)) {
    return cells.flat();
  }
  const linked = cells.filter((cell) => cell.some(({ text }) => linksIn(text).length > 0));
  const [links] = linked;
  const count = links?.length ?? 0;
  const isZipped =
    linked.length === 1 &&
    count > 1 &&
    links?.every(({ text }) => linksIn(text).length > 0) &&
    cells.some((cell) => cell !== links && cell.length === count);
  if (isZipped) {
    const parallel = cells.filter((cell) => cell.length === count);
    return Array.from({ length: count }, (_, at) => row(parallel.map((cell) => cell[at]?.text ?? "")));
  }
  return [row(allCells.map((cell) => cell.map(({ text }) => text).join("; ")))];
}

function row(cells: readonly string[]): Line {
  return {
    text: cells.filter((cell) => cell !== "").join(" | "),
    hasGapBefore: false,
    isHeading: false,
    cells,
  };
}
