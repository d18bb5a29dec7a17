import { noBreakSpace } from "../font/printable.ts";

/** Width of a piece of text in millimetres, size and weight given. */
type Width = (text: string) => number;

export interface Line {
  readonly text: string;
  /** The next line goes on in the middle of a word, without a space. */
  readonly isMidWord: boolean;
}

/** Rounding of a sum of widths must not send a word that fits to the next line. */
const toleranceMm = 1e-6;

/**
 * A text in lines no wider than `widthMm`. Breaks after spaces, but not after words of one or two letters; then after
 * slashes, and inside words that are wider than the line: after hyphens, else between letters. No letter is lost, and
 * a line holds at least one.
 */
export function brokenIntoLines(text: string, widthMm: number, width: Width): readonly Line[] {
  const lines: string[] = [];
  let line = "";
  let lineMm = 0;
  const fits = (piece: string, pieceMm: number) => {
    // Kerning across a space is a few hundredths of a line at most: only a close call is measured as a whole.
    if (lineMm + pieceMm < widthMm * 0.95) return true;
    return width((line + piece).trimEnd()) <= widthMm + toleranceMm;
  };
  const put = (pieces: readonly string[], finer: readonly RegExp[]) => {
    for (const piece of pieces) {
      let pieceMm = width(piece);
      if (line !== "" && !fits(piece, pieceMm)) {
        lines.push(line);
        line = "";
        lineMm = 0;
      }
      const [next, ...rest] = finer;
      if (line === "" && next !== undefined && !fits(piece, pieceMm)) {
        put(piece.split(next), rest);
        continue;
      }
      line += piece;
      pieceMm = width(piece);
      lineMm += pieceMm;
    }
  };
  put(piecesOf(text), [shorterPieces, afterHyphens, betweenLetters]);
  if (line.trim() !== "") lines.push(line);
  return lines.map((broken, index) => ({
    text: broken.replaceAll(noBreakSpace, " ").trim(),
    isMidWord: index < lines.length - 1 && !/[ \u00a0]$/.test(broken),
  }));
}

/** As few lines as `brokenIntoLines` makes, of lengths as equal as they get: a heading has no lone last word. */
export function balancedLines(text: string, widthMm: number, width: Width): readonly Line[] {
  let best = brokenIntoLines(text, widthMm, width);
  if (best.length < 2) return best;
  let [low, high] = [Math.max(widthMm / 2, longestWord(text, width)), widthMm];
  for (let step = 0; step < 5 && low < high; step++) {
    const middle = (low + high) / 2;
    const narrower = brokenIntoLines(text, middle, width);
    if (narrower.length <= best.length) [best, high] = [narrower, middle];
    else low = middle;
  }
  return best;
}

/** Width of the widest piece that a line should hold unbroken. */
export function longestWord(text: string, width: Width): number {
  return piecesOf(text).reduce((widest, piece) => Math.max(widest, width(piece.trimEnd())), 0);
}

/** After spaces, but «к больнице» and «и Аша» stay together; and after slashes. */
const breaks = /(?<= )(?<!(?:^|[ («])[\p{L}№]{1,2} )(?=[^ ])|(?<=\/)(?=.)/u;
const shorterPieces = /(?<=[ \u00a0])(?=[^ ])/u;
/** Never inside «9-122». */
const afterHyphens = /(?<=\p{L}[-–—])(?=\p{L})/u;
const betweenLetters = /(?:)/u;

function piecesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(breaks);
}
