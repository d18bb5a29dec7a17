import type { Gazetteer } from "../gazetteer/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import { longestCorrected } from "./misspelling.ts";
import type { FindStreet } from "./readings.ts";
import { settlementsOfTarget } from "./registered-settlements.ts";
import type { Text } from "./spans.ts";
import { type StreetName, streetNamesIn } from "./street-names.ts";
import { type StreetMatch, streetIn } from "./streets-in-settlement.ts";

/** Finds the streets of one text at any place. What the text may say is worked out once for each gazetteer. */
export class StreetFinder {
  readonly #model: ReadModel;
  readonly #text: Text;
  readonly #gazetteers: ReadonlyMap<string, Gazetteer>;
  readonly #names = new Map<Gazetteer, readonly StreetName[]>();
  #withMisspellings = false;

  constructor(model: ReadModel, text: Text, gazetteers: readonly Gazetteer[]) {
    this.#model = model;
    this.#text = text;
    this.#gazetteers = new Map(gazetteers.map((gazetteer) => [gazetteer.region, gazetteer]));
  }

  /** From now on words that are no street's as they stand count as misspelt ones. */
  allowMisspellings(): void {
    this.#withMisspellings = true;
    this.#names.clear();
  }

  /** Are there words, free or bound to a street, that nothing has explained? */
  hasWordsLeft(isUsed: (at: number) => boolean): boolean {
    const { tokens, roles } = this.#text;
    if (tokens.length > longestCorrected) return false;
    return tokens.some(
      ({ isNumber, type, isNoise, word }, at) =>
        (roles[at] === "name" || roles[at] === "soft" || roles[at] === "street") &&
        !isNumber &&
        !isNoise &&
        type === null &&
        word.length >= 4 &&
        !isUsed(at),
    );
  }

  readonly find: FindStreet = (target, members) => {
    const place = settlementsOfTarget(this.#model, this.#gazetteers, target);
    if (place === null) return null;
    const isUsed = (at: number) => members.some(({ from, to }) => from <= at && at < to);
    return this.#matchIn(place.gazetteer, place.settlements, isUsed);
  };

  /** Names of streets that the text may say, wherever they are; best first. */
  namesIn(gazetteer: Gazetteer): readonly StreetName[] {
    let names = this.#names.get(gazetteer);
    if (names === undefined) {
      names = streetNamesIn(this.#text, gazetteer, this.#withMisspellings);
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
