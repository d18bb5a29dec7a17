import { hasLatin } from "../../base/russian/characters.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { covers } from "../candidates/candidates.ts";
import { longestCorrected } from "../candidates/misspelling.ts";
import type { CorrectionBudget } from "../language/words-near.ts";
import { settlementsOfTarget } from "../places/registered-settlements.ts";
import type { Text } from "../text/spans.ts";
import type { Token } from "../text/tokens.ts";
import type { FindStreet } from "./readings.ts";
import { type StreetName, streetNamesIn } from "./street-names.ts";
import { type StreetMatch, streetIn } from "./streets-in-settlement.ts";

/** No street has more words. */
const mostMisspelt = 4;

/** Finds the streets of one text at any place. What the text may say is worked out once for each gazetteer. */
export class StreetFinder {
  readonly #model: ReadModel;
  readonly #text: Text;
  readonly #budget: CorrectionBudget;
  readonly #gazetteers: ReadonlyMap<string, Gazetteer>;
  readonly #names = new Map<Gazetteer, readonly StreetName[]>();
  #misspelt: readonly number[] = [];

  constructor(model: ReadModel, text: Text, gazetteers: readonly Gazetteer[], budget: CorrectionBudget) {
    this.#budget = budget;
    this.#model = model;
    this.#text = text;
    this.#gazetteers = new Map(gazetteers.map((gazetteer) => [gazetteer.region, gazetteer]));
  }

  /**
   * From now on words that nothing explains count as misspelt words of streets.
   *
   * @returns false when there is no such word, free or bound to a street.
   */
  allowMisspellings(isUsed: (at: number) => boolean): boolean {
    const { tokens, roles } = this.#text;
    if (tokens.length > longestCorrected) return false;
    const isOpen = (at: number) => roles[at] === "name" || roles[at] === "soft" || roles[at] === "street";
    this.#misspelt = [...tokens.keys()]
      .filter((at) => isOpen(at) && isWord(tokens[at]) && !isUsed(at))
      .slice(0, mostMisspelt);
    this.#names.clear();
    return this.#misspelt.length > 0;
  }

  readonly find: FindStreet = (target, members) => {
    const place = settlementsOfTarget(this.#model, this.#gazetteers, target);
    if (place === null) return null;
    const isUsed = (at: number) => covers(members, at);
    return this.#matchIn(place.gazetteer, place.settlements, isUsed);
  };

  /** Names of streets that the text may say, wherever they are; best first. */
  namesIn(gazetteer: Gazetteer): readonly StreetName[] {
    let names = this.#names.get(gazetteer);
    if (names === undefined) {
      names = streetNamesIn(this.#text, gazetteer, this.#misspelt, this.#budget);
      this.#names.set(gazetteer, names);
    }
    return names;
  }

  #matchIn(
    gazetteer: Gazetteer,
    settlements: readonly number[],
    isUsed: (at: number) => boolean,
  ): StreetMatch | null {
    return streetIn(this.#text, gazetteer, settlements, this.namesIn(gazetteer), isUsed);
  }
}

/** A word long enough to be recognised when it is misspelt; Latin ones are corrected in the rewritings. */
function isWord(token: Token | undefined): boolean {
  if (token === undefined || token.isNumber || token.isNoise || token.type !== null) return false;
  return token.word.length >= 4 && !hasLatin(token.word);
}
