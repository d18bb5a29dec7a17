import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import jsqr from "jsqr";

/** What has to be installed and is not. */
export function missingTools(damages: boolean): readonly string[] {
  const needed = ["pdftoppm", "pdffonts", "qpdf", "zbarimg", ...(damages ? ["convert"] : [])];
  return needed.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);
}

/** The page of a PDF as a grey picture; its path. */
export function rasterised(pdf: string, dpi: number, to: string): string {
  const done = spawnSync("pdftoppm", ["-r", String(dpi), "-gray", "-singlefile", pdf, to], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`pdftoppm: ${done.stderr}`);
  return `${to}.pgm`;
}

/** All different texts that zbar finds in a picture. */
export function readByZbar(picture: string): readonly string[] {
  const { stdout } = spawnSync("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture], {
    encoding: "utf8",
  });
  return [...new Set(stdout.split("\n").filter((line) => line !== ""))];
}

/**
 * The text that jsQR finds. It looks for one code only, so of a sheet of many the halves and quarters are tried too; and
 * it loses codes of very many pixels, so what it did not find is held further away: at half the size.
 */
export function readByJsqr(picture: string): readonly string[] {
  const grey = readPgm(readFileSync(picture));
  const text = readInParts(grey) ?? readInParts(halved(grey));
  return text === null ? [] : [text];
}

function readInParts(grey: Grey): string | null {
  for (const rows of [1, 2, 3, 5]) {
    const columns = Math.min(rows, 3);
    for (let part = 0; part < rows * columns; part++) {
      const [row, column] = [Math.floor(part / columns), part % columns];
      const text = readPart(grey, row / rows, 1 / rows, column / columns, 1 / columns);
      if (text !== null) return text;
    }
  }
  return null;
}

/** The mean of every four pixels. */
function halved({ width, height, pixels }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = y * 2 * width + x * 2;
      const sum = [at, at + 1, at + width, at + width + 1].reduce(
        (all, from) => all + (pixels[from] ?? 255),
        0,
      );
      half[y * w + x] = sum / 4;
    }
  }
  return { width: w, height: h, pixels: half };
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function readPart(grey: Grey, top: number, high: number, left: number, wide: number): string | null {
  const [x0, y0] = [Math.floor(left * grey.width), Math.floor(top * grey.height)];
  const [width, height] = [Math.floor(wide * grey.width), Math.floor(high * grey.height)];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey.pixels[(y0 + y) * grey.width + x0 + x] ?? 255;
      pixels.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 4);
    }
  }
  return jsqr(pixels, width, height)?.data ?? null;
}

/** A binary portable greymap of one byte per pixel, as pdftoppm and convert write it. */
function readPgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString("latin1"));
  if (head === null) throw new Error("no picture of one byte per pixel");
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
