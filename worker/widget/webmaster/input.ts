import { type QueryTextRefusal, queryTextRefusal } from "../../lookup/query-text.ts";
import { colourOf, type Look, lookIn } from "../look.ts";

/** What the address of the page asks for; a chat wins over a region, a region over a typed place. */
export type Asked =
  | { readonly kind: "nothing" }
  | { readonly kind: "chat"; readonly code: string }
  | { readonly kind: "region"; readonly slug: string }
  | { readonly kind: "place"; readonly q: string }
  | { readonly kind: "refused"; readonly q: string; readonly problem: QueryTextRefusal };

export interface AskedLook extends Look {
  /** As typed, to be shown again; at most `maxAccentLength` characters. */
  readonly typedAccent: string;
  /** Whether something was typed that is no colour. */
  readonly isNoColour: boolean;
}

export const maxAccentLength = 20;

export function readAsked(query: URLSearchParams): Asked {
  const code = query.get("chat");
  if (code) return { kind: "chat", code };
  const slug = query.get("region");
  if (slug) return { kind: "region", slug };
  const q = query.get("q");
  if (q === null) return { kind: "nothing" };
  const problem = queryTextRefusal(q);
  return problem === null ? { kind: "place", q: q.trim() } : { kind: "refused", q, problem };
}

/** Unlike a frame on a hospital's page, this one says when a colour could not be read. */
export function readLook(query: URLSearchParams): AskedLook {
  const look = lookIn(query);
  const typedAccent = (query.get("accent") ?? "").trim().slice(0, maxAccentLength);
  const accent = colourOf(typedAccent);
  return { ...look, accent, typedAccent, isNoColour: typedAccent !== "" && accent === null };
}
