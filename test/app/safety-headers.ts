const wanted: Readonly<Record<string, RegExp>> = {
  "X-Content-Type-Options": /^nosniff$/,
  "Referrer-Policy": /^same-origin$/,
  "Strict-Transport-Security": /^max-age=31536000$/,
  "Permissions-Policy": /geolocation=\(\)/,
  "Cross-Origin-Opener-Policy": /^same-origin$/,
  "X-Frame-Options": /^DENY$/,
  "Cache-Control": /^(?:no-store|private, no-cache|public, max-age=\d+)$/,
  "Content-Security-Policy": /^default-src 'none';.*base-uri 'none'.*frame-ancestors 'none'/,
};

/** The same, but for who may frame it. */
const wantedOfFrame: typeof wanted = {
  ...wanted,
  "X-Frame-Options": /^$/,
  "Content-Security-Policy": /^default-src 'none';.*base-uri 'none'; frame-ancestors \*$/,
};

/**
 * The first safety header that a response lacks or has wrong, with its value; null when all are right.
 * @param kind a frame is for pages of any site, all else stands in no frame.
 */
export function brokenHeader({ headers }: Response, kind: "page" | "frame" = "page"): string | null {
  for (const [name, pattern] of Object.entries(kind === "frame" ? wantedOfFrame : wanted)) {
    const value = headers.get(name) ?? (pattern.test("") ? "" : null);
    if (value === null || !pattern.test(value)) return `${name}: ${value}`;
  }
  const policy = headers.get("Content-Security-Policy") ?? "";
  if (/unsafe|\*|https?:/.test(policy.replace(/frame-ancestors \*$/, "")))
    return `Content-Security-Policy: ${policy}`;
  return headers.has("Set-Cookie") ? `Set-Cookie: ${headers.get("Set-Cookie")}` : null;
}
