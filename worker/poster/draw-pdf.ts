import { golos } from "./font/golos.ts";
import type { PdfOptions, Sheet } from "./types.ts";

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
