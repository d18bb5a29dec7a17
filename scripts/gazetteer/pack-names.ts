import { nameWords } from "../../worker/gazetteer/name-words.ts";
import type { Characters } from "./pack-characters.ts";
import { packDictionary } from "./pack-dictionary.ts";
import { packLists } from "./pack-lists.ts";
import type { RegisterStreet } from "./register.ts";

/** Words, names (sets of words, ascending by their words) and the streets that bear or bore them. */
export function packNames(streets: readonly RegisterStreet[], characters: Characters) {
  const wordsOf = (name: string) => nameWords(name).map((word) => characters.key(word));
  const words = packDictionary(
    streets.flatMap(({ name, formerNames }) => [name, ...formerNames].flatMap(wordsOf)),
    characters,
  );
  const numbersOf = (name: string) => {
    const numbers = new Set(wordsOf(name).map((word) => words.numbers.get(word) ?? 0));
    return [...numbers].sort((a, b) => a - b);
  };
  const sets = new Map<string, number[]>();
  const nameOf = (name: string) => {
    const set = numbersOf(name);
    const id = set.join(" ");
    sets.set(id, set);
    return id;
  };
  const ids = streets.map(({ name, formerNames }) => [name, ...formerNames].map(nameOf));
  const sorted = [...sets].sort(([, a], [, b]) => compareSets(a, b));
  const nameNumbers = new Map(sorted.map(([id], number) => [id, number]));
  const namesOfWord = Array.from(words.numbers, (): number[] => []);
  for (const [name, [, set]] of sorted.entries()) {
    for (const word of set) namesOfWord[word]?.push(name);
  }
  const streetsOfName = sorted.map((): number[] => []);
  for (const [street, own] of ids.entries()) {
    for (const id of new Set(own)) streetsOfName[nameNumbers.get(id) ?? 0]?.push(street);
  }
  const wordName = packLists(namesOfWord);
  const nameWord = packLists(sorted.map(([, set]) => set));
  const nameStreet = packLists(streetsOfName);
  return {
    streetName: ids.map(([today = ""]) => nameNumbers.get(today) ?? 0),
    wordBytes: words.bytes,
    wordBlock: words.block,
    wordNameStart: wordName.start,
    wordName: wordName.values,
    nameWordStart: nameWord.start,
    nameWord: nameWord.values,
    nameStreetStart: nameStreet.start,
    nameStreet: nameStreet.values,
  };
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
