/** Seconds of a Retry-After header (RFC 9110: seconds or a date); null for none and for nonsense. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? "";
  const seconds = /^\d{1,12}$/.test(text)
    ? Number(text)
    : /^[a-z]{3,9},? .*\d{4}/i.test(text)
      ? Math.ceil((Date.parse(text) - nowMs) / 1000)
      : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
