import { formSizes } from "../forms.ts";
import type { Mark, MeasureText, PosterContent } from "../types.ts";
import { type Block, paragraph, row, stack, type TextStyle, wholeWords } from "./blocks.ts";
import { type Fit, firstThatFits, fits } from "./fit.ts";
import { qrBlock, qrSideMm, quietMm } from "./qr-block.ts";
import { words } from "./words.ts";

const cardMm = { width: 90, height: 50, safe: 4 };
const columns = 2;
const rows = 5;
const bodyMm = 2.7;
const leastBodyMm = 2;
const leastModuleMm = 0.5;

/** Ten business cards, two by five, with marks outside them where the guillotine goes. */
export function cardsMarks(content: PosterContent, measure: MeasureText): readonly Mark[] {
  const { widthMm, heightMm } = formSizes.cards;
  const leftMm = (widthMm - columns * cardMm.width) / 2;
  const topMm = (heightMm - rows * cardMm.height) / 2;
  const card = cardBlock(content, measure);
  const cards = Array.from({ length: rows * columns }, (_, index) =>
    card.marksAt(
      leftMm + (index % columns) * cardMm.width + cardMm.safe,
      topMm + Math.floor(index / columns) * cardMm.height + cardMm.safe,
    ),
  );
  return [...cutMarks(leftMm, topMm, widthMm, heightMm), ...cards.flat()];
}

/** Short lines in the waste around the cards, so that none is left on a card. */
function cutMarks(leftMm: number, topMm: number, widthMm: number, heightMm: number): readonly Mark[] {
  const [nearMm, lengthMm] = [2, 6];
  const line = (fromMm: readonly [number, number], toMm: readonly [number, number]): Mark => ({
    kind: "line",
    fromMm,
    toMm,
    widthMm: 0.2,
    ink: "black",
    isDashed: false,
  });
  const across = Array.from({ length: columns + 1 }, (_, index) => leftMm + index * cardMm.width);
  const down = Array.from({ length: rows + 1 }, (_, index) => topMm + index * cardMm.height);
  return [
    ...across.flatMap((x) => [
      line([x, topMm - nearMm - lengthMm], [x, topMm - nearMm]),
      line([x, heightMm - topMm + nearMm], [x, heightMm - topMm + nearMm + lengthMm]),
    ]),
    ...down.flatMap((y) => [
      line([leftMm - nearMm - lengthMm, y], [leftMm - nearMm, y]),
      line([widthMm - leftMm + nearMm, y], [widthMm - leftMm + nearMm + lengthMm, y]),
    ]),
  ];
}

/** What lies within the safe area of one card: the code at the left, beside it whom it serves and whom to phone. */
function cardBlock(content: PosterContent, measure: MeasureText): Block {
  const widthMm = cardMm.width - 2 * cardMm.safe;
  const heightMm = cardMm.height - 2 * cardMm.safe;
  return firstThatFits(fits(leastBodyMm / bodyMm), heightMm, (fit) => {
    const lower = ownLines(content, fit, widthMm, measure);
    const roomMm = Math.min(38, heightMm - (lower.heightMm === 0 ? 0 : lower.heightMm + 1));
    // A card is held in the hand: where its text is long, the code gives way down to half a millimetre a module.
    const leastMm = fit.large === 1 ? 30 : 30 * (fit.large - 0.15);
    const sideMm = Math.min(
      qrSideMm(content.address, fit.large === 1 ? Math.max(leastMm, roomMm) : leastMm, leastModuleMm),
      heightMm,
    );
    // The white frame of the code keeps the distance to its text.
    const beside = textBeside(content, fit, widthMm - sideMm, measure);
    const quiet = quietMm(content.address, sideMm);
    const upper = row([qrBlock(content.address, sideMm), shifted(beside, Math.min(quiet, 2))], 0);
    const whole = stack([upper, lower], 1);
    return whole;
  });
}

function shifted(block: Block, downMm: number): Block {
  return {
    ...block,
    heightMm: block.heightMm + downMm,
    marksAt: (xMm, yMm) => block.marksAt(xMm, yMm + downMm),
  };
}

function textBeside(content: PosterContent, fit: Fit, widthMm: number, measure: MeasureText): Block {
  const sizeMm = Math.min(bodyMm * fit.text, 3);
  const style: TextStyle = { sizeMm, weight: "regular", leading: 1.2 };
  const bold: TextStyle = { ...style, weight: "bold" };
  const titled: TextStyle = { ...bold, sizeMm: sizeMm * 1.3, role: "h2" };
  const title = titleOf(content);
  const text = (line: string, look: TextStyle = style) =>
    paragraph(line, wholeWords(line, look, widthMm, measure, 0.7), widthMm, measure);
  return stack(
    [
      text(content.sentence),
      text(title, titled),
      text(content.shortAddress, bold),
      text(content.kind === "chat" ? words.shortHours(content.hours) : ""),
      stack([text(words.dangerLine, bold), text(words.phone(content.phoneName, content.phones))], 0),
    ],
    sizeMm * 0.45,
  );
}

function titleOf(content: PosterContent): string {
  switch (content.kind) {
    case "chat":
      return content.title;
    case "region":
      return content.region;
    case "city":
      return content.city;
  }
}

function ownLines(
  { own, edition, isSample }: PosterContent,
  fit: Fit,
  widthMm: number,
  measure: MeasureText,
) {
  const sizeMm = Math.min(2, 2 * fit.text);
  const style: TextStyle = { sizeMm, weight: "regular", leading: 1.2 };
  const line = isSample ? words.sampleEdition(edition) : edition;
  return stack(
    [
      paragraph(own.org, { ...style, weight: "bold" }, widthMm, measure),
      paragraph(own.contact, style, widthMm, measure),
      paragraph(line, { ...style, sizeMm: sizeMm * 0.85 }, widthMm, measure),
    ],
    0,
  );
}
