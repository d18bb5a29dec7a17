/** No page needs more to be judged; the rest is not read. */
export const mostBytes = 64 * 1024;

/**
 * The text of a page's bytes: by its byte order mark, else by the charset of its header or of its own meta, else UTF-8,
 * else windows-1251, which any bytes are. A character cut in two at the end is left off.
 */
export function pageText(bytes: Uint8Array, contentType: string | null): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const named =
    charsetIn(contentType ?? "") ?? charsetIn(/<meta[^>]*>/gi.exec(start.replace(/\0/g, ""))?.[0] ?? "");
  const marked = start.startsWith("ÿþ") ? "utf-16le" : start.startsWith("þÿ") ? "utf-16be" : null;
  return (
    decoded(bytes, marked ?? named ?? "utf-8", true) ??
    decoded(bytes, "utf-8", true) ??
    decoded(bytes, "windows-1251", false) ??
    ""
  );
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1] ?? null;
}

function decoded(bytes: Uint8Array, charset: string, isStrict: boolean): string | null {
  try {
    // As a stream: what is unfinished at the end is no error.
    return new TextDecoder(charset, { fatal: isStrict, ignoreBOM: false }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Reads a body up to `mostBytes` and lets go of the rest. Throws when the signal fires or the body breaks off. */
export async function firstBytes(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0);
  const reader = body.getReader();
  const letGo = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", letGo, { once: true });
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < mostBytes) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      parts.push(value.subarray(0, mostBytes - length));
      length += Math.min(value.length, mostBytes - length);
    }
  } finally {
    signal.removeEventListener("abort", letGo);
    letGo();
  }
  // Let go of by the signal, the body seems to have ended; it has not.
  signal.throwIfAborted();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
