import { type FieldProblem, problemResponse } from "../base/problem.ts";
import { numberOfFailure, type RefusalWords, refusals } from "./words.ts";

/** Scripts of other sites must be able to read what was wrong. */
const anyOrigin = { "Access-Control-Allow-Origin": "*" };

/** A refusal of the API as problem+json. `errors` names the parameters at fault, if any is. */
export function refused(
  origin: string,
  { slug, status, title, detail }: RefusalWords,
  errors: readonly FieldProblem[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return problemResponse(
    { type: `${origin}/api#${slug}`, title, status, detail, errors },
    { ...anyOrigin, ...headers },
  );
}

/** 429 for who asks the API too often; the rate limit adds `Retry-After`. */
export function tooManyRequests(origin: string): Response {
  return refused(origin, refusals.tooMany);
}

/** 403 for a request that would change something and comes from a page of another site. */
export function fromOtherSite(origin: string): Response {
  return refused(origin, refusals.otherSite);
}

/** A surprise (500) or no release anywhere (503). `requestId` is the number under which the log has it. */
export function failed(origin: string, status: 500 | 503, requestId: string): Response {
  const { failure } = refusals;
  return refused(origin, { ...failure, status, detail: `${failure.detail} ${numberOfFailure(requestId)}` });
}
