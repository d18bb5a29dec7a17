import { answerFor } from "../answers/answer-for.ts";
import { prepare, rewritingsOf } from "../candidates/prepared-text.ts";
import { withType } from "../language/type-labels.ts";
import { CorrectionBudget } from "../language/words-near.ts";
import type { Suggestion } from "../places/types.ts";
import { StreetFinder } from "../readings/street-finder.ts";
import type { StreetMatch } from "../readings/streets-in-settlement.ts";
import { houseBeside } from "../text/house-in-text.ts";
import type { Text } from "../text/spans.ts";
import type { ReadBeginning } from "./beginnings.ts";
import { placesBeginning } from "./places-beginning.ts";
import type { UnfinishedText } from "./unfinished-text.ts";

/** Places of one beginning that are asked for the street: each costs a few microseconds. */
const mostPlaces = 40;

/** A street, then the beginning of a place that has it: «ул. Ленина 5, Сат» -> «ул. Ленина, 5» in Сатка. */
export function* suggestedTownsBehind(text: UnfinishedText, read: ReadBeginning): Generator<Suggestion> {
  if (text.files.regions.size === 0) return;
  for (const rewriting of rewritingsOf(text.q)) {
    for (const [street, place] of divisionsOf(rewriting)) {
      let isAny = false;
      for (const suggestion of streetsAt(text, street, place, read)) {
        isAny = true;
        yield suggestion;
      }
      if (isAny) return;
    }
  }
}

/** Street and beginning of a place: at the last comma, else before the last word, or the last two («Верхний Уф»). */
function* divisionsOf(text: string): Generator<readonly [street: string, place: string]> {
  for (const division of [/^(.+),\s*(\p{L}[^,]*)$/su, /^(.+)\s(\p{L}\S*)$/su, /^(.+)\s(\p{L}\S*\s+\S+)$/su]) {
    const [, street, place] = division.exec(text) ?? [];
    if (street !== undefined && place !== undefined) yield [street, place];
    if (text.includes(",")) return;
  }
}

function* streetsAt(
  { model, files, region }: UnfinishedText,
  typed: string,
  place: string,
  read: ReadBeginning,
): Generator<Suggestion> {
  const { text } = prepare(model, typed, region, files);
  const finder = new StreetFinder(model, text, [...files.regions.values()], new CorrectionBudget());
  let left = mostPlaces;
  for (const target of placesBeginning(model, place, region, files, read)) {
    if (left-- === 0) return;
    // Of a district it would be any street of its city.
    if (target.kind === "territory" && target.territory.level !== "settlement") continue;
    const street = finder.find(target, []);
    const line = street === null ? null : answerFor(model, target).understood;
    if (street === null || line === null) continue;
    for (const said of linesOf(text, street)) yield { text: said, detail: line, q: `${line}, ${said}` };
  }
}

/** The street, or the проспект and the улица of its name, with the house that is typed beside it. */
function linesOf(text: Text, { gazetteer, streets, tokens, nameTokens }: StreetMatch): Set<string> {
  const house = houseBeside(text, new Set(tokens), nameTokens);
  return new Set(
    streets.map((street) => {
      const name = withType(gazetteer.streetType(street), gazetteer.streetName(street));
      return house === null ? name : `${name}, ${house.text}`;
    }),
  );
}
