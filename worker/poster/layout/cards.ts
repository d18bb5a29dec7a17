import { formSizes } from "../forms.ts";
import type { Mark, MeasureText, PosterContent } from "../types.ts";
import { type Block, nothing, paragraph, row, stack, type TextStyle, wholeWords } from "./blocks.ts";
import { type Fit, firstThatFits, fits } from "./fit.ts";
import { qrBlock, qrModules, quietMm } from "./qr-block.ts";
import { words } from "./words.ts";

const cardMm = { width: 90, height: 50, safe: 4 };
const columns = 2;
const rows = 5;
const bodyMm = 2.7;
const leastBodyMm = 2;
/** Of the hospital's lines and of what is asked. */
const smallMm = 2;
const gapMm = 1;
const mostCodeMm = 38;
/** Topics stand on a card only where text and code stay at least as large. */
const topicsBodyMm = 2.2;
const topicsModuleMm = 0.75;

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

/** A fit, and whether the card says what is asked in the chat and what is not. */
interface CardFit extends Fit {
  readonly topics: "both" | "not asked" | "none";
}

/** What is asked is said as long as the text stays large; what is not is given up last. */
function cardFits(): readonly CardFit[] {
  const all = fits(leastBodyMm / bodyMm);
  const readable = all.filter(({ text, large }) => large === 1 && text * bodyMm >= topicsBodyMm);
  return [
    ...readable.map((fit) => ({ ...fit, topics: "both" as const })),
    ...readable.map((fit) => ({ ...fit, topics: "not asked" as const })),
    ...all.map((fit) => ({ ...fit, topics: "none" as const })),
  ];
}

/** As much as there is room for; beside a long text less, so that the text is wider. */
function wishedModuleMm({ large }: CardFit): number {
  if (large === 1) return Number.POSITIVE_INFINITY;
  return large > 0.9 ? 0.8 : large > 0.8 ? 0.7 : 0.6;
}

/** Telephones held over a card read half a millimetre; on such cards stands what nobody sends but an attacker. */
function leastModuleMm({ topics }: CardFit): number {
  return topics === "none" ? 0.5 : topicsModuleMm;
}

/** What lies within the safe area of one card: the code at the left, beside it whom it serves and whom to phone. */
function cardBlock(content: PosterContent, measure: MeasureText): Block {
  const widthMm = cardMm.width - 2 * cardMm.safe;
  const heightMm = cardMm.height - 2 * cardMm.safe;
  const modules = qrModules(content.address);
  return firstThatFits(cardFits(), heightMm, (fit) => {
    const lower = stack(
      [topics(content, fit, widthMm, measure), ownLines(content, fit, widthMm, measure)],
      smallMm * 0.3,
    );
    const roomMm = heightMm - lower.heightMm - gapMm;
    const sideMm = Math.min(
      mostCodeMm,
      Math.max(Math.min(roomMm, modules * wishedModuleMm(fit)), modules * leastModuleMm(fit)),
    );
    // The white frame of the code keeps the distance to its text.
    const beside = textBeside(content, fit, widthMm - sideMm, measure);
    const quiet = quietMm(content.address, sideMm);
    const upper = row([qrBlock(content.address, sideMm), shifted(beside, Math.min(quiet, 2))], 0);
    return stack([upper, lower], gapMm);
  });
}

/** What is asked in the chat and what is not, in a line or two across the card. */
function topics(content: PosterContent, fit: CardFit, widthMm: number, measure: MeasureText): Block {
  if (content.kind !== "chat" || fit.topics === "none") return nothing;
  const style: TextStyle = { sizeMm: smallMm, weight: "regular", leading: 1.2 };
  const line = (heading: string, items: readonly string[]) =>
    paragraph(items.length === 0 ? "" : `${heading}: ${items.join(", ")}`, style, widthMm, measure);
  return stack(
    [line(words.asked, fit.topics === "both" ? content.asked : []), line(words.notAsked, content.notAsked)],
    0,
  );
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
  const sizeMm = Math.min(smallMm, smallMm * fit.text);
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
