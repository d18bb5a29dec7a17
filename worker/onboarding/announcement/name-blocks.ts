import { withoutLinks } from "./lines.ts";
import type { Group } from "./link-groups.ts";
import type { ReadLine } from "./read-lines.ts";

/** More lines than this above or below a link are no list of its territories. */
const longestBlock = 80;

/** Lines of names next to a group of links. */
export interface Block {
  readonly lines: readonly number[];
  readonly title: string | null;
  /** 2: next to the link, 1: behind an empty line; null: no block. */
  readonly nearness: number | null;
}

export const noBlock: Block = { lines: [], title: null, nearness: null };

/** The names that stand above the links, up to the end of their list. */
export function blockAbove(lines: readonly ReadLine[], { from }: Group, used: ReadonlySet<number>): Block {
  const block: number[] = [];
  let title: string | null = null;
  let skipped = 0;
  let hasGap = lines[from]?.line.hasGapBefore ?? false;
  let nearness = 2;
  for (let at = from - 1; at >= 0 && block.length < longestBlock; at--) {
    const line = lines[at];
    if (line === undefined || used.has(at) || line.kind === "both" || line.kind === "link") break;
    if (block.length > 0 && hasGap) break;
    if (line.kind === "names") {
      if (block.length > 0 && line.isProse) break;
      if (block.length === 0 && hasGap) nearness = 1;
      // A heading that has its list below it is no item of the list.
      if (block.length > 0 && line.isHeading && block.length > 1 && !line.isListHead) break;
      block.unshift(at);
      if (line.isProse) break;
    } else if (block.length === 0) {
      if (++skipped > 2 || line.line.text.length > 160) break;
      if (line.isTitle) title ??= line.line.text;
      if (line.line.hasGapBefore && line.isTitle) {
        hasGap = true;
        continue;
      }
    } else {
      if (line.isTitle) title = line.line.text;
      break;
    }
    hasGap = line.line.hasGapBefore;
  }
  return block.length === 0 ? { ...noBlock, title } : { lines: block, title, nearness };
}

/** The names that stand below the links. */
export function blockBelow(
  lines: readonly ReadLine[],
  { from, to }: Group,
  used: ReadonlySet<number>,
): Block {
  const block: number[] = [];
  let nearness = 2;
  const before = lines[from - 1];
  const title = before?.kind === "other" && before.isTitle && !used.has(from - 1) ? before.line.text : null;
  for (let at = to + 1; at < lines.length && block.length < longestBlock; at++) {
    const line = lines[at];
    if (line === undefined || used.has(at) || line.kind === "both" || line.kind === "link") break;
    if (block.length > 0 && (line.line.hasGapBefore || line.kind !== "names" || line.isProse)) break;
    if (line.kind !== "names") {
      if (at > to + 1 || line.isTitle || line.line.text.length > 60) break;
      continue;
    }
    if (block.length === 0 && line.line.hasGapBefore) nearness = 1;
    if (line.isProse && line.line.hasGapBefore) break;
    // The names right above the next link are that one's, if nothing stands above ours.
    block.push(at);
    if (line.isProse) break;
  }
  return block.length === 0 ? { ...noBlock, title } : { lines: block, title, nearness };
}

/** The nearest heading above, unless the list it heads has ended. */
export function headingAbove(
  lines: readonly ReadLine[],
  at: number,
  own: ReadonlySet<number>,
): string | null {
  for (let i = at - 1; i >= Math.max(0, at - longestBlock); i--) {
    const line = lines[i];
    if (line === undefined || own.has(i)) continue;
    if (line.kind === "names" && (line.isHeading || !line.isProse)) return withoutLinks(line.line.text);
    if (line.kind === "other" && line.line.isHeading) return null;
    if (line.kind === "other" && line.line.text.length > 200) return null;
  }
  return null;
}

/** «Чат № 1» right above. */
export function titleAbove(lines: readonly ReadLine[], at: number): string | null {
  const line = lines[at - 1];
  return line?.kind === "other" && line.isTitle ? line.line.text : null;
}
