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
