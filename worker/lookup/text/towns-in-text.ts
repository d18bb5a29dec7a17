import type { Token } from "./tokens.ts";
import type { KnownName, NameKnowledge } from "./word-role.ts";

const longestName = 4;

/** What is known of the longest settlement name that ends in front of `to`. */
export function townEndingAt(tokens: readonly Token[], to: number, knownName: KnownName): NameKnowledge {
  for (let from = Math.max(0, to - longestName); from < to; from++) {
    if (tokens[from]?.segment !== tokens[to - 1]?.segment) continue;
    const known = knownName(from, to);
    if (known !== null) return known;
  }
  return null;
}

/** What is known of the longest settlement name that begins at `from`. */
export function townBeginningAt(tokens: readonly Token[], from: number, knownName: KnownName): NameKnowledge {
  for (let to = Math.min(tokens.length, from + longestName); to > from; to--) {
    if (tokens[to - 1]?.segment !== tokens[from]?.segment) continue;
    const known = knownName(from, to);
    if (known !== null) return known;
  }
  return null;
}

/** Does the text surely name a town besides the word at `first`? */
export function namesAnotherTown(tokens: readonly Token[], first: number, knownName: KnownName): boolean {
  return tokens.some((_, at) => at !== first && townBeginningAt(tokens, at, knownName) === "sure");
}
