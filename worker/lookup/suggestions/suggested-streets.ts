import { nameWords } from "../../gazetteer/name-words.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import { answerFor } from "../answers/answer-for.ts";
import { withType } from "../language/type-labels.ts";
import { type RegisteredPlace, settlementsOfTarget } from "../places/registered-settlements.ts";
import type { Suggestion } from "../places/types.ts";
import type { Reading } from "../readings/readings.ts";
import type { ReadBeginning } from "./beginnings.ts";
import type { UnfinishedText } from "./unfinished-text.ts";

const most = 7;
/** People live in streets; garages and gardens come last. */
const areaTypes = new Set(["снт", "днт", "гск", "тер", "сад", "мкр", "кв-л"]);

interface Town extends RegisteredPlace {
  /** «Сатка, Саткинский округ, Челябинская область». */
  readonly line: string;
}

/** Words of street names that one typed word may mean: its edits, by the number of the word. */
type Meant = ReadonlyMap<number, number>;

/**
 * Streets of the place that is typed already which begin with the last word: «Сатка Солн» -> «ул. Солнечная»; behind a street that
 * crosses districts, the houses that begin with the last number.
 */
export function* suggestedStreets(text: UnfinishedText, read: ReadBeginning): Generator<Suggestion> {
  if (text.last === "" || text.files.regions.size === 0) return;
  for (const reading of text.readings) {
    const town = townOf(text, reading);
    if (town === null) continue;
    const before = text.wordsBetween(reading).flatMap(nameWords);
    for (const last of text.lastWords) {
      const numbered = /^\d/.test(last) ? houses(reading, town, last) : [];
      yield* numbered.length > 0 ? numbered : streetsBeginning(town, [...before, last], read);
    }
  }
}

function townOf({ model, files }: UnfinishedText, reading: Reading): Town | null {
  const { target } = reading.leaf.name;
  const place = settlementsOfTarget(model, files.regions, target);
  return place === null ? null : { ...place, line: answerFor(model, target).understood ?? "" };
}

function streetsBeginning(
  { gazetteer, settlements, line }: Town,
  typed: readonly string[],
  read: ReadBeginning,
): Suggestion[] {
  const meant = typed.map((word) => wordsMeant(gazetteer, word, read));
  if (meant.some(({ size }) => size === 0)) return [];
  const found = new Map<
    string,
    { readonly text: string; readonly edits: number; readonly words: number; readonly isArea: boolean }
  >();
  for (const settlement of settlements) {
    const [first, last] = gazetteer.streetsOf(settlement);
    for (let street = first; street < last; street++) {
      if (gazetteer.streetArea(street) !== null) continue;
      const words = gazetteer.wordsOfName(gazetteer.streetNameNumber(street));
      const edits = editsBetween(meant, words);
      if (edits === Number.POSITIVE_INFINITY) continue;
      const text = withType(gazetteer.streetType(street), gazetteer.streetName(street));
      const isArea = areaTypes.has(gazetteer.streetType(street));
      found.set(text, { text, edits, words: words.length, isArea });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        Number(a.isArea) - Number(b.isArea) ||
        a.words - b.words ||
        a.text.localeCompare(b.text, "ru"),
    )
    .slice(0, most)
    .map(({ text }) => ({ text, detail: line, q: `${line}, ${text}` }));
}

function wordsMeant({ streetWords }: Gazetteer, typed: string, read: ReadBeginning): Meant {
  const beginning = read(typed);
  const meant = new Map<number, number>();
  for (const letters of beginning.lettersIn(streetWords)) {
    const [from, to] = streetWords.startingWith(letters);
    for (let word = from; word < to; word++) {
      if (!meant.has(word)) meant.set(word, beginning.distanceTo(streetWords.text(word)));
    }
  }
  return meant;
}

/** Edits of all typed words together; Infinity where the name lacks one of them. */
function editsBetween(typed: readonly Meant[], name: ArrayLike<number>): number {
  let sum = 0;
  for (const meant of typed) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < name.length; i++) {
      least = Math.min(least, meant.get(name[i] ?? -1) ?? Number.POSITIVE_INFINITY);
    }
    sum += least;
    if (least === Number.POSITIVE_INFINITY) break;
  }
  return sum;
}

function houses({ street }: Reading, { gazetteer, line }: Town, digits: string): Suggestion[] {
  const [first] = street?.streets ?? [];
  if (street === null || first === undefined) return [];
  const text = withType(gazetteer.streetType(first), gazetteer.streetName(first));
  const numbers = street.streets.flatMap((one) => gazetteer.housesStartingWith(one, digits, most));
  return [...new Set(numbers)]
    .slice(0, most)
    .map((number) => ({ text: `${text}, ${number}`, detail: line, q: `${line}, ${text}, ${number}` }));
}
