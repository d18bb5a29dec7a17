/** A cell of a line of a PDF: where it begins on the page, and its text. */
interface Cell {
  readonly at: number;
  text: string;
}

/** Cells of one column begin at most so many characters apart. */
const slack = 2;
const cell = /\S+(?: {1,2}\S+)*/g;

/**
 * Lines of a table that a PDF gives back as text, columns apart by spaces: a line that only goes on in later columns
 * belongs to the row above, cell by cell. Everything else stays as it is.
 */
export function joinedColumns(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let row: Cell[] | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    if (row !== null && isContinuation(row, cells)) {
      for (const { at, text } of cells) addTo(row, at, text);
      joined[joined.length - 1] = row.map(({ text }) => text).join("   ");
      continue;
    }
    joined.push(line);
    row = cells.length > 1 ? cells : null;
  }
  return joined;
}

function cellsOf(line: string): Cell[] {
  if (!/ {3}/.test(line) || line.length > 400) return [];
  return [...line.matchAll(cell)].map((match) => ({ at: match.index, text: match[0] }));
}

function isContinuation(row: readonly Cell[], cells: readonly Cell[]): boolean {
  const [first] = row;
  if (first === undefined || cells.length === 0 || cells.length >= row.length) return false;
  return cells.every(({ at }) => at > first.at + slack && columnAt(row, at) !== undefined);
}

function columnAt(row: readonly Cell[], at: number): Cell | undefined {
  return row.find((column) => Math.abs(column.at - at) <= slack);
}

/** A link and a hyphened word go on without a space. */
function addTo(row: readonly Cell[], at: number, text: string): void {
  const column = columnAt(row, at);
  if (column === undefined) return;
  const isLink = /(?:https?:|t\.me|max\.ru|vk\.me)\S*$/i.test(column.text) && /^[\w+/.-]+$/.test(text);
  const isWord = /\p{Ll}-$/u.test(column.text) && /^\p{Ll}/u.test(text);
  column.text = isWord ? column.text.slice(0, -1) + text : `${column.text}${isLink ? "" : " "}${text}`;
}
