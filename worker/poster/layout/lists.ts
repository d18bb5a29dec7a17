import type { Ink, MeasureText } from "../types.ts";
import { type Block, nothing, oneLine, paragraph, row, rule, stack, type TextStyle } from "./blocks.ts";
import { words } from "./words.ts";

/** «Сатка, Куса, Аша и ещё 12». One left over is named, not counted. */
export function runningList(items: readonly string[], limit: number): string {
  const { shown, left } = shortened(items, limit);
  return left === 0 ? shown.join(", ") : `${shown.join(", ")} ${words.more(left)}`;
}

/** A heading and its items under each other, each behind a square of colour. */
export function bulletList(
  heading: string,
  items: readonly string[],
  limit: number,
  style: TextStyle,
  ink: Ink,
  widthMm: number,
  measure: MeasureText,
): Block {
  if (items.length === 0) return nothing;
  const { sizeMm } = style;
  const { shown, left } = shortened(items, limit);
  const indent = sizeMm * 0.85;
  const side = sizeMm * 0.34;
  const rows = [...shown, ...(left > 0 ? [words.more(left)] : [])].map((item): Block => {
    const text = paragraph(item, style, widthMm - indent, measure);
    return {
      widthMm,
      heightMm: text.heightMm,
      marksAt: (xMm, yMm) => [
        { kind: "rectangle", xMm, yMm: yMm + sizeMm * 0.56, widthMm: side, heightMm: side, ink },
        ...text.marksAt(xMm + indent, yMm),
      ],
    };
  });
  const head = paragraph(heading, { ...style, weight: "bold", role: "h2" }, widthMm, measure);
  return stack([head, stack(rows, sizeMm * 0.1)], sizeMm * 0.25);
}

export interface TableRow {
  readonly name: string;
  readonly code: string;
}

/** Districts and their codes, a rule under each, in as many columns as the caller gives room for. */
export function codeTable(
  rows: readonly TableRow[],
  limit: number,
  style: TextStyle,
  columns: number,
  widthMm: number,
  measure: MeasureText,
): Block {
  if (rows.length === 0) return nothing;
  const { sizeMm } = style;
  const shown = rows.slice(0, rows.length > limit ? limit : rows.length);
  const left = rows.length - shown.length;
  const gapMm = sizeMm * 2;
  const columnMm = (widthMm - gapMm * (columns - 1)) / columns;
  const bold: TextStyle = { ...style, weight: "bold" };
  const codeMm = Math.min(
    columnMm * 0.5,
    Math.max(
      ...[words.districtCode, ...shown.map(({ code }) => code)].map((code) => measure(code, "bold", sizeMm)),
    ) +
      sizeMm * 0.1,
  );
  const line = (name: Block, code: Block): Block =>
    stack(
      [
        row([{ ...name, widthMm: columnMm - codeMm - sizeMm }, code], sizeMm),
        rule(columnMm, sizeMm * 0.4, 0.25, "soft"),
      ],
      0,
    );
  const nameMm = columnMm - codeMm - sizeMm;
  const head = line(
    paragraph(words.district, { ...style, role: "h2" }, nameMm, measure),
    paragraph(words.districtCode, style, codeMm, measure),
  );
  const lines = shown.map(({ name, code }) =>
    line(paragraph(name, style, nameMm, measure), paragraph(code, bold, codeMm, measure)),
  );
  const perColumn = Math.ceil(lines.length / columns);
  const parts = Array.from({ length: columns }, (_, index) =>
    lines.slice(index * perColumn, (index + 1) * perColumn),
  )
    .filter((part) => part.length > 0)
    .map((part) => stack([head, ...part], sizeMm * 0.12));
  const more = left === 0 ? nothing : oneLine(words.moreOnSite(left), style, widthMm);
  return stack([row(parts, gapMm), more], sizeMm * 0.2);
}

/** Leaving one out would take as much room as naming it. */
function shortened(items: readonly string[], limit: number) {
  const isWhole = items.length <= limit + 1;
  const shown = isWhole ? items : items.slice(0, limit);
  return { shown, left: items.length - shown.length };
}
