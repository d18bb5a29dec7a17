/** Anything that stands in no address of ours: browsers drop tabs and line ends, and read "\" as "/". */
const foreign = /[\\\p{Cc}\s]/u;

/**
 * The page to go on to after a sign-in: a path of the workspace, never another site ("//evil", "/\evil"), never the
 * sign-in itself. Everything else leads to the start of the workspace.
 */
export function nextPath(raw: string | null | undefined): string {
  const start = "/admin";
  if (raw === null || raw === undefined || raw.length > 500 || foreign.test(raw)) return start;
  if (!raw.startsWith("/") || raw.startsWith("//") || !URL.canParse(raw, "https://own.invalid")) return start;
  const url = new URL(raw, "https://own.invalid");
  const isOwn = url.origin === "https://own.invalid" && /^\/admin(?:\/|$)/.test(url.pathname);
  if (!isOwn || /^\/admin\/(?:sign-in|sign-out|enrol)(?:\/|$)/.test(url.pathname)) return start;
  return url.pathname + url.search;
}

/** Address of the sign-in that leads on to a page. */
export function signInPath(next: string, isAgain = false): string {
  const query = new URLSearchParams(isAgain ? { again: "1", next } : { next });
  return `/admin/sign-in?${query}`;
}
