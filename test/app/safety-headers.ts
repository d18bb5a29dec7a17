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

/** The first safety header that a response lacks or has wrong, with its value; null when all are right. */
export function brokenHeader({ headers }: Response): string | null {
  for (const [name, pattern] of Object.entries(wanted)) {
    const value = headers.get(name);
    if (value === null || !pattern.test(value)) return `${name}: ${value}`;
  }
  const policy = headers.get("Content-Security-Policy") ?? "";
  if (/unsafe|\*|https?:/.test(policy)) return `Content-Security-Policy: ${policy}`;
  return headers.has("Set-Cookie") ? `Set-Cookie: ${headers.get("Set-Cookie")}` : null;
}
