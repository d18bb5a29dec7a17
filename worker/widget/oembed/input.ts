/** What oEmbed (oembed.com, 2.2) lets ask, as far as it could be read. */
export interface OembedWish {
  /** null: none given. */
  readonly url: string | null;
  readonly format: string;
  /** In CSS pixels; null: no bound. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  /** Parameters that are no whole number above 0. */
  readonly wrong: readonly ("maxwidth" | "maxheight")[];
}

/** Of repeated parameters the first; an empty one counts as none. */
export function readWish(query: URLSearchParams): OembedWish {
  const maxWidth = bound(query.get("maxwidth"));
  const maxHeight = bound(query.get("maxheight"));
  return {
    url: query.get("url") || null,
    format: query.get("format") || "json",
    maxWidth: maxWidth ?? null,
    maxHeight: maxHeight ?? null,
    wrong: [
      ...(maxWidth === undefined ? (["maxwidth"] as const) : []),
      ...(maxHeight === undefined ? (["maxheight"] as const) : []),
    ],
  };
}

/** undefined: not to be read. */
function bound(text: string | null): number | null | undefined {
  if (text === null || text === "") return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
