import jsQR from "jsqr";
import type { QrMatrix } from "../../worker/poster/qr.ts";

/** One bit per pixel, row by row; true = dark. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  isDark(x: number, y: number): boolean;
}

/** What a phone would read in the picture, by a decoder that is not ours; null: nothing. */
export function readQr({ width, height, isDark }: Bitmap): string | null {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      if (isDark(x, y)) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return jsQR(pixels, width, height)?.data ?? null;
}

/** A matrix, enlarged. */
export function bitmapOf(matrix: QrMatrix, modulePx = 4): Bitmap {
  const width = matrix.length * modulePx;
  const at = (pixel: number) => Math.floor(pixel / modulePx);
  return { width, height: width, isDark: (x, y) => matrix[at(y)]?.[at(x)] === true };
}

/** The dark modules that an SVG of ours paints, as the matrix it was made of. */
export function matrixInSvg(svg: string): QrMatrix {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x = "", y = "", length = ""] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}
