import type { Mark, MeasureText, Sheet } from "../../../worker/poster/types.ts";

/** What a mark takes up on the sheet, in millimetres; a code with its quiet zone, a line with ascent and descent. */
export interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of Golos Text, from its own header. */
const [ascent, descent] = [0.98, 0.22];

export type TextMark = Extract<Mark, { kind: "text" }>;

export function textsOf({ marks }: Sheet): readonly TextMark[] {
  return marks.filter((mark) => mark.kind === "text");
}

export function codesOf({ marks }: Sheet): readonly Extract<Mark, { kind: "qr" }>[] {
  return marks.filter((mark) => mark.kind === "qr");
}

/** Boxes of all that is read or scanned. */
export function readBoxes(sheet: Sheet, measure: MeasureText): readonly Box[] {
  const codes = codesOf(sheet).map(({ text, xMm, yMm, sideMm }) => ({
    what: `QR ${text}`,
    left: xMm,
    top: yMm,
    right: xMm + sideMm,
    bottom: yMm + sideMm,
  }));
  return [...codes, ...textsOf(sheet).map((mark) => textBox(mark, measure))];
}

function textBox({ text, xMm, yMm, sizeMm, weight, turned }: TextMark, measure: MeasureText): Box {
  const length = measure(text, weight, sizeMm);
  const [up, down] = [ascent * sizeMm, descent * sizeMm];
  return turned === 0
    ? { what: text, left: xMm, top: yMm - up, right: xMm + length, bottom: yMm + down }
    : { what: text, left: xMm - down, top: yMm, right: xMm + up, bottom: yMm + length };
}

const tolerance = 0.005;

/** Pairs that lie on each other, as sentences. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - tolerance &&
          other.left < one.right - tolerance &&
          one.top < other.bottom - tolerance &&
          other.top < one.bottom - tolerance,
      )
      .map((other) => `«${one.what}» lies on «${other.what}»`),
  );
}

/** Boxes that come nearer than `safeMm` to the edge of an area. */
export function outside(
  boxes: readonly Box[],
  area: Pick<Box, "left" | "top" | "right" | "bottom">,
  safeMm: number,
): string[] {
  return boxes
    .filter(
      ({ left, top, right, bottom }) =>
        left < area.left + safeMm - tolerance ||
        top < area.top + safeMm - tolerance ||
        right > area.right - safeMm + tolerance ||
        bottom > area.bottom - safeMm + tolerance,
    )
    .map(
      ({ what, left, top, right, bottom }) =>
        `«${what}» at ${[left, top, right, bottom].map((n) => n.toFixed(2))}`,
    );
}
