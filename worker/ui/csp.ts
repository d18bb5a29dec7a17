import { comboboxScript } from "./combobox-script.ts";
import { styleText } from "./style.ts";

let policy: string | null = null;

/**
 * Content-Security-Policy of every page made with `Page`: nothing runs and nothing is painted but our own inline
 * style and script, named by their hashes; nothing is loaded but our own pictures and suggestions.
 * Only the finished text is kept between requests, never a promise: a promise belongs to the request that made it.
 */
export async function pageContentSecurityPolicy(): Promise<string> {
  policy ??= [
    "default-src 'none'",
    `style-src ${await sourceOf(styleText)}`,
    `script-src ${await sourceOf(comboboxScript)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return policy;
}

async function sourceOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
