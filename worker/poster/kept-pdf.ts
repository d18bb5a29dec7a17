import { drawingVersion, renderPdf } from "./render.ts";
import type { PosterContent, PosterForm } from "./types.ts";

/** Names everything that the bytes depend on: release, addresses, form and the drawing itself. 128 bits of SHA-256. */
export async function pdfKey(content: PosterContent, form: PosterForm, bleedMm: 0 | 3): Promise<string> {
  const text = JSON.stringify([drawingVersion, content, form, bleedMm]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A poster, drawn once per data centre and release. Only posters without lines of the hospital's own are kept: their
 * number is that of chats times forms, while lines are without number. A cache that fails is no cache.
 */
export async function keptPdf(
  content: PosterContent,
  form: PosterForm,
  bleedMm: 0 | 3,
  key: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { org, contact } = content.own;
  if (org !== "" || contact !== "") return renderPdf(content, form, bleedMm);
  const place = `https://posters.invalid/${key}.pdf`;
  const kept = await caches.default
    .match(place)
    .then((response) => response?.arrayBuffer())
    .catch(() => undefined);
  if (kept !== undefined) return new Uint8Array(kept);
  const bytes = await renderPdf(content, form, bleedMm);
  const headers = { "Content-Type": "application/pdf", "Cache-Control": "public, max-age=604800" };
  await caches.default.put(place, new Response(bytes, { headers })).catch(() => undefined);
  return bytes;
}
