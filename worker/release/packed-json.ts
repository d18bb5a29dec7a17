import { done, type Result, refused } from "../base/result.ts";

/** A document as it is stored and carried about: gzip of its JSON, and the checksum of the gzip (hexadecimal). */
export interface PackedJson {
  readonly document: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export type PackedRefusal =
  | { readonly kind: "checksum" }
  | { readonly kind: "not_gzip" }
  | { readonly kind: "not_json" };

export async function packJson(value: object): Promise<PackedJson> {
  const json = new Blob([JSON.stringify(value)]);
  const document = await bytesOf(json.stream().pipeThrough(new CompressionStream("gzip")));
  return { document, sha256: await sha256Of(document) };
}

/** @param sha256 null: the bytes come from where no checksum is kept; gzip's own still holds. */
export async function unpackJson(
  document: Uint8Array<ArrayBuffer>,
  sha256: string | null,
): Promise<Result<unknown, PackedRefusal>> {
  if (sha256 !== null && (await sha256Of(document)) !== sha256) return refused({ kind: "checksum" });
  let json: string;
  try {
    const stream = new Blob([document]).stream().pipeThrough(new DecompressionStream("gzip"));
    json = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(await bytesOf(stream));
  } catch {
    return refused({ kind: "not_gzip" });
  }
  try {
    return done(JSON.parse(json));
  } catch {
    return refused({ kind: "not_json" });
  }
}

/** The `format` that a parsed document says it has; undefined where it says none. */
export function formatOf(raw: unknown): unknown {
  return raw !== null && typeof raw === "object" && "format" in raw ? raw.format : undefined;
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
