import type { MeasureText } from "../types.ts";
import { type Block, oneLine, paragraph, row, stack, type TextStyle, wholeWords } from "./blocks.ts";

/**
 * How to dial, one telephone under another: the number large, «с мобильного» small beside it, or under it where the
 * column is narrow.
 */
export function phonesBlock(
  phones: readonly string[],
  numberMm: number,
  bodyMm: number,
  widthMm: number,
  measure: MeasureText,
): Block {
  return stack(
    phones.map((phone) => phoneBlock(phone, numberMm, bodyMm, widthMm, measure)),
    bodyMm * 0.3,
  );
}

function phoneBlock(
  phone: string,
  numberMm: number,
  bodyMm: number,
  widthMm: number,
  measure: MeasureText,
): Block {
  const [, number = phone, from = ""] = /^([\d\s()+\u00a0–-]*\d)(?:[\s\u00a0]+(\D.*))?$/u.exec(phone) ?? [];
  const asked: TextStyle = { sizeMm: numberMm, weight: "bold", leading: 1.2 };
  const large = wholeWords(number.replaceAll(" ", "\u00a0"), asked, widthMm, measure, 0.4);
  const block = paragraph(number.replaceAll(" ", "\u00a0"), large, widthMm, measure);
  if (from === "") return block;
  const beside = measure(number, "bold", large.sizeMm) + bodyMm * 0.6;
  const small: TextStyle = { sizeMm: bodyMm, weight: "regular" };
  const fromText = from.replaceAll("\u00a0", " ");
  if (beside + measure(fromText, "regular", bodyMm) > widthMm) {
    return stack([block, paragraph(from, small, widthMm, measure)], 0);
  }
  const side = oneLine(fromText, { ...small, leading: 1.2 }, measure(fromText, "regular", bodyMm));
  // Both stand on one baseline.
  const dropMm = (large.sizeMm - bodyMm) * 0.98;
  return row(
    [
      { ...block, widthMm: beside },
      {
        ...side,
        heightMm: dropMm + side.heightMm,
        marksAt: (x, y) => side.marksAt(x, y + dropMm),
      },
    ],
    0,
  );
}
