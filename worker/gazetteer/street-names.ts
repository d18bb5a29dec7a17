import type { gazetteerFile } from "./format.ts";
import { listAt, type Sections } from "./sections.ts";
import { lowerBound } from "./sorted-numbers.ts";
import type { Gazetteer } from "./types.ts";

type StreetNames = Pick<Gazetteer, "namesOfWord" | "wordsOfName" | "streetsOfName" | "streetsNamed">;

/** From words to names and from names to streets: views of the file's lists. */
export function streetNames(sections: Sections<typeof gazetteerFile>): StreetNames {
  const { wordNameStart, wordName, nameWordStart, nameWord, nameStreetStart, nameStreet } = sections;
  const { settlementStreetStart } = sections;
  return {
    namesOfWord: (word) => listAt(wordNameStart, wordName, word),
    wordsOfName: (name) => listAt(nameWordStart, nameWord, name),
    streetsOfName: (name) => listAt(nameStreetStart, nameStreet, name),
    streetsNamed(settlement, name) {
      // A settlement's streets are neighbours, so they are neighbours in the name's list too.
      const end = nameStreetStart[name + 1] ?? 0;
      const last = settlementStreetStart[settlement + 1] ?? 0;
      const streets: number[] = [];
      const first = settlementStreetStart[settlement] ?? 0;
      for (let at = lowerBound(nameStreet, nameStreetStart[name] ?? 0, end, first); at < end; at++) {
        const street = nameStreet[at] ?? last;
        if (street >= last) break;
        streets.push(street);
      }
      return streets;
    },
  };
}
