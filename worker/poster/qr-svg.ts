import { encode } from "uqr";

/** What the standard asks for around a code, and what scanners of paper need. */
const quietZoneModules = 4;

/**
 * A QR code as SVG, black on white in every colour scheme: error level M, one unit per module, drawn as one path
 * of whole-unit rows so that no seam shows at any size. `title` names it for screen readers.
 */
export function qrSvg(content: string, title: string): string {
  const { data, size } = encode(content, { ecc: "M", border: quietZoneModules });
  const rows = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title>${escaped(title)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.flat().join("")}"/></svg>`;
}

/** Dark stretches of a row as [first module, length]. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
