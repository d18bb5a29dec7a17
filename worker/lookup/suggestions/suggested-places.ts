import type { ReadModel } from "../../release/read-model.ts";
import { rewritingsOf } from "../candidates/prepared-text.ts";
import { regionOfTarget } from "../places/name-index.ts";
import { addressLine, municipalityOf, settlementLine } from "../places/place.ts";
import type { Suggestion } from "../places/types.ts";
import type { Reading } from "../readings/readings.ts";
import type { ReadBeginning } from "./beginnings.ts";
import { type PlaceTarget, placesBeginning } from "./places-beginning.ts";
import type { UnfinishedText } from "./unfinished-text.ts";

/** Places whose name begins with the whole text, likeliest rewriting and likeliest place first. */
export function* suggestedPlaces(text: UnfinishedText, read: ReadBeginning): Generator<Suggestion> {
  const { model, files, q, region } = text;
  // No name has a comma.
  if (q.includes(",")) return;
  for (const rewriting of rewritingsOf(q)) {
    let isAny = false;
    for (const place of placesBeginning(model, rewriting, region, files, read)) {
      isAny = true;
      yield suggestionOfPlace(model, place);
    }
    if (isAny) return;
  }
}

/** Places of the municipality or region that is typed in front: «Саткинский район, Бак», «Сатка Бак». */
export function* suggestedPlacesInside(text: UnfinishedText, read: ReadBeginning): Generator<Suggestion> {
  const { model, files, region } = text;
  for (const reading of text.readings) {
    const between = text.wordsBetween(reading).join(" ");
    for (const last of rewritingsOf(text.last)) {
      for (const place of placesBeginning(model, `${between} ${last}`, region, files, read)) {
        if (isAround(model, reading, place)) yield suggestionOfPlace(model, place);
      }
    }
  }
}

function isAround(model: ReadModel, { leaf }: Reading, place: PlaceTarget): boolean {
  const { target } = leaf.name;
  if (target.kind === "region") return regionOfTarget(place) === target.region.slug;
  if (target.kind === "elsewhere" || target.kind === "clinic") return false;
  return municipalityOf(model, target.territory) === municipalityOf(model, place.territory);
}

function suggestionOfPlace(model: ReadModel, target: PlaceTarget): Suggestion {
  const isVillage = target.kind === "settlement";
  return suggestionOfLine(isVillage ? settlementLine(model, target) : addressLine(model, target.territory));
}

/** @param line the place first, then what lies around it; as the text it finds the place again. */
export function suggestionOfLine(line: readonly string[]): Suggestion {
  const [text = "", ...around] = line;
  return { text, detail: around.join(", "), q: line.join(", ") };
}
