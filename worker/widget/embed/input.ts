import { type QueryTextRefusal, queryTextRefusal } from "../../lookup/query-text.ts";

/** What was typed into a frame's box, under the rules of `/find`. `q` is as it goes back into the box. */
export type Typed =
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly problem: QueryTextRefusal }
  | { readonly kind: "question"; readonly q: string };

export function readTyped(query: URLSearchParams): Typed {
  const q = query.get("q");
  if (q === null) return { kind: "nothing" };
  const problem = queryTextRefusal(q);
  return problem === null ? { kind: "question", q: q.trim() } : { kind: "refused", problem };
}
