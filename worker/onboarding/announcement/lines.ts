import type { FoundLink } from "./found-links.ts";

/**
 * The announcement as lines of plain text. A link is one mark in the text, `linkMark(n)`, behind the words that it stood
 * behind; so markup, tables and bare addresses look alike from here on.
 */
export interface Line {
  readonly text: string;
  /** An empty line or the end of a paragraph stands before it. */
  readonly hasGapBefore: boolean;
  readonly isHeading: boolean;
  /** A row of a table: its cells, with the same marks. */
  readonly cells: readonly string[] | null;
}

export interface AnnouncementText {
  readonly lines: readonly Line[];
  readonly links: readonly FoundLink[];
  /** Links whose visible address is another one than the real. */
  readonly differing: readonly string[];
}

const open = "\uE000";
const close = "\uE001";
export const linkMarks = /\uE000(\d+)\uE001/g;

export function linkMark(at: number): string {
  return `${open}${at}${close}`;
}

export function linksIn(text: string): number[] {
  return [...text.matchAll(linkMarks)].map((match) => Number(match[1]));
}

export function withoutLinks(text: string): string {
  return text.replace(linkMarks, " ");
}

/** A whole announcement pasted as one paragraph is shorter than this. */
const longestLine = 20_000;

/** Lines of bearable length: a longer one is cut behind a sign or a space. */
export function shortLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.text.length <= longestLine ? [line] : cutLine(line)));
}

function cutLine(line: Line): Line[] {
  const pieces: Line[] = [];
  for (let from = 0; from < line.text.length; ) {
    const piece = line.text.slice(from, from + longestLine);
    const isLast = from + longestLine >= line.text.length;
    const cut = isLast ? piece.length : Math.max(piece.lastIndexOf(" "), piece.lastIndexOf(close) + 1);
    const end = cut > 0 ? cut : piece.length;
    pieces.push({ ...line, text: piece.slice(0, end), cells: null });
    from += end;
  }
  return pieces;
}
