import { queryTextRefusal } from "../lookup/query-text.ts";
import type { PublicRequest } from "../release/public-request.ts";
import { refused } from "./problems.ts";
import { fieldWords, refusals } from "./words.ts";

export interface Question {
  readonly q: string;
  /** Slug of a region of the release; null when none was given. */
  readonly region: string | null;
}

/**
 * What the query of an address asks, or the refusal as a response. An empty `region` counts as none, as forms send
 * it; a text that is no question is refused before an unknown region is.
 */
export function readQuestion(
  { model, publicOrigin }: Pick<PublicRequest, "model" | "publicOrigin">,
  { q, region }: Readonly<Record<string, string | undefined>>,
): Question | Response {
  const problem = queryTextRefusal(q ?? "");
  if (q === undefined || problem !== null) {
    return refused(publicOrigin, refusals.wrongQuestion, [
      { field: "q", detail: fieldWords[problem ?? "missing"] },
    ]);
  }
  if (region === undefined || region === "") return { q, region: null };
  if (!model.regionBySlug.has(region)) {
    return refused(publicOrigin, refusals.unknownRegion, [{ field: "region", detail: fieldWords.region }]);
  }
  return { q, region };
}
