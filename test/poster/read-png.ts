import { crc32 } from "../../worker/poster/qr-png.ts";
import type { Bitmap } from "./decode-qr.ts";

/** Reads a PNG of one bit per pixel and checks every length and check sum on the way. Throws when one is wrong. */
export async function readPng(bytes: Uint8Array): Promise<Bitmap> {
  const signature = String.fromCharCode(...bytes.subarray(0, 8));
  if (signature !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const chunks = chunksOf(bytes);
  if (chunks.map(({ type }) => type).join() !== "IHDR,IDAT,IEND") throw new Error("other chunks");
  const [header, data] = chunks;
  if (header === undefined || data === undefined) throw new Error("no data");
  const view = new DataView(header.body.buffer, header.body.byteOffset, header.body.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if ([8, 9, 10, 11, 12].map((at) => view.getUint8(at)).join() !== "1,0,0,0,0") throw new Error("other kind");
  const stream = new Response(data.body).body?.pipeThrough(new DecompressionStream("deflate"));
  const lines = new Uint8Array(await new Response(stream).arrayBuffer());
  const stride = 1 + Math.ceil(width / 8);
  if (lines.length !== stride * height) throw new Error("wrong length");
  for (let y = 0; y < height; y++) if (lines[y * stride] !== 0) throw new Error("a filter");
  return {
    width,
    height,
    isDark: (x, y) => ((lines[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0,
  };
}

function chunksOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { type: string; body: Uint8Array<ArrayBuffer> }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length)))
      throw new Error("wrong check sum");
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, body: bytes.slice(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
