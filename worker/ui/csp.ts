import { comboboxScript } from "./combobox-script.ts";
import { styleText } from "./style.ts";

let policy: string | null = null;

/**
 * Content-Security-Policy of every page made with `Page`: nothing runs and nothing is painted but our own inline
 * style and script, named by their hashes; nothing is loaded but our own pictures and suggestions.
 * Only the finished text is kept between requests, never a promise: a promise belongs to the request that made it.
 */
export async function pageContentSecurityPolicy(): Promise<string> {
  policy ??= await contentSecurityPolicy({ styles: [styleText], scripts: [comboboxScript] });
  return policy;
}

/** The same for pages with other inline styles and scripts. */
export async function contentSecurityPolicy(inline: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether pages may also run our own script files. */
  readonly hasScriptFiles?: boolean;
  /** Pages that read what is nobody's business but the reader's: they may start threads of ours and connect to nothing. */
  readonly isShut?: boolean;
  /** Whether pages may show our own pages in frames. */
  readonly hasFrames?: boolean;
  /** Whether pages of any site may show these in frames. */
  readonly isFramable?: boolean;
}): Promise<string> {
  return [
    "default-src 'none'",
    `style-src ${await sourcesOf(inline.styles)}`,
    `script-src ${inline.hasScriptFiles ? "'self' " : ""}${await sourcesOf(inline.scripts)}`.trimEnd(),
    "img-src 'self'",
    ...(inline.isShut ? ["worker-src 'self'", "connect-src 'none'"] : ["connect-src 'self'"]),
    ...(inline.hasFrames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${inline.isFramable ? "*" : "'none'"}`,
  ].join("; ");
}

async function sourcesOf(texts: readonly string[]): Promise<string> {
  const digests = await Promise.all(
    texts.map((text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
  );
  return digests
    .map((digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`)
    .join(" ");
}
