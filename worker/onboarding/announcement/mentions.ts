import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { bindUnits, type TypedName } from "./bind-units.ts";
import { clinicsIn } from "./clinics.ts";
import { type Element, elementsOf } from "./elements.ts";
import type { KnownNames } from "./known-names.ts";
import { leftWords } from "./left-words.ts";
import { meaningsOf, type Resolved, resolved } from "./resolve-territory.ts";
import { scan } from "./scan.ts";

export interface Mention {
  readonly text: string;
  /** As a title says it: «Сатка», «Советский район». */
  readonly said: string;
  readonly resolved: Resolved;
  readonly isExcluded: boolean;
  /** «территории Чебаркуль»: the district around the town may be meant too. */
  readonly isTerritory: boolean;
  /** The city whose district it is. */
  readonly city: PublicTerritory | null;
}

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
  const { masked, clinics, adjectives } = clinicsIn(text);
  const elements = elementsOf(
    (/\p{Script=Cyrillic}/u.test(masked) ? scan(masked) : []).slice(0, mostTokens),
    reader.names,
    mayGuess,
  );
  const typed = bindUnits(elements);
  const cities = citiesBeside(reader, elements, typed);
  const used = new Set(cities.values());
  const excluded = excludedIn(elements);
  const isOblique = /для\s|жител|прикрепл|гражда/iu.test(text);
  const mentions: Mention[] = [];
  const elsewhere: { text: string; region: string }[] = [];
  for (const name of typed) {
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
            reader,
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
  if (mentions.length === 0) mentions.push(...byClinic(reader, adjectives));
  const left = leftWords(elements, text);
  return {
    mentions: distinct(mentions),
    restOfRegion: isRest(elements, typed, excluded),
    isRegionNamed: typed.some(isOwnRegion),
    elsewhere,
    unmatched: left.unmatched,
    clinics,
    otherWords: left.others,
  };
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
    const found = names.find([word]);
    if (found === null || found.territories.length === 0) return [];
    const element = { kind: "name", found, words: [word], from: 0, to: 0 } as const;
    const meaning = resolved(
      model,
      { at: 0, element, types: [], typeAt: null, ofType: null, isOfRegion: false },
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

/** The same place named twice in one piece («г. Миасс (Миасс)») is one; what is surer wins. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const id = mention.resolved.territory?.id ?? null;
    const at = kept.findIndex(
      (other) =>
        id !== null && other.resolved.territory?.id === id && other.isExcluded === mention.isExcluded,
    );
    if (at < 0) kept.push(mention);
    else if (kept[at]?.resolved.certainty !== "exact" && mention.resolved.certainty === "exact")
      kept[at] = mention;
  }
  return kept;
}

function quote(text: string, elements: readonly Element[], { element, typeAt }: TypedName): string {
  const type = typeAt === null ? undefined : elements[typeAt];
  const from = Math.min(element.from, type?.from ?? element.from);
  const to = Math.max(element.to, type?.to ?? element.to);
  return text.slice(from, to).replace(/\s+/g, " ").trim();
}

/** Elements between a city and the last of its districts; no city has more. */
const widestList = 60;

/**
 * For districts of a city the name of the city that stands beside them: «… районов Челябинска», «Пермь (Ленинский,
 * Мотовилихинский районы)», «Челябинск, Советский район». Such a city is no territory of the list.
 */
function citiesBeside(
  reader: Reader,
  elements: readonly Element[],
  typed: readonly TypedName[],
): ReadonlyMap<number, number> {
  const beside = new Map<number, number>();
  const districts = typed.filter((name) => hasDistrict(reader, name));
  for (const name of typed) {
    const city = cityOf(reader, name);
    if (city === null) continue;
    const inside = districts.filter(
      (one) =>
        one.at !== name.at && Math.abs(one.at - name.at) <= widestList && isDistrictOf(reader, one, city),
    );
    for (const district of inside) {
      if (isBehindList(elements, district, name) || isBeforeList(elements, typed, inside, district, name)) {
        if (!beside.has(district.at)) beside.set(district.at, name.at);
      }
    }
  }
  return beside;
}

/** «Советского, Центрального районов г. Челябинска»: nothing between the type word of the list and the city. */
function isBehindList(elements: readonly Element[], district: TypedName, city: TypedName): boolean {
  if (city.at < district.at) return false;
  const from = district.ofType ?? district.at;
  const between = elements.slice(from + 1, city.at);
  const isOpen = between.every(
    (element) => element.kind === "type" || (element.kind === "sign" && element.sign === "open"),
  );
  const isBehindAll = district.ofType === null || district.ofType > district.at;
  return isOpen && isBehindAll && district.ofType !== null;
}

/** The city stands before the list, with nothing but signs and other districts of it between. */
function isBeforeList(
  elements: readonly Element[],
  typed: readonly TypedName[],
  inside: readonly TypedName[],
  district: TypedName,
  city: TypedName,
): boolean {
  if (city.at > district.at) return false;
  return elements.slice(city.at + 1, district.at).every((element, offset) => {
    const at = city.at + 1 + offset;
    if (element.kind === "name") {
      return inside.some((one) => one.at === at) && typed.some((one) => one.at === at);
    }
    if (element.kind === "sign")
      return element.sign !== "semicolon" && element.sign !== "stop" && element.sign !== "close";
    if (element.kind === "word") return element.token.isNoise || element.isTerritoryWord;
    return element.kind === "type";
  });
}

function hasDistrict({ model }: Reader, name: TypedName): boolean {
  return meaningsOf(model, name).some(({ territory }) => territory.level === "city_district");
}

function isDistrictOf({ model }: Reader, name: TypedName, city: PublicTerritory): boolean {
  return meaningsOf(model, name).some(
    ({ territory }) => territory.level === "city_district" && territory.parent === city.id,
  );
}

/** The municipality of a name that is a city with districts, or null. */
export function cityOf({ model }: Reader, name: TypedName | undefined): PublicTerritory | null {
  if (name === undefined) return null;
  const cities = meaningsOf(model, name)
    .map(({ territory }) => territory)
    .filter(
      ({ id, level }) =>
        level === "municipality" &&
        (model.childrenOf.get(id) ?? []).some((child) => child.level === "city_district"),
    );
  return cities[0] ?? null;
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

/** Everything from «кроме» to the end of its sentence, bracket or cell. */
function excludedIn(elements: readonly Element[]): ReadonlySet<number> {
  const excluded = new Set<number>();
  let isOpen = false;
  for (const [at, element] of elements.entries()) {
    if (element.kind === "except") isOpen = true;
    else if (element.kind === "sign" && /^(?:semicolon|stop|close|cell|line)$/.test(element.sign))
      isOpen = false;
    else if (isOpen) excluded.add(at);
  }
  return excluded;
}

function isOwnRegion({ element, isOfRegion }: TypedName): boolean {
  return element.found.isRegion || (isOfRegion && element.found.isRegionWithType);
}

/**
 * «остальные районы», «все муниципалитеты, кроме …», «вся область», or the region's own name as an item of its own. «Все
 * районы города Перми» and «Сатка, Челябинская область» are no rest.
 */
function isRest(
  elements: readonly Element[],
  typed: readonly TypedName[],
  excluded: ReadonlySet<number>,
): boolean {
  const regions = typed.filter((name) => isOwnRegion(name));
  const named = typed.filter(
    (name) => !excluded.has(name.at) && !name.isOfRegion && name.element.found.territories.length > 0,
  );
  if (named.length === 0 && regions.length > 0) return true;
  const isItem = regions.some(({ at }) => {
    const before = elements[at - 1];
    return (
      before?.kind === "sign" &&
      (before.sign === "and" || before.sign === "semicolon" || before.sign === "line")
    );
  });
  if (isItem) return true;
  return elements.some((element, at) => {
    if (element.kind !== "all") return false;
    const next = elements.slice(at + 1, at + 5);
    const noun = next.find((one) => one.kind === "type" || (one.kind === "word" && one.isTerritoryWord));
    const isOfName = next.some(
      (one, offset) =>
        one.kind === "name" && !excluded.has(at + 1 + offset) && one.found.territories.length > 0,
    );
    const hasSignFirst =
      next.findIndex((one) => one.kind === "sign") >= 0 &&
      next.findIndex((one) => one.kind === "sign") < next.findIndex((one) => one.kind === "name");
    if (isOfName && !hasSignFirst) return false;
    const isResidents = next.some((one) => one.kind === "word" && /^жител/.test(one.token.words.join("")));
    return noun !== undefined || (element.isRest && isResidents);
  });
}
