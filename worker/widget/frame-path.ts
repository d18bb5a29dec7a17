import { type Look, lookParameters } from "./look.ts";

/** Path of the frame of a region (slug) or chat (code) with its look, and with a question already asked. */
export function framePathOf(key: string, look: Look, q: string | null = null): string {
  const query = lookParameters(look);
  if (q !== null) query.set("q", q);
  return `/embed/${key}${query.size === 0 ? "" : `?${query}`}`;
}
