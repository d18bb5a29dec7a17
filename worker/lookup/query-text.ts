/** Longest text that a question may have, in characters as people count them. */
export const maxQueryLength = 300;

export type QueryTextRefusal = "missing" | "too_long" | "control_characters";

/** Why a typed text is no question, or null when it is one. Anything printable is a question, sense or nonsense. */
export function queryTextRefusal(q: string): QueryTextRefusal | null {
  // At most two units a character, so most texts are never taken apart.
  if (q.length > maxQueryLength && (q.length > 2 * maxQueryLength || [...q].length > maxQueryLength)) {
    return "too_long";
  }
  if (/\p{Cc}/u.test(q)) return "control_characters";
  return q.trim() === "" ? "missing" : null;
}
