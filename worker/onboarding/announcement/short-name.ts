import { foldCharacters } from "../../base/russian/characters.ts";
import { tokenise } from "../../lookup/text/tokens.ts";

/** Words of official names that nobody says. */
const unsaid =
  /^(?:национальн(?:ый|ая|ое)|административн(?:ый|ая|ое)|герой|курорт|наукоград|столиц[аы]|имени|внутригородск\p{L}+)$/u;
/** Peoples whose name stands behind a district's own. */
const peoples =
  /^(?:эвенкийск|долгано|ненецк|корякск|чукотск|якутск|бурятск|сойотск|вепсск|шапсугск|немецк|юкагирск)/u;

/** Folded words of a municipality's name without its kind: «Таймырский Долгано-Ненецкий муниципальный район» -> «таймырский». */
export function shortWordsOf(name: string): readonly string[] {
  const words = tokenise(foldCharacters(name).replace(/город-(?=герой|курорт)/u, ""))
    .filter(({ type, isNoise, word }) => type === null && !isNoise && !unsaid.test(word))
    .map(({ word }) => word);
  const [first] = words;
  return first === undefined ? words : [first, ...words.slice(1).filter((word) => !peoples.test(word))];
}
