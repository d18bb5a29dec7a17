import type { Weight } from "../font/typeface.ts";
import type { Ink, Mark, MeasureText, TextRole } from "../types.ts";
import { balancedLines, brokenIntoLines, type Line, longestWord } from "./lines.ts";

/** Something of a known size that can be put anywhere. Its marks stay inside its box. */
export interface Block {
  readonly widthMm: number;
  readonly heightMm: number;
  marksAt(xMm: number, yMm: number): readonly Mark[];
}

export interface TextStyle {
  readonly sizeMm: number;
  readonly weight: Weight;
  readonly role?: TextRole;
  /** Line to line, in sizes; at least `ascent + descent`, so that lines never touch. */
  readonly leading?: number;
  readonly isBalanced?: boolean;
}

/** Of Golos Text, in sizes: every letter of a line with its accents lies within. */
export const ascent = 0.98;
export const descent = 0.22;

export const nothing: Block = { widthMm: 0, heightMm: 0, marksAt: () => [] };

export function paragraph(text: string, style: TextStyle, widthMm: number, measure: MeasureText): Block {
  const { sizeMm, weight, isBalanced = false } = style;
  const width = (line: string) => measure(line, weight, sizeMm);
  return linesBlock((isBalanced ? balancedLines : brokenIntoLines)(text, widthMm, width), style, widthMm);
}

/** A text that is known to fit, as it is. */
export function oneLine(text: string, style: TextStyle, widthMm: number): Block {
  return linesBlock([{ text: text.replaceAll("\u00a0", " "), isMidWord: false }], style, widthMm);
}

/** Lines as they are. */
export function linesBlock(lines: readonly Line[], style: TextStyle, widthMm: number): Block {
  if (lines.length === 0) return nothing;
  const { sizeMm, weight, role = "p", leading = 1.25 } = style;
  const stepMm = leading * sizeMm;
  const firstMm = ((leading - ascent - descent) / 2 + ascent) * sizeMm;
  return {
    widthMm,
    heightMm: lines.length * stepMm,
    marksAt: (xMm, yMm) =>
      lines.map(({ text }, index) => ({
        kind: "text",
        text,
        xMm,
        yMm: yMm + firstMm + index * stepMm,
        sizeMm,
        weight,
        ink: "black",
        turned: 0,
        role,
        ...(index > 0 && { continues: lines[index - 1]?.isMidWord === true ? "word" : "line" }),
      })),
  };
}

/** The largest size up to that of the style at which no word has to be broken; not below `least` of it. */
export function wholeWords(
  text: string,
  style: TextStyle,
  widthMm: number,
  measure: MeasureText,
  least = 0.6,
): TextStyle {
  const widest = longestWord(text, (word) => measure(word, style.weight, style.sizeMm));
  return widest <= widthMm
    ? style
    : { ...style, sizeMm: style.sizeMm * Math.max(least, (widthMm / widest) * 0.999) };
}

/** Blocks under each other; `gapMm` only between those that are there. */
export function stack(blocks: readonly Block[], gapMm: number): Block {
  const there = blocks.filter(({ heightMm }) => heightMm > 0);
  if (there.length === 0) return nothing;
  return {
    widthMm: Math.max(...there.map(({ widthMm }) => widthMm)),
    heightMm: there.reduce((sum, { heightMm }) => sum + heightMm, gapMm * (there.length - 1)),
    marksAt: (xMm, yMm) => {
      let top = yMm;
      return there.flatMap((block) => {
        const marks = block.marksAt(xMm, top);
        top += block.heightMm + gapMm;
        return marks;
      });
    },
  };
}

/** Blocks beside each other, tops level. */
export function row(blocks: readonly Block[], gapMm: number): Block {
  const there = blocks.filter(({ heightMm }) => heightMm > 0);
  if (there.length === 0) return nothing;
  return {
    widthMm: there.reduce((sum, { widthMm }) => sum + widthMm, gapMm * (there.length - 1)),
    heightMm: Math.max(...there.map(({ heightMm }) => heightMm)),
    marksAt: (xMm, yMm) => {
      let left = xMm;
      return there.flatMap((block) => {
        const marks = block.marksAt(left, yMm);
        left += block.widthMm + gapMm;
        return marks;
      });
    },
  };
}

/** A block with a bar of colour along its left side. */
export function barred(build: (widthMm: number) => Block, widthMm: number, barMm: number, ink: Ink): Block {
  const inset = barMm * 3;
  const block = build(widthMm - inset);
  if (block.heightMm === 0) return nothing;
  return {
    widthMm,
    heightMm: block.heightMm,
    marksAt: (xMm, yMm) => [
      { kind: "rectangle", xMm, yMm, widthMm: barMm, heightMm: block.heightMm, ink },
      ...block.marksAt(xMm + inset, yMm),
    ],
  };
}

/** A rule as wide as the block, in the middle of its height. */
export function rule(widthMm: number, heightMm: number, thicknessMm: number, ink: Ink): Block {
  return {
    widthMm,
    heightMm,
    marksAt: (xMm, yMm) => [
      {
        kind: "line",
        fromMm: [xMm, yMm + heightMm / 2],
        toMm: [xMm + widthMm, yMm + heightMm / 2],
        widthMm: thicknessMm,
        ink,
        isDashed: false,
      },
    ],
  };
}
