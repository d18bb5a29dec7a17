import { qrMatrix, qrPath } from "./qr.ts";
import { escaped } from "./svg-text.ts";

/**
 * A QR code as SVG, black on white in every colour scheme: error level M, one unit per module. `title` names it for
 * screen readers.
 */
export function qrSvg(content: string, title: string): string {
  const matrix = qrMatrix(content, "M");
  const size = matrix.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title>${escaped(title)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(matrix)}"/></svg>`;
}
