import { golos } from "./font/golos.ts";
import type { Sheet } from "./types.ts";

export interface PdfOptions {
  readonly language: "ru";
  /** Of the document, as readers show it. */
  readonly title: string;
  /** 3: the sheet with colour over its edges and crop marks, as print shops want it. */
  readonly bleedMm: 0 | 3;
}

/**
 * Sheets as a tagged vector PDF in CMYK with text that can be searched. The same input gives the same bytes. The
 * fonts are loaded by the first call of an isolate.
 */
export async function drawPdf(
  sheets: readonly Sheet[],
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ pdfBytes }, typefaces] = await Promise.all([import("./draw-pdf-document.ts"), golos()]);
  return pdfBytes(sheets, options, typefaces);
}
