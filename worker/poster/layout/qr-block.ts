import { qrMatrix, quietZoneModules } from "../qr.ts";
import type { Block } from "./blocks.ts";

/** The code that was asked for last: fitting a page asks a dozen times, and making one takes a millisecond. */
let last = { text: "", modules: 0 };

/** Modules along a side of the code on paper, quiet zone included. */
export function qrModules(text: string): number {
  if (last.modules === 0 || last.text !== text) last = { text, modules: qrMatrix(text, "Q").length };
  return last.modules;
}

/** Side of the drawing, quiet zone included: as wished, or as large as its modules have to be. */
export function qrSideMm(text: string, wishedMm: number, leastModuleMm: number): number {
  return Math.max(wishedMm, qrModules(text) * leastModuleMm);
}

/** Width of the white frame inside the drawing. */
export function quietMm(text: string, sideMm: number): number {
  return (sideMm * quietZoneModules) / qrModules(text);
}

export function qrBlock(text: string, sideMm: number): Block {
  return {
    widthMm: sideMm,
    heightMm: sideMm,
    marksAt: (xMm, yMm) => [{ kind: "qr", text, xMm, yMm, sideMm }],
  };
}
