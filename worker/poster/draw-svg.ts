import { outlineOf } from "./font/outline.ts";
import type { Typeface, Typefaces } from "./font/typeface.ts";
import { qrMatrix, qrPath } from "./qr.ts";
import { escaped } from "./svg-text.ts";
import type { Ink, Mark, Sheet } from "./types.ts";

/** The inks as a screen shows them. */
const colours: Record<Ink, string> = {
  black: "#000",
  paper: "#fff",
  pine: "#0a5a4c",
  sos: "#b3261e",
  soft: "#4c5a54",
};

/**
 * The sheet as a picture of what the printer will get: the same marks at the same places, letters as outlines of the
 * same font with the same kerning, so no font has to be there. One unit is a millimetre. Nothing in it is a link, a
 * script or a style: texts become shapes and a title.
 */
export function drawSvg({ title, widthMm, heightMm, marks }: Sheet, typefaces: Typefaces): string {
  const outlines = new Map<string, string>();
  const drawn = marks.map((mark) => drawnMark(mark, typefaces, outlines)).join("");
  const defs = [...outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(widthMm)} ${short(heightMm)}" width="${short(widthMm)}mm" height="${short(heightMm)}mm" role="img"><title>${escaped(title)}</title><defs>${defs}</defs><rect width="${short(widthMm)}" height="${short(heightMm)}" fill="#fff"/>${drawn}</svg>`;
}

function drawnMark(mark: Mark, typefaces: Typefaces, outlines: Map<string, string>): string {
  switch (mark.kind) {
    case "text":
      return drawnText(mark, typefaces[mark.weight], outlines);
    case "rectangle": {
      const { xMm, yMm, widthMm, heightMm, ink } = mark;
      return `<rect x="${short(xMm)}" y="${short(yMm)}" width="${short(widthMm)}" height="${short(heightMm)}" fill="${colours[ink]}"/>`;
    }
    case "line": {
      const [[x, y], [toX, toY]] = [mark.fromMm, mark.toMm];
      const dashes = mark.isDashed ? ' stroke-dasharray="2 2"' : "";
      return `<path d="M${short(x)} ${short(y)}L${short(toX)} ${short(toY)}" stroke="${colours[mark.ink]}" stroke-width="${short(mark.widthMm)}"${dashes}/>`;
    }
    case "qr": {
      const matrix = qrMatrix(mark.text, "Q");
      const size = matrix.length;
      return `<svg x="${short(mark.xMm)}" y="${short(mark.yMm)}" width="${short(mark.sideMm)}" height="${short(mark.sideMm)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(matrix)}"/></svg>`;
    }
  }
}

/** Outlines are in font units with y upwards; every glyph is told once and then used. */
function drawnText(
  mark: Extract<Mark, { kind: "text" }>,
  typeface: Typeface,
  outlines: Map<string, string>,
): string {
  let x = 0;
  let before = -1;
  let glyphs = "";
  for (const character of mark.text) {
    const { id, advance } = typeface.glyphOf(character.codePointAt(0) ?? 0);
    if (before >= 0) x += typeface.kerning(before, id);
    const name = `${mark.weight === "bold" ? "b" : "r"}${id}`;
    if (!outlines.has(name)) outlines.set(name, outlineOf(typeface.font, id));
    if (outlines.get(name) !== "") glyphs += `<use href="#${name}" x="${Math.round(x)}"/>`;
    x += advance;
    before = id;
  }
  const scale = short(mark.sizeMm / 1000, 6);
  const turn = mark.turned === 0 ? "" : ` rotate(${mark.turned})`;
  return `<g fill="${colours[mark.ink]}" transform="translate(${short(mark.xMm)} ${short(mark.yMm)})${turn} scale(${scale} -${scale})">${glyphs}</g>`;
}

/** A number without digits that nobody sees. */
function short(value: number, digits = 3): string {
  return String(Number(value.toFixed(digits)));
}
