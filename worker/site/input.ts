import { type QueryTextRefusal, queryTextRefusal } from "../lookup/query-text.ts";
import type { UsageChannel } from "../release/usage-event.ts";
import type { Question } from "./types.ts";

export type AskedQuestion =
  | { readonly kind: "unasked" }
  | { readonly kind: "refused"; readonly problem: QueryTextRefusal }
  | { readonly kind: "asked"; readonly question: Question };

/**
 * What `/find` was asked: `q` as the lookup takes it, without the spaces around it. `region` is only read here,
 * whether it exists is for the release to say; an empty one counts as none. Of repeated parameters the first.
 */
export function readQuestion(query: URLSearchParams): AskedQuestion {
  const q = query.get("q");
  if (q === null) return { kind: "unasked" };
  const problem = queryTextRefusal(q);
  if (problem !== null) return { kind: "refused", problem };
  return { kind: "asked", question: { q: q.trim(), region: query.get("region") || null } };
}

/** Where a join link stood; one without a word about it came from paper or another site. */
export function readChannel(from: string | undefined): UsageChannel {
  return from === "site" || from === "widget" ? from : "direct";
}
