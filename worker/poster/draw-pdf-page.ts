import type { EmbeddedFont } from "./draw-pdf-font.ts";
import { short } from "./draw-pdf-numbers.ts";
import type { Weight } from "./font/typeface.ts";
import { darkRuns, qrMatrix } from "./qr.ts";
import type { Ink, Mark, Sheet, TextRole } from "./types.ts";

/** Cyan, magenta, yellow, black. Text and codes are K100: one plate, nothing to misregister. */
const inks: Record<Ink, string> = {
  black: "0 0 0 1",
  paper: "0 0 0 0",
  pine: ".9 .3 .65 .35",
  sos: ".1 .95 .95 .1",
  soft: "0 0 0 .65",
};

export type PdfFonts = Readonly<Record<Weight, EmbeddedFont | null>>;

/** Something that a screen reader reads, in order; its place in the list is its number on the page. */
export type Tagged =
  | { readonly role: TextRole }
  | {
      readonly role: "figure";
      readonly text: string;
      readonly boxMm: readonly [number, number, number, number];
    };

export interface DrawnPage {
  /** Operators in millimetres from the lower left corner of the trim box. */
  readonly operators: string;
  readonly tagged: readonly Tagged[];
}

export const fontNames: Record<Weight, string> = { regular: "R", bold: "B" };

/** The marks of a sheet as operators of PDF, every mark tagged or named an artifact. */
export function drawPage({ marks, heightMm }: Sheet, fonts: PdfFonts, cropMarks: readonly Mark[]): DrawnPage {
  const tagged: Tagged[] = [];
  const codes = new Map<string, ModulesPath>();
  const parts: string[] = [];
  let open = "none" as "none" | "text" | "artifact";
  const close = (next: typeof open) => {
    if (open !== "none") parts.push("EMC");
    open = next;
  };
  const all = [...cropMarks, ...marks];
  for (const [index, mark] of all.entries()) {
    switch (mark.kind) {
      case "text": {
        if (mark.continues === undefined || open !== "text") {
          const role = mark.role ?? "p";
          close("text");
          parts.push(`/${structureType(role)}<</MCID ${tagged.length}>>BDC`);
          tagged.push({ role });
        }
        parts.push(textOperators(mark, all[index + 1], heightMm, fonts));
        break;
      }
      case "qr": {
        close("none");
        const { xMm, yMm, sideMm, text } = mark;
        const modules = codes.get(text) ?? qrModulesPath(text);
        codes.set(text, modules);
        parts.push(`/Figure<</MCID ${tagged.length}>>BDC`, qrOperators(mark, modules, heightMm), "EMC");
        tagged.push({
          role: "figure",
          text,
          boxMm: [xMm, heightMm - yMm - sideMm, xMm + sideMm, heightMm - yMm],
        });
        break;
      }
      default: {
        if (open !== "artifact") {
          close("artifact");
          parts.push("/Artifact BMC");
        }
        parts.push(mark.kind === "line" ? lineOperators(mark, heightMm) : rectangleOperators(mark, heightMm));
      }
    }
  }
  close("none");
  return { operators: parts.join("\n"), tagged };
}

export function structureType(role: Tagged["role"]): string {
  return role === "figure" ? "Figure" : role.toUpperCase();
}

/** A line that the next one goes on with ends in a space, so that no reader joins their words. */
function textOperators(
  mark: Extract<Mark, { kind: "text" }>,
  next: Mark | undefined,
  heightMm: number,
  fonts: PdfFonts,
): string {
  const font = fonts[mark.weight];
  if (font === null || mark.text === "") return "";
  const text = next?.kind === "text" && next.continues === "line" ? `${mark.text} ` : mark.text;
  const place = `${short(mark.xMm)} ${short(heightMm - mark.yMm)}`;
  const matrix = mark.turned === 0 ? `${place} Td` : `0 -1 1 0 ${place} Tm`;
  return `${inks[mark.ink]} k BT/${fontNames[mark.weight]} ${short(mark.sizeMm, 3)} Tf ${matrix}${font.shown(text)}TJ ET`;
}

function rectangleOperators(mark: Extract<Mark, { kind: "rectangle" }>, heightMm: number): string {
  const bottom = heightMm - mark.yMm - mark.heightMm;
  return `${inks[mark.ink]} k ${short(mark.xMm)} ${short(bottom)} ${short(mark.widthMm)} ${short(mark.heightMm)} re f`;
}

function lineOperators(mark: Extract<Mark, { kind: "line" }>, heightMm: number): string {
  const [[x, y], [toX, toY]] = [mark.fromMm, mark.toMm];
  const dashes = mark.isDashed ? "[2 2]0 d" : "[]0 d";
  return `${inks[mark.ink]} K ${short(mark.widthMm)} w ${dashes} ${short(x)} ${short(heightMm - y)} m ${short(toX)} ${short(heightMm - toY)} l S`;
}

interface ModulesPath {
  readonly size: number;
  readonly path: string;
}

/** All dark modules as one path in whole units, so that no seam shows between them. */
function qrModulesPath(text: string): ModulesPath {
  const matrix = qrMatrix(text, "Q");
  const size = matrix.length;
  const runs = matrix.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `${x} ${size - 1 - y} ${length} 1 re`),
  );
  return { size, path: runs.join("\n") };
}

/** White paper under the modules: what a printer puts behind the code never shows through. */
function qrOperators(
  mark: Extract<Mark, { kind: "qr" }>,
  { size, path }: ModulesPath,
  heightMm: number,
): string {
  const scale = short(mark.sideMm / size, 5);
  return `q ${scale} 0 0 ${scale} ${short(mark.xMm, 3)} ${short(heightMm - mark.yMm - mark.sideMm, 3)} cm
${inks.paper} k 0 0 ${size} ${size} re f
${inks.black} k
${path}
f Q`;
}
