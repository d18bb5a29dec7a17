import type { PosterForm } from "./types.ts";

export interface FormSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Nothing that is read or scanned comes nearer to an edge that a guillotine or a printer may shift. */
  readonly safeMm: number;
}

const a4: FormSize = { widthMm: 210, heightMm: 297, safeMm: 5 };

/** Trimmed sheets, all upright. A tear-off sheet and a sheet of cards are cut from an A4. */
export const formSizes: Readonly<Record<PosterForm, FormSize>> = {
  a3: { widthMm: 297, heightMm: 420, safeMm: 5 },
  a4,
  a5: { widthMm: 148, heightMm: 210, safeMm: 5 },
  a6: { widthMm: 105, heightMm: 148, safeMm: 4 },
  tearoff: a4,
  cards: a4,
};
