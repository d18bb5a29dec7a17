import { weakTag } from "../../base/etag.ts";

const dayMs = 86_400_000;

/** Nobody reads the form and answers it faster. */
const leastMs = 3000;
/** For so long a page may lie in an open tab. */
const mostMs = 7 * dayMs;

/** `early`: a moment later the same form is good. `stale`: it needs a new time. */
export type FormTimeProblem = "early" | "stale";

/**
 * The time trap: whether a form that says when it was shown can come from a person. The time is not signed, because there
 * is no secret to sign it with that outlives the database: it stops simple programs, and who reads this can get past it.
 */
export function formTimeProblem(shownAtMs: number | null, nowMs: number): FormTimeProblem | null {
  if (shownAtMs === null || shownAtMs > nowMs || nowMs - shownAtMs > mostMs) return "stale";
  return nowMs - shownAtMs < leastMs ? "early" : null;
}

/**
 * The ETag of a page that holds such a form. The time counts by its day: an unchanged page is not sent again every
 * minute for it, and yet no browser keeps a form until it is stale.
 */
export function tagOfPage(html: string, shownAtMs: number): string {
  return weakTag(html.replace(`value="${shownAtMs}"`, `value="${Math.floor(shownAtMs / dayMs)}"`));
}
