import { qrMatrix, qrPath } from "./qr.ts";
import { escaped } from "./svg-text.ts";
import { words } from "./words.ts";

export type BadgeSize = "s" | "l";

/**
 * In CSS pixels. A module is whole pixels, so that nothing blurs; the column of text has room for the widest of system
 * fonts, with a fifth to spare.
 */
const measures = {
  s: { modulePx: 3, textPx: 170, fontPx: 17, lineSpacingPx: 22, hintFontPx: 0, hintSpacingPx: 0 },
  l: { modulePx: 5, textPx: 264, fontPx: 27, lineSpacingPx: 34, hintFontPx: 15, hintSpacingPx: 21 },
} as const;

export interface Badge {
  /** Absolute address of the chat's page. */
  readonly address: string;
  readonly chatTitle: string;
  /** Made on a developer's machine: stamped «образец». */
  readonly isSample: boolean;
}

/**
 * A picture for sites that allow nothing but links and pictures: the QR code of a chat's page beside whose it is. White
 * in every colour scheme. Text is text of system fonts, colours are attributes, which no policy forbids.
 */
export function badgeSvg({ address, chatTitle, isSample }: Badge, size: BadgeSize): string {
  const { modulePx, textPx, fontPx, lineSpacingPx, hintFontPx, hintSpacingPx } = measures[size];
  const matrix = qrMatrix(address, "M");
  const height = matrix.length * modulePx;
  const width = height + textPx;
  const stampPx = isSample ? fontPx * 1.5 : 0;
  const hints = hintFontPx === 0 ? [] : words.badge.hint;
  const textHeight = words.badge.name.length * lineSpacingPx + hints.length * hintSpacingPx + stampPx;
  let y = (height - textHeight) / 2;
  const line = (text: string, sizePx: number, spacingPx: number, look: string) => {
    y += spacingPx;
    return `<text x="${height}" y="${short(y - spacingPx * 0.28)}" font-size="${sizePx}" ${look}>${escaped(text)}</text>`;
  };
  const lines = [
    ...words.badge.name.map((text) => line(text, fontPx, lineSpacingPx, 'font-weight="700"')),
    ...hints.map((text) => line(text, hintFontPx, hintSpacingPx, 'fill="#4c5a54"')),
    ...(isSample ? [stamp(height, y + stampPx * 0.2, fontPx)] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(words.badge.title(chatTitle))}</title><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="#fff" stroke="#0a5a4c"/><path shape-rendering="crispEdges" transform="scale(${modulePx})" d="${qrPath(matrix)}"/><g fill="#15211d" font-family="system-ui,'Segoe UI',Roboto,'PT Sans',sans-serif">${lines.join("")}</g></svg>`;
}

/** «образец» in a frame. */
function stamp(x: number, y: number, fontPx: number): string {
  const [sizePx, width, height] = [fontPx * 0.75, fontPx * 5, fontPx * 1.25];
  return `<rect x="${x}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="none" stroke="#15211d" stroke-width="1.5"/><text x="${short(x + width / 2)}" y="${short(y + height * 0.7)}" font-size="${short(sizePx)}" font-weight="700" text-anchor="middle">${escaped(words.badge.sample)}</text>`;
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
