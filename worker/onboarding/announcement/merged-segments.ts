import type { ReadLine } from "./read-lines.ts";
import type { Segment } from "./segment.ts";

type LinkOf = (link: number) => { readonly url: string; readonly messenger: string } | null;

/**
 * Neighbours that are one chat: rows of a table that repeat a link, one territory each, and items that repeat their words with
 * a link of another messenger.
 */
export function mergedSegments(
  segments: readonly Segment[],
  lines: readonly ReadLine[],
  linkOf: LinkOf,
): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const noted = merged.findIndex((other) => isSameNote(other, segment));
    const at = noted < 0 ? merged.length - 1 : noted;
    const last = merged[at];
    if (last !== undefined && (noted >= 0 || isSameChat(last, segment, lines, linkOf))) {
      const isRepeated = plain(last.words) === plain(segment.words);
      merged[at] = {
        ...last,
        links: [...new Set([...last.links, ...segment.links])],
        words: isRepeated ? last.words : `${last.words}; ${segment.words}`,
        around: `${last.around}\n${segment.around}`,
        lines: [...last.lines, ...segment.lines],
      };
    } else merged.push(segment);
  }
  return merged;
}

/** The text refers to one note in two places. */
function isSameNote(a: Segment, b: Segment): boolean {
  return b.links.length > 0 && b.links.every((link) => a.links.includes(link));
}

function isSameChat(a: Segment, b: Segment, lines: readonly ReadLine[], linkOf: LinkOf): boolean {
  if (a.links.length === 0 || b.links.length === 0 || plain(b.words) === "") return false;
  const [ofA, ofB] = [a, b].map(({ links }) => links.flatMap((link) => linkOf(link) ?? []));
  if (ofA === undefined || ofB === undefined || ofA.length === 0 || ofB.length === 0) return false;
  const isRow = [a, b].every(({ lines: own }) => own.every((at) => lines[at]?.line.cells != null));
  const isSameLink = ofB.every(({ url }) => ofA.some((other) => other.url === url));
  if (isSameLink && isRow) return true;
  const isOtherMessenger = ofB.every(({ messenger }) => ofA.every((other) => other.messenger !== messenger));
  return isOtherMessenger && plain(a.words) === plain(b.words);
}

/** The words without what only tells the messengers apart. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/telegram|телеграм\p{L}*|max|мах|макс|вконтакте|вк|vk|чат|вступить|перейти|ссылка/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
