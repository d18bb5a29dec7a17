import type { Dictionary } from "../../gazetteer/types.ts";

type NearWords = ReturnType<Dictionary["within"]>;

/** Walks through dictionaries that one question may take, whatever is typed: each costs 50 to 300 µs. */
const mostWalks = 32;
/** A walk with a wider limit visits about four times as many words. */
const wideWalk = 4;

/** What correction of one question has left to spend. */
export class CorrectionBudget {
  #walks = mostWalks;

  /**
   * Words of a dictionary within the limit; [] when the budget is spent. Those one edit away first, and further ones only where
   * there is none: most slips are single.
   */
  wordsNear(dictionary: Dictionary, word: string, limit: number): NearWords {
    if (limit <= 0 || !this.#spend(1)) return [];
    const near = dictionary.within(word, Math.min(limit, 1));
    return near.length > 0 || limit <= 1 || !this.#spend(wideWalk) ? near : dictionary.within(word, limit);
  }

  #spend(walks: number): boolean {
    if (this.#walks < walks) return false;
    this.#walks -= walks;
    return true;
  }
}
