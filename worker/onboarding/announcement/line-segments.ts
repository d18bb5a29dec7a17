import { linkMarks } from "./lines.ts";
import type { ReadLine } from "./read-lines.ts";
import { sentencesOf } from "./sentences.ts";

export interface LineSegment {
  readonly links: readonly number[];
  readonly words: string;
  readonly around: string;
}

interface Piece {
  readonly text: string;
  readonly hasNames: boolean;
}

/**
 * A line with names and links: the names stand before their links or behind them. Links without names between them are
 * the ways into one chat.
 */
export function anchoredOnLine({ line, hasNames, messengerOf }: ReadLine): LineSegment[] {
  const pieces: Piece[] = [];
  const clusters: number[][] = [];
  let from = 0;
  for (const match of line.text.matchAll(linkMarks)) {
    const text = line.text.slice(from, match.index);
    const link = Number(match[1]);
    const last = clusters.at(-1);
    const piece = { text, hasNames: hasNames(text) };
    if (last !== undefined && !piece.hasNames && !isNewChat(text, link, last, messengerOf)) last.push(link);
    else {
      pieces.push(piece);
      clusters.push([link]);
    }
    from = match.index + match[0].length;
  }
  const tail = { text: line.text.slice(from), hasNames: hasNames(line.text.slice(from)) };
  const isBefore = pieces[0]?.hasNames === true || !tail.hasNames;
  return clusters.map((links, at) => {
    const before = pieces[at];
    const behind = pieces[at + 1] ?? tail;
    const isLast = at === clusters.length - 1;
    const own = isBefore ? before : behind;
    const more = isBefore && isLast && tail.hasNames && continues(tail.text) ? `; ${tail.text}` : "";
    const lead = !isBefore && at === 0 ? (before?.text ?? "") : "";
    const words = `${lastSentenceWithNames(own?.text ?? "", hasNames, isBefore)}${more}`;
    return { links, words, around: `${lead}\n${words}\n${isLast && isBefore ? tail.text : ""}` };
  });
}

/** A second link of one messenger behind a semicolon or its own words is another chat; «или» makes it the same. */
function isNewChat(
  text: string,
  link: number,
  cluster: readonly number[],
  messengerOf: (link: number) => string | null,
): boolean {
  if (/(?<!\p{L})или(?!\p{L})/iu.test(text)) return false;
  const isSame = cluster.some((other) => messengerOf(other) === messengerOf(link));
  return isSame && /[;.]|\p{L}{4}/u.test(text.replace(/telegram|телеграм\p{L}*|ссылк\p{L}*|max/giu, ""));
}

/** «(Сатка, Бакал)», «– Куса», «, Аша»: a part of the same item, no new sentence. */
function continues(text: string): boolean {
  return /^\s*(?:[(,|–—-]|(?:и|а\s+также)\s)/iu.test(text);
}

/** «Они вместе с Алексином», «Там же Куса»: goes on with the sentence before. */
export function refersBack(text: string): boolean {
  return /^\P{L}*(?:они|все\s+они|туда\s+же|там\s+же|оба|обе|эти\s+\p{L}+|вместе\s+с|с\s+ними)(?!\p{L})/iu.test(
    text,
  );
}

/** Of prose before a link the last sentence that names something; behind a link the first. */
function lastSentenceWithNames(text: string, hasNames: (text: string) => boolean, isBefore: boolean): string {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return text;
  const named = sentences.filter(hasNames);
  const own = (isBefore ? named.at(-1) : named[0]) ?? text;
  const before = sentences[sentences.indexOf(own) - 1];
  return isBefore && before !== undefined && refersBack(own) && hasNames(before) ? `${before}\n${own}` : own;
}
