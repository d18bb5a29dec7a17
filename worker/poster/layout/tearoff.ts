import { formSizes } from "../forms.ts";
import type { Mark, MeasureText, PosterContent } from "../types.ts";
import { type Block, paragraph, stack, type TextStyle, wholeWords } from "./blocks.ts";
import { firstThatFits, fits } from "./fit.ts";
import { pageMarks } from "./page.ts";
import { pageStyles } from "./page-style.ts";
import { qrBlock } from "./qr-block.ts";
import { words } from "./words.ts";

/** As wide as a code of 41 modules needs to have modules of 0.8 mm: an address of up to 46 letters. */
const strips = 6;
const stripHeightMm = 82;
const stripTextMm = 3.9;
const leastTextMm = 2.2;
const leastAddressMm = 2.8;

/** A poster above, below it six strips to tear off along dashed lines. */
export function tearoffMarks(content: PosterContent, measure: MeasureText): readonly Mark[] {
  const { widthMm, heightMm, safeMm } = formSizes.tearoff;
  const topMm = heightMm - stripHeightMm;
  // The outer strips keep the safe margin of the sheet; what all strips show is equally wide.
  const stepMm = (widthMm - 2 * safeMm) / strips;
  const strip = stripBlock(content, stepMm, stripHeightMm - safeMm, measure);
  const lefts = Array.from({ length: strips }, (_, index) => safeMm + index * stepMm);
  return [
    ...pageMarks(content, pageStyles.tearoff, { widthMm, heightMm: topMm, safeMm }, measure),
    dashed([0, topMm], [widthMm, topMm]),
    ...lefts.slice(1).map((x) => dashed([x, topMm], [x, heightMm])),
    ...lefts.flatMap((x) => strip.marksAt(x, topMm)),
  ];
}

function dashed(fromMm: readonly [number, number], toMm: readonly [number, number]): Mark {
  return { kind: "line", fromMm, toMm, widthMm: 0.25, ink: "soft", isDashed: true };
}

/** The code at the upper end, under it whom the chat serves and its address, read with the strip laid across. */
function stripBlock(content: PosterContent, widthMm: number, heightMm: number, measure: MeasureText): Block {
  const paddingMm = 0.25;
  const sideMm = widthMm - 2 * paddingMm;
  const code = qrBlock(content.address, sideMm);
  const textTopMm = paddingMm + sideMm;
  const lengthMm = heightMm - textTopMm;
  const text = firstThatFits(fits(leastTextMm / stripTextMm), sideMm * 0.9, (fit) => {
    const sizeMm = Math.min(stripTextMm, stripTextMm * fit.text);
    const style: TextStyle = { sizeMm, weight: "regular", leading: 1.2 };
    return stack(
      [
        paragraph(titleOf(content), style, lengthMm, measure),
        paragraph(
          content.shortAddress,
          onOneLine(content.shortAddress, style, lengthMm, measure),
          lengthMm,
          measure,
        ),
      ],
      sizeMm * 0.3,
    );
  });
  return {
    widthMm,
    heightMm,
    marksAt: (xMm, yMm) => [
      ...code.marksAt(xMm + paddingMm, yMm + paddingMm),
      ...turned(text, xMm + (widthMm + text.heightMm) / 2, yMm + textTopMm),
    ],
  };
}

/** The address in bold, as large as the line allows; broken after a slash only where it would get too small to read. */
function onOneLine(address: string, style: TextStyle, lengthMm: number, measure: MeasureText): TextStyle {
  const { sizeMm } = style;
  const wholeMm = (sizeMm * lengthMm * 0.999) / Math.max(measure(address, "bold", sizeMm), 1);
  const bold: TextStyle = { ...style, weight: "bold", sizeMm: Math.min(sizeMm * 1.15, wholeMm) };
  return bold.sizeMm >= Math.min(sizeMm, leastAddressMm)
    ? bold
    : wholeWords(address, { ...bold, sizeMm }, lengthMm, measure);
}

/** A block turned clockwise: its top becomes the right side, which stands at `rightMm`. */
function turned(block: Block, rightMm: number, topMm: number): readonly Mark[] {
  return block
    .marksAt(0, 0)
    .flatMap((mark) =>
      mark.kind === "text"
        ? [{ ...mark, xMm: rightMm - mark.yMm, yMm: topMm + mark.xMm, turned: 90 as const }]
        : [],
    );
}

function titleOf(content: PosterContent): string {
  switch (content.kind) {
    case "chat":
      return `${words.chat}. ${content.title}`;
    case "region":
      return words.phone(content.phoneName, content.phones);
    case "city":
      return `${words.chat}. ${content.city}`;
  }
}
