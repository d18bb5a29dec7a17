import type { Mark, PosterContent } from "../types.ts";
import {
  type Block,
  barred,
  linesBlock,
  nothing,
  paragraph,
  row,
  rule,
  stack,
  type TextStyle,
} from "./blocks.ts";
import { balancedLines } from "./lines.ts";
import type { PageContext } from "./page-context.ts";
import { phonesBlock } from "./phones.ts";
import { words } from "./words.ts";

/** The region, and on sheets from a developer's machine the stamp. */
export function header(content: PosterContent, page: PageContext): Block {
  const { bodyMm, widthMm, measure } = page;
  const style: TextStyle = { sizeMm: bodyMm, weight: "regular" };
  if (!content.isSample) return paragraph(content.region, style, widthMm, measure);
  const mark = stamp(page);
  const gapMm = bodyMm;
  const region = paragraph(content.region, style, widthMm - mark.widthMm - gapMm, measure);
  return row([{ ...region, widthMm: widthMm - mark.widthMm - gapMm }, mark], gapMm);
}

/** «образец» in a frame. */
function stamp({ bodyMm, measure }: PageContext): Block {
  const text = words.sample;
  const padMm = bodyMm * 0.5;
  const innerMm = measure(text, "bold", bodyMm);
  const [widthMm, heightMm] = [innerMm + 2 * padMm, bodyMm * 1.7];
  const thick = bodyMm * 0.09;
  return {
    widthMm,
    heightMm,
    marksAt: (x, y) => [
      ...frame(x, y, widthMm, heightMm, thick),
      {
        kind: "text",
        text,
        xMm: x + padMm,
        yMm: y + heightMm / 2 + bodyMm * 0.35,
        sizeMm: bodyMm,
        weight: "bold",
        ink: "black",
        turned: 0,
      },
    ],
  };
}

function frame(x: number, y: number, width: number, height: number, widthMm: number): Mark[] {
  const corners: readonly [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((fromMm, index) => ({
    kind: "line",
    fromMm,
    toMm: corners[(index + 1) % corners.length] ?? fromMm,
    widthMm,
    ink: "sos",
    isDashed: false,
  }));
}

/**
 * What is read from two metres. Each of its own sentences stands on a line, so that question and answer stand apart, as
 * long as they are large that way; else it fills three lines.
 */
export function sentenceBlock(sentence: string, { style, fit, widthMm, measure }: PageContext): Block {
  const wishedMm = style.sentenceMm * fit.large;
  const parts = sentence.split(/(?<=[?.…])\s+/u);
  const widest = Math.max(...parts.map((part) => measure(part, "bold", wishedMm)));
  const wholeMm = Math.min(wishedMm, (wishedMm * widthMm * 0.999) / Math.max(widest, 1));
  const sizes =
    wholeMm >= wishedMm * 0.8
      ? [wholeMm]
      : [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.6, 0.5].map((part) => part * wishedMm);
  const ways = sizes.map((sizeMm) => ({
    sizeMm,
    lines: parts.flatMap((part) => balancedLines(part, widthMm, (text) => measure(text, "bold", sizeMm))),
  }));
  const isWell = ({ lines }: (typeof ways)[number]) =>
    lines.length <= Math.max(3, parts.length) && lines.every(({ isMidWord }) => !isMidWord);
  const { sizeMm, lines } = ways.find(isWell) ?? ways.at(-1) ?? { sizeMm: wishedMm, lines: [] };
  return linesBlock(lines, { sizeMm, weight: "bold", role: "h1", leading: 1.2 }, widthMm);
}

/** 103 and 112 behind red, the hotline behind green. A region's poster has its hotline above. */
export function emergency(content: PosterContent, page: PageContext): Block {
  const { style, fit, widthMm, gapMm, bodyMm, measure } = page;
  const phoneMm = style.phoneMm * fit.large;
  const barMm = bodyMm * 0.3;
  const danger = (width: number): Block =>
    stack(
      [
        paragraph(words.danger, { sizeMm: bodyMm, weight: "regular" }, width, measure),
        paragraph(words.dangerPhones, { sizeMm: phoneMm, weight: "bold", leading: 1.2 }, width, measure),
      ],
      0,
    );
  if (content.kind === "region") return barred(danger, widthMm, barMm, "sos");
  const columnMm = (widthMm - gapMm) / 2;
  const hotline = (width: number): Block =>
    stack(
      [
        paragraph(content.phoneName, { sizeMm: bodyMm, weight: "regular" }, width, measure),
        phonesBlock(content.phones, phoneMm, bodyMm, width, measure),
      ],
      0,
    );
  return row([barred(danger, columnMm, barMm, "sos"), barred(hotline, columnMm, barMm, "pine")], gapMm);
}

/** The hospital's own lines, and by which release an old sheet is known as old. */
export function footer({ own, edition }: PosterContent, page: PageContext): Block {
  const { style, fit, widthMm, measure } = page;
  // Below the least text the small print shrinks as well.
  const shrunk = Math.min(1, (page.bodyMm / style.leastBodyMm) * 0.999);
  const smallMm = style.smallMm * (fit.text < 1 ? shrunk : 1);
  const ownMm = Math.max(smallMm, Math.min(page.bodyMm * 0.85, style.bodyMm));
  const lines = stack(
    [
      paragraph(own.org, { sizeMm: ownMm, weight: "bold" }, widthMm, measure),
      paragraph(own.contact, { sizeMm: ownMm, weight: "regular" }, widthMm, measure),
    ],
    0,
  );
  const line = lines.heightMm > 0 ? rule(widthMm, ownMm * 0.8, 0.25, "soft") : nothing;
  const small: TextStyle = { sizeMm: smallMm, weight: "regular" };
  return stack([line, lines, paragraph(edition, small, widthMm, measure)], ownMm * 0.2);
}
