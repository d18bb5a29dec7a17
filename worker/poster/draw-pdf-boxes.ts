import { pointsPerMm } from "./draw-pdf-numbers.ts";
import type { Mark, Sheet } from "./types.ts";

type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface PageBoxes {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** From the trimmed edge to the near end of a crop mark, and its length: it starts outside the bleed. */
const nearMm = 4;
const lengthMm = 5;
const marginMm = nearMm + lengthMm + 1;

/** In points; the media box starts at 0 0. Without bleed all boxes are the trimmed sheet. */
export function boxesOf({ widthMm, heightMm }: Sheet, bleedMm: 0 | 3): PageBoxes {
  const outerMm = bleedMm === 0 ? 0 : marginMm;
  const box = (insetMm: number): Box => [
    points(insetMm),
    points(insetMm),
    points(widthMm + 2 * outerMm - insetMm),
    points(heightMm + 2 * outerMm - insetMm),
  ];
  return { media: box(0), bleed: box(outerMm - bleedMm), trim: box(outerMm) };
}

/** Where the guillotine cuts: two lines at each corner, outside the bleed. */
export function cropMarks({ widthMm, heightMm }: Sheet, bleedMm: 0 | 3): readonly Mark[] {
  if (bleedMm === 0) return [];
  const line = (fromMm: readonly [number, number], toMm: readonly [number, number]): Mark => ({
    kind: "line",
    fromMm,
    toMm,
    widthMm: 0.1,
    ink: "black",
    isDashed: false,
  });
  const outwards: readonly [edge: number, direction: 1 | -1][] = [
    [0, -1],
    [1, 1],
  ];
  return outwards.flatMap(([right, toRight]) =>
    outwards.flatMap(([bottom, toBottom]) => {
      const [x, y] = [right * widthMm, bottom * heightMm];
      return [
        line([x + toRight * nearMm, y], [x + toRight * (nearMm + lengthMm), y]),
        line([x, y + toBottom * nearMm], [x, y + toBottom * (nearMm + lengthMm)]),
      ];
    }),
  );
}

function points(mm: number): number {
  return Number((mm * pointsPerMm).toFixed(3));
}
