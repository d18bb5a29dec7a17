import type { MiddlewareHandler } from "hono";

/**
 * A weak tag of a text: 53 bits of a multiplicative hash (cyrb53) and the length. It tells versions of one page
 * apart and keeps nobody out; a cryptographic digest would cost more than the answer itself.
 */
export function weakTag(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const hash = 0x100000000 * (0x1fffff & low) + (high >>> 0);
  return `W/"${text.length.toString(36)}-${hash.toString(36)}"`;
}

const textType = /^(?:text\/|image\/svg|application\/(?:[\w.]+\+)?(?:json|xml|manifest))/;

/**
 * Public GETs carry an `ETag` and answer 304 to the one who has it already. A handler that knows its text may set
 * the tag itself (`weakTag`); for other texts the body is read once here. Answers that may not be stored get none.
 */
export const etag: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (res.status !== 200 || (c.req.method !== "GET" && c.req.method !== "HEAD")) return;
  let tag = res.headers.get("ETag");
  if (tag === null) {
    const cacheControl = res.headers.get("Cache-Control");
    if (cacheControl === null || cacheControl.includes("no-store")) return;
    if (!textType.test(res.headers.get("Content-Type") ?? "")) return;
    const text = await res.text();
    tag = weakTag(text);
    const tagged = new Response(text, { headers: res.headers });
    tagged.headers.set("ETag", tag);
    c.res = undefined;
    c.res = tagged;
  }
  if (!isKnown(c.req.raw.headers.get("If-None-Match"), tag)) return;
  const headers = new Headers(c.res.headers);
  headers.delete("Content-Type");
  headers.delete("Content-Length");
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
};

/** Whether `If-None-Match` names the tag. Weak comparison of RFC 9110, 8.8.3.2: `W/` plays no part. */
export function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  const bare = tag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((entry) => {
    const known = entry.trim();
    return known === "*" || known.replace(/^W\//, "") === bare;
  });
}
