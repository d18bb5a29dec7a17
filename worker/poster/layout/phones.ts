import type { MeasureText } from "../types.ts";
import { type Block, oneLine, paragraph, row, stack, type TextStyle, wholeWords } from "./blocks.ts";

interface Phone {
  readonly number: string;
  /** «с мобильного», or "". */
  readonly from: string;
  readonly large: TextStyle;
}

/**
 * How to dial, one telephone under another: the number large, «с мобильного» small beside it; under it where the column
 * is too narrow for one of them, so that all look alike.
 */
export function phonesBlock(
  phones: readonly string[],
  numberMm: number,
  bodyMm: number,
  widthMm: number,
  measure: MeasureText,
): Block {
  const read = phones.map((phone) => readPhone(phone, numberMm, widthMm, measure));
  const small: TextStyle = { sizeMm: bodyMm, weight: "regular" };
  const besideMm = ({ number, large }: Phone) => measure(number, "bold", large.sizeMm) + bodyMm * 0.6;
  const isBeside = read.every((phone) => besideMm(phone) + measure(phone.from, "regular", bodyMm) <= widthMm);
  const blocks = read.map((phone) => {
    const { number, from, large } = phone;
    const block = paragraph(number.replaceAll(" ", "\u00a0"), large, widthMm, measure);
    if (from === "") return block;
    if (!isBeside) return stack([block, paragraph(from, small, widthMm, measure)], 0);
    const side = oneLine(from, { ...small, leading: 1.2 }, measure(from, "regular", bodyMm));
    // Both stand on one baseline.
    const dropMm = (large.sizeMm - bodyMm) * 0.98;
    return row(
      [
        { ...block, widthMm: besideMm(phone) },
        {
          ...side,
          heightMm: dropMm + side.heightMm,
          marksAt: (x, y) => side.marksAt(x, y + dropMm),
        },
      ],
      0,
    );
  });
  return stack(blocks, bodyMm * 0.3);
}

function readPhone(phone: string, numberMm: number, widthMm: number, measure: MeasureText): Phone {
  const [, number = phone, from = ""] = /^([\d\s()+\u00a0–-]*\d)(?:[\s\u00a0]+(\D.*))?$/u.exec(phone) ?? [];
  const asked: TextStyle = { sizeMm: numberMm, weight: "bold", leading: 1.2 };
  const large = wholeWords(number.replaceAll(" ", "\u00a0"), asked, widthMm, measure, 0.4);
  return { number, from: from.replaceAll("\u00a0", " "), large };
}
