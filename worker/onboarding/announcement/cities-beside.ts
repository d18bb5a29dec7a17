import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import type { TypedName } from "./bind-units.ts";
import type { Element } from "./elements.ts";
import { meaningsOf } from "./resolve-territory.ts";

/** Elements between a city and the last of its districts; no city has more. */
export const widestList = 60;

/**
 * For districts of a city the name of the city that stands beside them: «… районов Челябинска», «Пермь (Ленинский,
 * Мотовилихинский районы)», «Челябинск, Советский район». Such a city is no territory of the list.
 */
export function citiesBeside(
  model: ReadModel,
  elements: readonly Element[],
  typed: readonly TypedName[],
): ReadonlyMap<number, number> {
  const beside = new Map<number, number>();
  const districts = typed.filter((name) => hasDistrict(model, name));
  for (const name of typed) {
    const city = cityOf(model, name);
    if (city === null) continue;
    const inside = districts.filter(
      (one) =>
        one.at !== name.at && Math.abs(one.at - name.at) <= widestList && isDistrictOf(model, one, city),
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

function hasDistrict(model: ReadModel, name: TypedName): boolean {
  return meaningsOf(model, name).some(({ territory }) => territory.level === "city_district");
}

function isDistrictOf(model: ReadModel, name: TypedName, city: PublicTerritory): boolean {
  return meaningsOf(model, name).some(
    ({ territory }) => territory.level === "city_district" && territory.parent === city.id,
  );
}

/** The municipality of a name that is a city with districts, or null. */
export function cityOf(model: ReadModel, name: TypedName | undefined): PublicTerritory | null {
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
