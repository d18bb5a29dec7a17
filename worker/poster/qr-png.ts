import { darkRuns, type QrMatrix } from "./qr.ts";

/** PNG signature, RFC 2083, 12.12. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels of one module in a square of `sizePx`: a whole number, so that every module is equally wide; 0: no room. */
export function modulePx(matrix: QrMatrix, sizePx: number): number {
  return Math.floor(sizePx / matrix.length);
}

/**
 * A code as a PNG of exactly `sizePx` by `sizePx`: one bit per pixel, greyscale, modules of whole pixels, the rest as
 * additional white around. Throws a RangeError when a module would have no pixel. Rows are made one at a time, so the
 * memory taken is that of the compressed picture, a few kilobytes.
 */
export async function qrPng(matrix: QrMatrix, sizePx: number): Promise<Uint8Array<ArrayBuffer>> {
  if (modulePx(matrix, sizePx) < 1) throw new RangeError(`${sizePx} pixels cannot hold the code`);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, sizePx);
  header.setUint32(4, sizePx);
  header.setUint8(8, 1); // one bit per sample; greyscale, deflate, no filter, not interlaced are all 0
  const compressed = await new Response(
    streamOf(scanLines(matrix, sizePx)).pipeThrough(new CompressionStream("deflate")),
  ).arrayBuffer();
  return joined([
    new Uint8Array(signature),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", new Uint8Array(compressed)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** One line whenever the compressor wants one. */
function streamOf(
  lines: Iterator<Uint8Array<ArrayBuffer>, undefined>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { value } = lines.next();
      if (value === undefined) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Each row begins with its filter type, 0 = none; bits are 1 for white, the leftmost pixel in the highest bit. */
function* scanLines(matrix: QrMatrix, sizePx: number): Generator<Uint8Array<ArrayBuffer>, undefined> {
  const module = modulePx(matrix, sizePx);
  const margin = Math.floor((sizePx - module * matrix.length) / 2);
  const white = scanLine(sizePx, []);
  for (let y = 0; y < margin; y++) yield white;
  for (const row of matrix) {
    const line = scanLine(
      sizePx,
      darkRuns(row).map(([first, length]) => [margin + first * module, length * module]),
    );
    for (let y = 0; y < module; y++) yield line;
  }
  for (let y = margin + module * matrix.length; y < sizePx; y++) yield white;
  return undefined;
}

function scanLine(
  widthPx: number,
  dark: readonly (readonly [fromPx: number, lengthPx: number])[],
): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(1 + Math.ceil(widthPx / 8)).fill(0xff, 1);
  for (const [from, length] of dark) {
    for (let x = from; x < from + length; x++) {
      const at = 1 + (x >> 3);
      line[at] = (line[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  return line;
}

/** Length, type, data, and the check sum over type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 of ISO 3309, as PNG wants it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
