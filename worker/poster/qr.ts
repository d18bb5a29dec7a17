import { encode } from "uqr";

/** What the standard asks for around a code, and what scanners of paper need. */
export const quietZoneModules = 4;

/** How much of a code may be lost: M (15 %) on screens, Q (25 %) on paper that is folded, wetted and torn. */
export type QrLevel = "M" | "Q";

/** Rows of modules, true = dark, the quiet zone of four modules included. Throws when the text is too long for any code. */
export type QrMatrix = readonly (readonly boolean[])[];

export function qrMatrix(text: string, level: QrLevel): QrMatrix {
  return encode(text, { ecc: level, border: quietZoneModules }).data;
}

/** Dark stretches of a row as [first module, length]. */
export function darkRuns(row: readonly boolean[]): readonly (readonly [first: number, length: number])[] {
  const runs: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}

/** The dark modules as the `d` of one SVG path, one unit per module: whole-unit rows, so that no seam shows at any size. */
export function qrPath(matrix: QrMatrix): string {
  return matrix
    .flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("");
}
