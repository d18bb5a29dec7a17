import type { Mark, MeasureText, PosterContent } from "../types.ts";
import { type Block, paragraph, stack } from "./blocks.ts";
import { firstThatFits, fits } from "./fit.ts";
import { detailsOf, heroAside, scanLine } from "./page-content.ts";
import type { PageContext } from "./page-context.ts";
import { emergency, footer, header, sentenceBlock } from "./page-edges.ts";
import type { PageStyle } from "./page-style.ts";
import { qrBlock, qrSideMm, quietMm } from "./qr-block.ts";

export interface Area {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly safeMm: number;
}

/** How far colour runs over the edge that is cut; printers ask for three millimetres. */
const overrunMm = 3;

/**
 * A poster in an area whose top left corner is that of the sheet: sentence, QR code with what it leads to beside it,
 * the address, what is asked and what is not; at the foot the emergency numbers and the hospital's lines. What is left
 * of the height goes between the upper parts.
 */
export function pageMarks(
  content: PosterContent,
  style: PageStyle,
  area: Area,
  measure: MeasureText,
): readonly Mark[] {
  const { marginMm, bandMm, gapMm } = style;
  const topMm = bandMm + gapMm;
  const bottomMm = area.heightMm - Math.max(area.safeMm, marginMm * 0.7);
  const heightMm = bottomMm - topMm;
  const widthMm = area.widthMm - 2 * marginMm;
  const built = firstThatFits(fits(style.leastBodyMm / style.bodyMm), heightMm, (fit) => {
    const page: PageContext = {
      style,
      fit,
      widthMm,
      gapMm: gapMm * fit.gap,
      bodyMm: style.bodyMm * fit.text,
      measure,
    };
    const upper = upperBlocks(content, page, area.safeMm).filter((block) => block.heightMm > 0);
    const lower = stack([emergency(content, page), footer(content, page)], page.gapMm * 0.7);
    const gaps = upper.length;
    const needed = upper.reduce((sum, block) => sum + block.heightMm, lower.heightMm + gaps * page.gapMm);
    return { page, upper, lower, gaps, heightMm: needed };
  });
  const { page, upper, lower, gaps } = built;
  const spareMm = Math.max(0, heightMm - built.heightMm);
  const stepMm = page.gapMm + Math.min(spareMm / gaps, page.gapMm);
  let yMm = topMm;
  const upperMarks = upper.flatMap((block) => {
    const marks = block.marksAt(marginMm, yMm);
    yMm += block.heightMm + stepMm;
    return marks;
  });
  return [
    {
      kind: "rectangle",
      xMm: -overrunMm,
      yMm: -overrunMm,
      widthMm: area.widthMm + 2 * overrunMm,
      heightMm: overrunMm + bandMm,
      ink: "pine",
    },
    ...upperMarks,
    ...lower.marksAt(marginMm, bottomMm - lower.heightMm),
  ];
}

function upperBlocks(content: PosterContent, page: PageContext, safeMm: number): readonly Block[] {
  const top = stack([header(content, page), sentenceBlock(content.sentence, page)], page.gapMm * 0.35);
  return [top, hero(content, page, safeMm), addressBlock(content, page), detailsOf(content, page)];
}

/**
 * The QR code, and beside it what it leads to. The white frame of the code reaches into the margin and the gaps, so that
 * its dark modules stand on the edges of the text; under a code that needs most of the width the text goes below it.
 */
function hero(content: PosterContent, page: PageContext, safeMm: number): Block {
  const { style, fit, widthMm, gapMm } = page;
  const least = Math.min(style.moduleMm, widthMm / 45);
  const sideMm = Math.min(qrSideMm(content.address, style.qrMm * fit.large, least), widthMm);
  const quiet = quietMm(content.address, sideMm);
  const leftMm = Math.min(quiet, style.marginMm - safeMm);
  const upMm = Math.min(quiet, gapMm * 0.8);
  const code = qrBlock(content.address, sideMm);
  const besideMm = widthMm - (sideMm - leftMm);
  const isBeside = besideMm >= widthMm * 0.3;
  const aside = heroAside(content, page, isBeside ? besideMm : widthMm);
  const codeMm = sideMm - 2 * upMm;
  const asideTopMm = isBeside ? quiet - upMm : codeMm + gapMm;
  return {
    widthMm,
    heightMm: Math.max(codeMm, asideTopMm + aside.heightMm),
    marksAt: (xMm, yMm) => [
      ...code.marksAt(xMm - leftMm, yMm - upMm),
      ...aside.marksAt(isBeside ? xMm - leftMm + sideMm : xMm, yMm + asideTopMm),
    ],
  };
}

/** For people without a camera. The address stays on one line as long as it can be read from a step away. */
function addressBlock(content: PosterContent, page: PageContext): Block {
  const { style, fit, widthMm, bodyMm, measure } = page;
  const { lead, address } = scanLine(content);
  const wishedMm = style.addressMm * fit.large;
  const wholeMm = (wishedMm * widthMm) / Math.max(widthMm, measure(address, "bold", wishedMm) * 1.001);
  const sizeMm = Math.max(wholeMm, Math.min(wishedMm, bodyMm * 1.1));
  return stack(
    [
      paragraph(lead, { sizeMm: bodyMm, weight: "regular" }, widthMm, measure),
      paragraph(address, { sizeMm, weight: "bold", leading: 1.2 }, widthMm, measure),
    ],
    0,
  );
}
