import { cacheHeaders } from "./cache-headers.ts";

/** What was wrong with one field of a request. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

/** An error as RFC 9457 writes it. `title` names the kind, `detail` says what happened and what to do. */
export interface Problem {
  /** Address of the description of this kind of error. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
}

/** `application/problem+json`, never stored; further headers as given (`Retry-After`, `Allow`). */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": cacheHeaders.never,
    },
  });
}
