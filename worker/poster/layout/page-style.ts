import type { PosterForm } from "../types.ts";

/** Sizes of a page in millimetres, before anything shrinks or grows. */
export interface PageStyle {
  readonly marginMm: number;
  readonly bandMm: number;
  readonly sentenceMm: number;
  readonly titleMm: number;
  readonly bodyMm: number;
  readonly smallMm: number;
  readonly addressMm: number;
  readonly phoneMm: number;
  readonly gapMm: number;
  readonly qrMm: number;
  /** Least side of a module of the QR code: what it takes to read it from where the form hangs. */
  readonly moduleMm: number;
  /** Body text is never smaller, however long the lists are, while leaving things out helps. */
  readonly leastBodyMm: number;
}

const a4: PageStyle = {
  marginMm: 15,
  bandMm: 6,
  sentenceMm: 18.5,
  titleMm: 9.5,
  bodyMm: 5,
  smallMm: 3.2,
  addressMm: 12,
  phoneMm: 13,
  gapMm: 7,
  qrMm: 100,
  moduleMm: 1.4,
  leastBodyMm: 3.6,
};

function scaled(style: PageStyle, factor: number, changes: Partial<PageStyle>): PageStyle {
  const sizes = Object.fromEntries(Object.entries(style).map(([name, value]) => [name, value * factor]));
  return { ...style, ...sizes, ...changes };
}

/** A leaflet in the hand is read nearer than a sheet on the wall: its small text shrinks less than its sentence. */
export const pageStyles: Readonly<Record<Exclude<PosterForm, "cards">, PageStyle>> = {
  a4,
  a3: scaled(a4, Math.SQRT2, { moduleMm: 2, smallMm: 4 }),
  a5: scaled(a4, 0.705, { bodyMm: 3.7, smallMm: 2.6, leastBodyMm: 2.7, moduleMm: 1 }),
  a6: scaled(a4, 0.5, {
    marginMm: 7,
    bodyMm: 2.8,
    smallMm: 2.1,
    leastBodyMm: 2.2,
    qrMm: 48,
    moduleMm: 0.8,
  }),
  // Above its strips there is room for two thirds of a page.
  tearoff: {
    ...a4,
    sentenceMm: 17,
    titleMm: 7.5,
    bodyMm: 4.5,
    addressMm: 9,
    phoneMm: 9,
    gapMm: 4.5,
    qrMm: 84,
    moduleMm: 1.1,
    leastBodyMm: 3,
  },
};
