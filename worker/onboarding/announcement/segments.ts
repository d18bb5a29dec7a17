import { anchoredOnLine, type LineSegment, refersBack } from "./line-segments.ts";
import { linksIn, withoutLinks } from "./lines.ts";
import type { ReadLine } from "./read-lines.ts";

/** What belongs to the links of one chat: the words that name its territories, and what stands around them. */
export interface Segment {
  /** Numbers of links; of one messenger several only where nothing tells them apart. */
  readonly links: readonly number[];
  /** The words that name territories; "" when nothing does. */
  readonly words: string;
  /** The words and everything on the links' own lines: «канал», «чат», hours. */
  readonly around: string;
  /** Words of the heading above, for its city. */
  readonly heading: string | null;
  /** A line like «Чат № 1» above the words. */
  readonly title: string | null;
  /** Its links are a channel's, a bot's or the site's own. */
  readonly isChannel: boolean;
  /** Lines of the announcement that it uses. */
  readonly lines: readonly number[];
}

/** More lines than this above or below a link are no list of its territories. */
const longestBlock = 80;

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

interface Group {
  readonly from: number;
  readonly to: number;
  readonly links: readonly number[];
  readonly isChannel: boolean;
}

/** Neighbouring lines of links only. One behind a line that has names and another messenger's link goes to that chat. */
function linkGroups(lines: readonly ReadLine[], segments: Segment[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (
      line === undefined ||
      !(line.kind === "link" || (line.kind === "both" && line.isChannel)) ||
      isRepeated(lines, at)
    )
      continue;
    const links = linksIn(line.line.text);
    const last = groups.at(-1);
    const { isChannel } = line;
    if (isChannel) {
      groups.push({ from: at, to: at, links, isChannel });
      continue;
    }
    const isNeighbour = last !== undefined && !last.isChannel && onlyLabelsBetween(lines, last.to, at);
    const before = segments.findLastIndex((segment) => (segment.lines.at(-1) ?? -1) < at);
    const owner = segments[before];
    const ownerAt = owner?.lines.at(-1) ?? -1;
    const isOfOwner =
      owner !== undefined &&
      onlyLabelsBetween(lines, ownerAt, at) &&
      !line.line.hasGapBefore &&
      lines[at]?.messengers.every((messenger) => !lines[ownerAt]?.messengers.includes(messenger)) &&
      (lines[at + 1]?.kind !== "names" || lines[at + 1]?.line.hasGapBefore === true);
    if (isOfOwner) {
      segments[before] = { ...owner, links: [...owner.links, ...links], lines: [...owner.lines, at] };
    } else if (isNeighbour && (!line.line.hasGapBefore || isOther(lines, last, line))) {
      groups[groups.length - 1] = { from: last.from, to: at, links: [...last.links, ...links], isChannel };
    } else groups.push({ from: at, to: at, links, isChannel });
  }
  return groups;
}

/** The preview that a messenger shows under a link, with the same address. */
function isRepeated(lines: readonly ReadLine[], at: number): boolean {
  const urls = lines[at]?.urls ?? [];
  const before = lines.slice(Math.max(0, at - 3), at).findLast((line) => line.urls.length > 0);
  return urls.length > 0 && before !== undefined && urls.every((url) => before.urls.includes(url));
}

function isOther(lines: readonly ReadLine[], group: Group, line: ReadLine): boolean {
  return line.messengers.every((messenger) => !lines[group.to]?.messengers.includes(messenger));
}

/** Nothing, or short words like «MAX:» and «Ссылка:». */
function onlyLabelsBetween(lines: readonly ReadLine[], from: number, to: number): boolean {
  if (from < 0) return false;
  return lines
    .slice(from + 1, to)
    .every(({ kind, line }) => kind === "other" && line.text.length <= 20 && !line.hasGapBefore);
}

interface Block {
  readonly lines: readonly number[];
  readonly title: string | null;
  /** 2: next to the link, 1: behind an empty line; null: no block. */
  readonly nearness: number | null;
}

const noBlock: Block = { lines: [], title: null, nearness: null };

function blockAbove(lines: readonly ReadLine[], { from }: Group, used: ReadonlySet<number>): Block {
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

function blockBelow(lines: readonly ReadLine[], { from, to }: Group, used: ReadonlySet<number>): Block {
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

/** The nearest heading above, unless the list it heads has ended. */
function headingAbove(lines: readonly ReadLine[], at: number, own: ReadonlySet<number>): string | null {
  for (let i = at - 1; i >= Math.max(0, at - longestBlock); i--) {
    const line = lines[i];
    if (line === undefined || own.has(i)) continue;
    if (line.kind === "names" && (line.isHeading || !line.isProse)) return withoutLinks(line.line.text);
    if (line.kind === "other" && line.line.isHeading) return null;
    if (line.kind === "other" && line.line.text.length > 200) return null;
  }
  return null;
}

function titleAbove(lines: readonly ReadLine[], at: number): string | null {
  const line = lines[at - 1];
  return line?.kind === "other" && line.isTitle ? line.line.text : null;
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
