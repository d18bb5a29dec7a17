import { anchoredOnLine, type LineSegment, refersBack } from "./line-segments.ts";
import { withoutLinks } from "./lines.ts";
import { type Group, linkGroups } from "./link-groups.ts";
import { type Block, blockAbove, blockBelow, headingAbove, noBlock, titleAbove } from "./name-blocks.ts";
import type { ReadLine } from "./read-lines.ts";
import type { Segment } from "./segment.ts";

/**
 * Which words belong to which link. A line that has both is decided by itself; a link on a line of its own takes the names
 * next to it, above or below: where the whole announcement has more of them. Every line is used once.
 */
export function segmentsOf(lines: readonly ReadLine[]): Segment[] {
  const used = new Set<number>();
  const segments: Segment[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "both" || line.isChannel) continue;
    used.add(at);
    const before = lines[at - 1];
    const isContinued =
      before?.kind === "names" && !used.has(at - 1) && !line.line.hasGapBefore && refersBack(line.line.text);
    if (isContinued) used.add(at - 1);
    for (const [index, part] of anchoredOnLine(line).entries()) {
      const own = ofLine(lines, at, part);
      const isFirst = index === 0 && isContinued;
      segments.push(
        isFirst ? { ...own, words: `${before.lastSentence}\n${own.words}`, lines: [at - 1, at] } : own,
      );
    }
  }
  const groups = linkGroups(lines, segments);
  const isAbove = groups
    .filter(({ isChannel }) => !isChannel)
    .map((group) => blockAbove(lines, group, new Set()));
  const isBelow = groups
    .filter(({ isChannel }) => !isChannel)
    .map((group) => blockBelow(lines, group, new Set()));
  const above = isAbove.reduce((sum, block) => sum + (block.nearness ?? 0), 0);
  const below = isBelow.reduce((sum, block) => sum + (block.nearness ?? 0), 0);
  const order = below > above ? [blockBelow, blockAbove] : [blockAbove, blockBelow];
  const blocks = groups.map((group) => {
    const [first] = order;
    if (group.isChannel) return noBlock;
    const block = first?.(lines, group, used) ?? noBlock;
    for (const at of block.lines) used.add(at);
    return block;
  });
  for (const [at, group] of groups.entries()) {
    let block = blocks[at] ?? noBlock;
    if (group.isChannel) {
      segments.push(ofGroup(lines, group, noBlock));
      continue;
    }
    if (block.lines.length === 0) {
      block = order[1]?.(lines, group, used) ?? noBlock;
      for (const line of block.lines) used.add(line);
    }
    segments.push(ofGroup(lines, group, block));
  }
  return [...segments, ...unlinked(lines, used)].sort(
    (a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || (a.links[0] ?? 0) - (b.links[0] ?? 0),
  );
}

function ofLine(lines: readonly ReadLine[], at: number, part: LineSegment): Segment {
  return {
    links: part.links,
    words: part.words,
    around: part.around,
    heading: headingAbove(lines, at, new Set()),
    title: titleAbove(lines, at),
    isChannel: false,
    lines: [at],
  };
}

function ofGroup(lines: readonly ReadLine[], group: Group, block: Block): Segment {
  const own = lines.slice(group.from, group.to + 1).map(({ line }) => withoutLinks(line.text));
  const words = block.lines.map((at) => lines[at]?.lastSentence ?? "").join("\n");
  const before = lines[group.from - 1];
  const label = before?.kind === "other" ? before.line.text : "";
  const first = block.lines[0] ?? group.from;
  const all = Array.from({ length: group.to - group.from + 1 }, (_, offset) => group.from + offset);
  return {
    links: group.links,
    words,
    around: [words, label, ...own].join("\n"),
    heading: headingAbove(lines, Math.min(first, group.from), new Set(block.lines)),
    title: block.title ?? titleAbove(lines, Math.min(first, group.from)),
    isChannel: group.isChannel,
    lines: [...new Set([...block.lines, ...all])].sort((a, b) => a - b),
  };
}

/** Items of a list whose neighbours have links and which have none themselves. */
function unlinked(lines: readonly ReadLine[], used: ReadonlySet<number>): Segment[] {
  const hasRows = lines.some(({ kind, line }) => kind === "both" && line.cells !== null);
  return lines.flatMap((line, at) => {
    if (line.kind !== "names" || used.has(at) || line.isProse || line.isHeading) return [];
    const isRow = line.line.cells !== null;
    const isBetween = lines[at - 1]?.kind === "both" && lines[at + 1]?.kind === "both";
    const isLast = lines[at - 1]?.kind === "both" && at === lines.length - 1;
    const isSaid = line.saysNoLink && (lines[at - 1]?.kind === "both" || lines[at + 1]?.kind === "both");
    if (!isBetween && !isRow && !isLast && !isSaid) return [];
    if (isRow && !hasRows) return [];
    const words = line.line.text;
    return [
      {
        links: [],
        words,
        around: words,
        heading: headingAbove(lines, at, new Set()),
        title: null,
        isChannel: false,
        lines: [at],
      },
    ];
  });
}
