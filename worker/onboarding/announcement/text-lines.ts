import { joinedAddresses } from "./clean-text.ts";
import type { FoundLink } from "./found-links.ts";
import { joinedColumns } from "./joined-columns.ts";
import { type Line, linksIn } from "./lines.ts";
import { markLinks } from "./mark-links.ts";
import { unwrappedLines } from "./wrapped-lines.ts";

const bullet =
  /^(?:[-–—*•·▪▫■□●○◦‣➢➤►▶✓✔✅☑🔹🔸🔷🔶◆◇➡👉📌📍🏥]|\p{Extended_Pictographic}|o(?=\s)|\d{1,3}[.)](?=\s|\p{Lu}))+\s*/u;
/** «Адрес: …», «Зона обслуживания: …»: a line of a card, which no page's width cut. */
const label =
  /^(?:адрес|телефон|тел\.|зона|участок|режим|график|часы|время|(?:мед)?чат|ссылк|территори|обслужива|прикрепл|сайт|почта|e-?mail|контакт|telegram|телеграм|max|вконтакте)[\p{L} ]{0,40}:/iu;
const quote = /^(?:\s?>)+\s?/;
const pageNumber = /^(?:[-–—]?\s*\d{1,3}\s*[-–—]?|(?:стр\.?|страница)\s*\d{1,3}(?:\s*из\s*\d{1,3})?)$/i;

/** Lines of plain text: quoting, page numbers and the wraps of mail and PDF undone, addresses as marks. */
export function linesOfText(text: string, links: FoundLink[]): Line[] {
  const unquoted = joinedAddresses(text)
    .split("\n")
    .map((line) => line.replace(quote, ""));
  const raw = joinedBrokenLinks(joinedColumns(unquoted));
  const kept = raw.filter((line) => !pageNumber.test(line.trim()));
  const marked = kept.map((line) => markLinks(line, links));
  return joinedCells(unwrappedLines(marked, startsItem)).map(({ text: joined, hasGapBefore }) => {
    const cells = joined.split(/\t+| {3,}/).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== "");
    return {
      text: filled.join(filled.length > 1 ? " | " : ""),
      hasGapBefore,
      isHeading: false,
      cells: filled.length > 1 ? filled : null,
    };
  });
}

/** A list in the first column that goes on below its link: «Сосновский,   <link>», «Каслинский». */
function joinedCells(lines: readonly { readonly text: string; readonly hasGapBefore: boolean }[]) {
  const joined: { text: string; hasGapBefore: boolean }[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const cells = last?.text.split(/\t+| {3,}/) ?? [];
    const isOpen = cells.length > 1 && /(?:,|\sи|-)$/u.test(cells[0]?.trim() ?? "");
    const isRest =
      isOpen && !line.hasGapBefore && linksIn(line.text).length === 0 && !/\t| {3,}/.test(line.text);
    if (last !== undefined && isRest) {
      const [first = "", ...others] = cells;
      last.text = [`${first.trim()} ${line.text}`, ...others].join("\t");
    } else joined.push({ ...line });
  }
  return joined;
}

/** Bullets, numbers and labels. */
export function startsItem(line: string): boolean {
  const text = line.trimStart();
  return bullet.test(text) || label.test(text);
}

const brokenEnd = /(?:(?:t\.me|telegram\.me)\/(?:\+|joinchat\/)|(?:max\.ru|vk\.me)\/join\/)([\w-]*)$/i;
const bareEnd =
  /(?:https?:\/\/|https?:\/\/(?:t\.me|telegram\.me|max\.ru|vk\.me)\/?|\b(?:t\.me|max\.ru|vk\.me)\/)$/i;
/** Lengths of codes that the messengers issue. */
const wholeLengths = new Set([16, 22, 43]);

/** A link over two lines is put together when the pieces make a code of a known length, or the first is none at all. */
function joinedBrokenLinks(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1)?.trimEnd() ?? "";
    const next = line.trimStart();
    const piece = /^[\w-]+/.exec(next)?.[0] ?? "";
    const code = brokenEnd.exec(last.slice(-200))?.[1];
    const isCode =
      code !== undefined && piece !== "" && !wholeLengths.has(code.length) && continues(code, piece);
    const isBare = bareEnd.test(last.slice(-40)) && /^(?:\+|join|[a-z])[\w./+-]*/i.test(next);
    if (isCode || isBare) joined[joined.length - 1] = last + next;
    else joined.push(line);
  }
  return joined;
}

function continues(code: string, piece: string): boolean {
  return wholeLengths.has(code.length + piece.length) || code.length < 10;
}

/** Used by the reader of pages too: addresses that stand there as text. */
export function markedLine(line: Line, links: FoundLink[]): Line {
  const text = markLinks(line.text, links);
  const hasNew = linksIn(text).length > linksIn(line.text).length;
  if (!hasNew) return line;
  return { ...line, text, cells: line.cells === null ? null : text.split(" | ") };
}
