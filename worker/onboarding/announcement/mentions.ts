import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { withoutAsides } from "./asides.ts";
import { bindUnits, type TypedName } from "./bind-units.ts";
import { citiesBeside, cityOf, widestList } from "./cities-beside.ts";
import { clinicsIn } from "./clinics.ts";
import { distinct, withoutCityOfDistricts } from "./distinct-mentions.ts";
import { type Element, elementsOf } from "./elements.ts";
import type { KnownNames } from "./known-names.ts";
import { leftWords } from "./left-words.ts";
import type { Mention } from "./mention.ts";
import { meaningsOf, type Resolved, resolved } from "./resolve-territory.ts";
import { excludedIn, isOwnRegion, isRest } from "./rest-of-region.ts";
import { scan } from "./scan.ts";

export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly restOfRegion: boolean;
  /** The region's own name stands there. */
  readonly isRegionNamed: boolean;
  /** Names that only lie in another region, with that region. */
  readonly elsewhere: readonly { readonly text: string; readonly region: string }[];
  readonly unmatched: readonly string[];
  readonly clinics: readonly string[];
  /** Words that are neither names nor type words nor the usual words around them. */
  readonly otherWords: number;
}

export interface Reader {
  readonly model: ReadModel;
  readonly names: KnownNames;
}

/** Words and signs of one piece that are read: a line of lines.ts has fewer. */
const mostTokens = 6000;

/**
 * Territories that a piece of text names.
 *
 * @param city the city of a heading above; it decides between districts of one name.
 */
export function mentionsIn(
  reader: Reader,
  text: string,
  city: PublicTerritory | null,
  mayGuess: boolean,
): Mentions {
  const { masked, clinics, adjectives } = clinicsIn(withoutAsides(text));
  const elements = elementsOf(
    (/\p{Script=Cyrillic}/u.test(masked) ? scan(masked) : []).slice(0, mostTokens),
    reader.names,
    mayGuess,
  );
  const typed = bindUnits(elements);
  const cities = citiesBeside(reader.model, elements, typed);
  const used = new Set(cities.values());
  const excluded = excludedIn(elements);
  const isOblique = /для\s|жител|прикрепл|гражда/iu.test(text);
  const mentions: Mention[] = [];
  const elsewhere: { text: string; region: string }[] = [];
  for (const name of typed.flatMap(eachOf)) {
    const { element, at } = name;
    const quoted = quote(text, elements, name);
    if (element.found.elsewhere !== null && !name.isOfRegion) {
      if (element.found.match !== "inflected" || !element.found.isAdjective)
        elsewhere.push({ text: quoted, region: element.found.elsewhere });
      continue;
    }
    if (used.has(at) || name.isOfRegion || element.found.territories.length === 0) continue;
    const beside = cities.get(at);
    const own =
      beside === undefined
        ? city
        : cityOf(
            reader.model,
            typed.find((one) => one.at === beside),
          );
    const meaning = resolved(reader.model, name, own, chainOf(reader.model, typed, name));
    const said = isSaidSo(element, isOblique) ? capital(text.slice(element.from, element.to)) : meaning.said;
    mentions.push({
      text: quoted,
      said,
      resolved: clinics.length > 0 ? { ...meaning, certainty: weaker(meaning.certainty) } : meaning,
      isExcluded: excluded.has(at),
      isTerritory: isTerritoryBefore(elements, at),
      city: own,
    });
  }
  const isClinicList = clinics.some((clinic) => /,|\sи\s/u.test(clinic));
  if (mentions.length === 0 || isClinicList) mentions.push(...byClinic(reader, adjectives));
  const left = leftWords(elements, text);
  return {
    mentions: distinct(withoutCityOfDistricts(mentions)),
    restOfRegion: isRest(elements, typed, excluded),
    isRegionNamed: typed.some(isOwnRegion),
    elsewhere,
    unmatched: left.unmatched,
    clinics,
    otherWords: left.others,
  };
}

/** «ТиНАО» names two circles. */
function eachOf(name: TypedName): readonly TypedName[] {
  const { found } = name.element;
  if (found.isEach !== true) return [name];
  return found.territories.map((meaning) => ({
    ...name,
    element: { ...name.element, found: { ...found, territories: [meaning] } },
  }));
}

/** A town that only its district tells of, in the nominative: a title says what the announcement says. */
function isSaidSo({ found }: TypedName["element"], isOblique: boolean): boolean {
  return found.match === "inferred" && !found.isAdjective && !isOblique;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function weaker(certainty: Resolved["certainty"]): Resolved["certainty"] {
  return certainty === "unsure" ? "unsure" : "partial";
}

/** «Саткинская районная больница» serves Саткинский район: likely, so it is marked. */
function byClinic(
  { model, names }: Reader,
  adjectives: readonly { word: string; phrase: string }[],
): Mention[] {
  return adjectives.flatMap(({ word, phrase }) => {
    const found = names.find(word.split("-"));
    if (found === null || found.territories.length === 0) return [];
    const element = { kind: "name", found, words: word.split("-"), from: 0, to: 0 } as const;
    const meaning = resolved(
      model,
      { at: 0, element, types: [], typeAt: null, ofType: null, isOfRegion: false, isNoDistrict: false },
      null,
      [],
    );
    return [
      {
        text: phrase,
        said: meaning.said,
        resolved: { ...meaning, certainty: weaker(meaning.certainty) },
        isExcluded: false,
        isTerritory: false,
        city: null,
      },
    ];
  });
}

function quote(text: string, elements: readonly Element[], { element, typeAt }: TypedName): string {
  const type = typeAt === null ? undefined : elements[typeAt];
  const from = Math.min(element.from, type?.from ?? element.from);
  const to = Math.max(element.to, type?.to ?? element.to);
  return text.slice(from, to).replace(/\s+/g, " ").trim();
}

/** Names of a list that are asked about one of them. */
const nearList = 20;

/** Names of the same list: what they are speaks for what this one is. */
function chainOf(model: ReadModel, typed: readonly TypedName[], name: TypedName): readonly PublicTerritory[] {
  if (name.ofType === null) return [];
  const from = typed.indexOf(name);
  const list = typed
    .slice(Math.max(0, from - nearList), from + nearList)
    .filter((one) => one !== name && one.ofType === name.ofType);
  return list.flatMap((one) => {
    const meanings = meaningsOf(model, one).map(({ territory }) => territory);
    return meanings.length === 1 ? meanings : [];
  });
}

function isTerritoryBefore(elements: readonly Element[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - widestList); i--) {
    const element = elements[i];
    if (element?.kind === "word") return element.isTerritoryWord;
    if (element?.kind === "type") return false;
    if (element?.kind === "sign" && (element.sign === "semicolon" || element.sign === "stop")) return false;
  }
  return false;
}
