import { printable } from "../../../worker/poster/font/printable.ts";
import { formSizes } from "../../../worker/poster/forms.ts";
import type { MeasureText, PosterContent, PosterForm, Sheet } from "../../../worker/poster/types.ts";
import { type Box, codesOf, outside, overlaps, readBoxes, textsOf } from "./boxes.ts";

export const forms = ["a4", "a3", "a5", "a6", "tearoff", "cards"] as const satisfies readonly PosterForm[];

/** Everything that is wrong with a sheet, as sentences; [] for a good one. */
export function wrongs(sheet: Sheet, content: PosterContent, measure: MeasureText): readonly string[] {
  const boxes = readBoxes(sheet, measure);
  return [
    ...overlaps(boxes),
    ...outside(boxes, sheetArea(sheet), formSizes[sheet.form].safeMm),
    ...straddling(sheet, boxes),
    ...missing(sheet, content),
    ...outOfOrder(sheet),
  ];
}

function sheetArea({ widthMm, heightMm }: Sheet): Omit<Box, "what"> {
  return { left: 0, top: 0, right: widthMm, bottom: heightMm };
}

/** Nothing lies across a dashed line, or across the edge of a business card. */
function straddling({ form, marks }: Sheet, boxes: readonly Box[]): readonly string[] {
  const cuts = marks.filter((mark) => mark.kind === "line" && (mark.isDashed || form === "cards"));
  return cuts.flatMap((cut) => {
    if (cut.kind !== "line") return [];
    const [[x, y], [toX, toY]] = [cut.fromMm, cut.toMm];
    return boxes
      .filter((box) => {
        if (x === toX) {
          const reaches = form === "cards" || (box.bottom > Math.min(y, toY) && box.top < Math.max(y, toY));
          return reaches && box.left < x && box.right > x;
        }
        return box.top < y && box.bottom > y;
      })
      .map((box) => `«${box.what}» is cut at ${x}, ${y}`);
  });
}

/** Spaces are left out: a text may be broken anywhere. */
function joined(text: string): string {
  return printable(text).replace(/[ \u00a0]/g, "");
}

function missing(sheet: Sheet, content: PosterContent): readonly string[] {
  const all = joined(
    textsOf(sheet)
      .map(({ text }) => text)
      .join(""),
  );
  const must = [
    content.sentence,
    content.shortAddress,
    content.edition,
    content.own.org,
    content.own.contact,
    content.phoneName,
    ...content.phones,
    "103 или 112",
    ...(content.isSample ? ["образец"] : []),
    ...(content.kind === "chat"
      ? [content.title, "Отвечают"]
      : [content.kind === "city" ? content.city : content.region]),
    ...(content.kind === "chat" && sheet.form !== "cards"
      ? [...content.asked.slice(0, 1), ...content.notAsked.slice(0, 1)]
      : []),
  ];
  const texts = must.filter((text) => !all.includes(joined(text))).map((text) => `«${text}» is missing`);
  return codesOf(sheet).some(({ text }) => text === content.address) ? texts : [...texts, "no QR code"];
}

/** Read as it stands: the next text is lower, or in a column further to the right. */
function outOfOrder(sheet: Sheet): readonly string[] {
  if (sheet.form === "cards") return [];
  const texts = textsOf(sheet).filter(({ turned }) => turned === 0);
  return texts.flatMap((text, index) => {
    const before = texts[index - 1];
    return before === undefined || text.yMm > before.yMm - 0.01 || text.xMm > before.xMm
      ? []
      : [`«${text.text}» is read after «${before.text}»`];
  });
}
