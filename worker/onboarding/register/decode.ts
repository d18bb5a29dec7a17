import { Refused } from "./refused.ts";

/** So much is looked at before the encoding is decided: the file's first line has Russian words already. */
const headBytes = 64 * 1024;

/**
 * The text of a file in pieces: UTF-8 with or without its mark, UTF-16 with its mark (spreadsheets call it «Unicode»), else
 * windows-1251, as Rosstat writes. What is broken further down comes out as U+FFFD. The stream is let go in any case.
 *
 * @param onBytes told how many bytes have been read so far.
 * @throws Refused `too_many_bytes`.
 */
export async function* textOf(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();
  let bytes = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.length;
      if (bytes > mostBytes) throw new Refused({ kind: "too_many_bytes", most: mostBytes });
      onBytes(bytes);
      if (decoder !== null) {
        yield decoder.decode(piece.value, { stream: true });
        continue;
      }
      head = joined(head, piece.value);
      if (head.length < headBytes) continue;
      decoder = decoderFor(head);
      yield decoder.decode(head, { stream: true });
    }
    if (decoder === null) yield decoderFor(head).decode(head);
    else yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be");
  try {
    // A character cut in two by the end of the head is no mistake.
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(head, { stream: true });
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("windows-1251");
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
