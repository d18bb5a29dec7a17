import { type FieldProblem, problemResponse } from "../base/problem.ts";
import type { RefusalWords } from "./words.ts";

/** A refusal of the API as problem+json. `errors` names the parameters at fault, if any is. */
export function refused(
  origin: string,
  { slug, status, title, detail }: RefusalWords,
  errors: readonly FieldProblem[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return problemResponse({ type: `${origin}/api#${slug}`, title, status, detail, errors }, headers);
}
