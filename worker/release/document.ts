import { done, type Result, refused } from "../base/result.ts";
import { shapeProblem } from "./shape.ts";
import { type Release, releaseFormat } from "./types.ts";

/** A release as it is stored and carried about: gzip of its JSON, and the checksum of the gzip (hexadecimal). */
export interface EncodedRelease {
  readonly document: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export type DocumentRefusal =
  | { readonly kind: "checksum" }
  | { readonly kind: "not_gzip" }
  | { readonly kind: "not_json" }
  | { readonly kind: "other_format"; readonly format: unknown }
  | { readonly kind: "malformed"; readonly problem: string };

export async function encodeRelease(release: Release): Promise<EncodedRelease> {
  const json = new Blob([JSON.stringify(release)]);
  const document = await bytesOf(json.stream().pipeThrough(new CompressionStream("gzip")));
  return { document, sha256: await sha256Of(document) };
}

/**
 * Reads a stored release. `sha256` null: the bytes come from where no checksum is kept; gzip's own still holds.
 * Refuses what is damaged, of another format, or has not the shape that readers rely on.
 */
export async function decodeRelease(
  document: Uint8Array<ArrayBuffer>,
  sha256: string | null,
): Promise<Result<Release, DocumentRefusal>> {
  if (sha256 !== null && (await sha256Of(document)) !== sha256) return refused({ kind: "checksum" });
  let json: string;
  try {
    const stream = new Blob([document]).stream().pipeThrough(new DecompressionStream("gzip"));
    json = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(await bytesOf(stream));
  } catch {
    return refused({ kind: "not_gzip" });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return refused({ kind: "not_json" });
  }
  const format = raw !== null && typeof raw === "object" && "format" in raw ? raw.format : undefined;
  if (format !== releaseFormat) return refused({ kind: "other_format", format });
  const problem = shapeProblem(raw);
  return problem === null ? done(completed(raw as Release)) : refused({ kind: "malformed", problem });
}

/** An older document with what it could not say yet: readers find every field. */
function completed(release: Release): Release {
  const regions = release.regions.map((region) => {
    const { widgetHosts = [] }: Partial<typeof region> = region;
    return { ...region, widgetHosts };
  });
  return { ...release, regions };
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
