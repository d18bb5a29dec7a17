import { nameWords } from "../gazetteer/name-words.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { AddressFiles } from "./address-files.ts";
import { answerFor } from "./answer-for.ts";
import { type Reading, usesToken } from "./readings.ts";
import { type RegisteredPlace, settlementsOfTarget } from "./registered-settlements.ts";
import type { Text } from "./spans.ts";
import { answerForReading } from "./street-answer.ts";
import { suggestionOfLine } from "./suggested-places.ts";
import { withType } from "./type-labels.ts";
import type { Suggestion } from "./types.ts";
import { understand } from "./understand.ts";

const most = 7;
/** People live in streets; garages and gardens come last. */
const areaTypes = new Set(["снт", "днт", "гск", "тер", "сад", "мкр", "кв-л"]);

interface Town extends RegisteredPlace {
  /** «Сатка, Саткинский округ, Челябинская область». */
  readonly line: string;
}

/**
 * Streets of the place that is typed already which begin with the last word: «Сатка Солн» -> «ул. Солнечная»; behind a street that
 * crosses districts, the houses that begin with the last number.
 */
export function suggestedStreets(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles,
): readonly Suggestion[] {
  const [, head = "", last = ""] = /^(.*[\s,.])([^\s,.]+)$/su.exec(query.q) ?? [];
  const [partial] = nameWords(last).slice(-1);
  if (head.trim() === "" || partial === undefined || files.regions.size === 0) return [];
  const { best, text } = understand(model, head, query.region, files);
  const reading = best.length === 1 ? best[0] : undefined;
  const town = reading === undefined ? null : townOf(model, reading, files);
  if (reading === undefined || town === null) return [];
  if (reading.street !== null && /^\d/.test(partial)) return houses(reading, town, partial);
  return streetsStartingWith(town, wordsLeft(text, reading), partial);
}

/** A reading as a suggestion: what the text finds, written out. */
export function suggestionOfReading(
  model: ReadModel,
  text: Text,
  reading: Reading,
  files: AddressFiles,
): Suggestion[] {
  const { answer } = answerForReading(model, text, reading, files);
  const { understood, place } = answer;
  if (understood === null || place === null) return [];
  // A house is a part of its street's name: «ул. Кирова, 5».
  if (!understood.startsWith(`${place.name}, `)) return [suggestionOfLine(understood.split(", "))];
  return [{ text: place.name, detail: understood.slice(place.name.length + 2), q: understood }];
}

function townOf(model: ReadModel, reading: Reading, { regions }: AddressFiles): Town | null {
  const { target } = reading.leaf.name;
  const place = settlementsOfTarget(model, regions, target);
  return place === null ? null : { ...place, line: answerFor(model, target).understood ?? "" };
}

/** Words between the place and the one that is being typed: «Челябинск, Академика К». */
function wordsLeft(text: Text, reading: Reading): string[] {
  return text.tokens
    .filter(({ type, isNoise }, at) => type === null && !isNoise && !usesToken(reading, at))
    .flatMap(({ word }) => nameWords(word));
}

function streetsStartingWith(
  { gazetteer, settlements, line }: Town,
  before: readonly string[],
  partial: string,
): Suggestion[] {
  const ranges = [...before, partial].map((word) => gazetteer.streetWords.startingWith(word));
  if (ranges.some(([from, to]) => from === to)) return [];
  const found = new Map<
    string,
    { readonly text: string; readonly words: number; readonly isArea: boolean }
  >();
  for (const settlement of settlements) {
    const [first, last] = gazetteer.streetsOf(settlement);
    for (let street = first; street < last; street++) {
      if (gazetteer.streetArea(street) !== null) continue;
      const words = gazetteer.wordsOfName(gazetteer.streetNameNumber(street));
      if (!ranges.every((range) => hasWordIn(words, range))) continue;
      const text = withType(gazetteer.streetType(street), gazetteer.streetName(street));
      const isArea = areaTypes.has(gazetteer.streetType(street));
      found.set(text, { text, words: words.length, isArea });
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        Number(a.isArea) - Number(b.isArea) || a.words - b.words || a.text.localeCompare(b.text, "ru"),
    )
    .slice(0, most)
    .map(({ text }) => ({ text, detail: line, q: `${line}, ${text}` }));
}

function hasWordIn(words: ArrayLike<number>, [from, to]: readonly [number, number]): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? -1;
    if (word >= from && word < to) return true;
  }
  return false;
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
