import { linksIn } from "./lines.ts";

interface Unwrapped {
  readonly text: string;
  readonly hasGapBefore: boolean;
}

const unfinished =
  /(?:[,–—-]|\s(?:и|или|а|в|во|на|с|со|к|по|для|из|от|за|о|об|г\.|пос\.|с\.|р-н|городского|муниципального|городской|муниципальный|жителей|районов|района))$/iu;
const finished = /[.!?:;…][_*»")\]]{0,3}$/;
/** Narrower text is not wrapped: its lines end where their author ended them. */
const narrowestPage = 45;

/**
 * Lines as their author meant them: words cut by a hyphen are joined, and lines that a page's width cut. A line that
 * begins an item, or stands behind a link, is a line of its own.
 */
export function unwrappedLines(lines: readonly string[], startsItem: (line: string) => boolean): Unwrapped[] {
  const width = pageWidth(lines);
  const result: Unwrapped[] = [];
  let hasGap = false;
  let last: { text: string; length: number } | null = null;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") {
      hasGap = true;
      continue;
    }
    const open: string | null = last === null || last.text.length > longestJoined ? null : last.text;
    const isJoined =
      open !== null && !startsItem(line) && isContinued(open, line, last?.length ?? 0, width, hasGap);
    if (isJoined && open !== null) {
      const text = joinedText(open, line);
      result[result.length - 1] = { text, hasGapBefore: result.at(-1)?.hasGapBefore ?? false };
      last = { text, length: line.length };
    } else {
      result.push({ text: line, hasGapBefore: hasGap });
      last = { text: line, length: line.length };
    }
    hasGap = false;
  }
  return result;
}

/** A paragraph is shorter; what goes on longer is no wrapped text. */
const longestJoined = 6000;

function isContinued(whole: string, line: string, length: number, width: number, hasGap: boolean): boolean {
  if (hasGap) return false;
  const open = whole.slice(-80);
  if (/\t| {3,}/.test(open) || /\t| {3,}/.test(line)) return false;
  const endsWithLink = /\uE001[.,;]?$/.test(open);
  if (endsWithLink)
    return /\uE001,$/.test(open) === true && /^\p{Ll}/u.test(line) && linksIn(line).length === 0;
  if (unfinished.test(open)) return true;
  if (/^[–—-]\s*\uE000/.test(line) || /^[,;)]/.test(line)) return true;
  if (finished.test(open)) return false;
  if (/^\uE000/.test(line)) return false;
  if (/^\p{Ll}/u.test(line)) return width > 0 || /\p{L}$/u.test(open);
  return width > 0 && length > width * 0.75 && length <= width;
}

/** «Челя-» + «бинского» is one word, «Катав-» + «Ивановск» keeps its hyphen. */
function joinedText(open: string, line: string): string {
  if (/\p{L}[-‐]$/u.test(open)) {
    return /^\p{Ll}/u.test(line) && !/^на-/u.test(line) ? open.slice(0, -1) + line : open + line;
  }
  return `${open} ${line}`;
}

/** The width at which a page was wrapped; 0 when its lines do not look wrapped. */
function pageWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest < narrowestPage || longest > 140) return 0;
  const nearLongest = lengths.filter((length) => length > longest * 0.8).length;
  return nearLongest >= 3 ? longest : 0;
}
