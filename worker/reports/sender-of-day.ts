import { toBase64url } from "../base/base64url.ts";
import type { ReportKind } from "./types.ts";

const dayMs = 86_400_000;

/** The day (UTC) of a moment, "2026-11-27". */
export function utcDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** When the day of a moment began. */
export function startOfDayMs(atMs: number): number {
  return Math.floor(atMs / dayMs) * dayMs;
}

/**
 * What tells senders apart on one day: HMAC-SHA-256 of the client's address, under a key that is gone when the day is.
 * Chat and kind go into it too, so that even on that day nobody sees from it that one person has reported twice.
 */
export async function senderOfDay(
  key: Uint8Array<ArrayBuffer>,
  { address, chat, kind }: { readonly address: string; readonly chat: string; readonly kind: ReportKind },
): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const hmacKey = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  const text = new TextEncoder().encode(JSON.stringify([address, chat, kind]));
  return toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", hmacKey, text)));
}
