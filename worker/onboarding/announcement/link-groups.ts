import { linksIn } from "./lines.ts";
import type { ReadLine } from "./read-lines.ts";
import type { Segment } from "./segment.ts";

/** Neighbouring lines that are links only. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly links: readonly number[];
  readonly isChannel: boolean;
}

/** The groups of a text. One behind a line that has names and another messenger's link goes to that chat. */
export function linkGroups(lines: readonly ReadLine[], segments: Segment[]): Group[] {
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
