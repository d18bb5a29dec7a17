import type { MeasureText } from "../types.ts";
import type { Fit } from "./fit.ts";
import type { PageStyle } from "./page-style.ts";

/** What a block of a page is built from. */
export interface PageContext {
  readonly style: PageStyle;
  readonly fit: Fit;
  /** Between the margins. */
  readonly widthMm: number;
  readonly gapMm: number;
  /** Size of running text. */
  readonly bodyMm: number;
  readonly measure: MeasureText;
}
