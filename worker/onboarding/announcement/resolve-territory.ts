import { foldCharacters } from "../../base/russian/characters.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import type { TypedName } from "./bind-units.ts";
import type { Meaning } from "./known-names.ts";
import type { TerritoryCertainty } from "./types.ts";
import { type Unit, unitOf } from "./units.ts";

export interface Resolved {
  readonly territory: PublicTerritory | null;
  readonly certainty: TerritoryCertainty;
  readonly said: string;
  /** Labels of what else it may be, when it is unsure. */
  readonly others: readonly string[];
}

interface Weighed extends Meaning {
  readonly weight: number;
}

/**
 * What a name with its type words means. A town stands for the municipality that it is the centre of, as statements of
 * the registry do; a settlement that is no centre stands for itself.
 *
 * @param city the city whose district it may be.
 * @param chain unambiguous names of the same list.
 */
export function resolved(
  model: ReadModel,
  name: TypedName,
  city: PublicTerritory | null,
  chain: readonly PublicTerritory[],
): Resolved {
  const { element, types } = name;
  const { match } = element.found;
  const unit = unitOf(types);
  const meanings = weighed(model, name, unit, city, chain);
  const most = meanings.reduce((max, { weight }) => Math.max(max, weight), Number.NEGATIVE_INFINITY);
  // Half a point orders guesses and makes none of them sure.
  const best = meanings.filter(({ weight }) => weight >= most - 0.5).sort((a, b) => b.weight - a.weight);
  const [first] = best;
  if (first === undefined)
    return { territory: null, certainty: "unsure", said: element.words.join(" "), others: [] };
  const isOnly = best.every(({ territory }) => territory.id === first.territory.id);
  const others = isOnly ? [] : [...new Set(best.map(({ territory }) => fullLabel(model, territory)))];
  const said = saidOf(first);
  if (!isOnly || match === "guessed")
    return { territory: first.territory, certainty: "unsure", said, others };
  // «п. Орловский» where only Орловский район is known.
  const isSaidSettlement = unit.base === "поселение" || unit.base === "город";
  const isKnownSo =
    isTownItself(first.territory) ||
    element.found.territories.some(
      (one) => one.territory.level === "settlement" && lifted(model, one.territory).id === first.territory.id,
    );
  if (isSaidSettlement && !isKnownSo && match !== "corrected") {
    return { territory: first.territory, certainty: "partial", said, others };
  }
  const certainty = match === "corrected" ? "corrected" : match === "inferred" ? "partial" : "exact";
  return {
    territory: first.territory,
    certainty: isClash(first.territory, unit) ? "unsure" : certainty,
    said,
    others,
  };
}

/** What the words may mean, towns lifted to their municipalities. */
export function meaningsOf(model: ReadModel, { element }: Pick<TypedName, "element">): readonly Meaning[] {
  const byId = new Map<string, Meaning>();
  for (const meaning of element.found.territories) {
    const territory = lifted(model, meaning.territory);
    const known = byId.get(territory.id);
    // The town's name is what people say.
    if (known === undefined || meaning.territory.level === "settlement")
      byId.set(territory.id, { territory, name: meaning.name });
  }
  return [...byId.values()];
}

function lifted(model: ReadModel, territory: PublicTerritory): PublicTerritory {
  if (territory.level !== "settlement" || territory.parent === null) return territory;
  const parent = model.territoryById.get(territory.parent);
  if (parent === undefined) return territory;
  if (parent.centre === territory.id) return parent;
  const isNamesake = foldCharacters(parent.label).endsWith(foldCharacters(territory.name));
  return isNamesake && (parent.isMerged || parent.centre === null) ? parent : territory;
}

function weighed(
  model: ReadModel,
  name: TypedName,
  unit: Unit,
  city: PublicTerritory | null,
  chain: readonly PublicTerritory[],
): readonly Weighed[] {
  const all = meaningsOf(model, name);
  const isSettlementType = unit.base === "город" || unit.base === "поселение";
  const ofCity =
    city === null || name.isNoDistrict
      ? []
      : all.filter(({ territory }) => territory.parent === city.id && territory.level === "city_district");
  const meanings = ofCity.length > 0 && !isSettlementType && unit.quality !== "муниципальный" ? ofCity : all;
  const originals = name.element.found.territories;
  return meanings.map((meaning) => {
    const { territory } = meaning;
    const named = originals.filter((one) => lifted(model, one.territory).id === territory.id);
    const isBySettlement = named.some((one) => one.territory.level === "settlement");
    const isByMunicipality = named.some((one) => one.territory.level !== "settlement");
    let weight = 0;
    if (isSettlementType) weight += isBySettlement ? 3 : isTownItself(territory) ? 2 : 0;
    else if (unit.base === "район" || unit.base === "округ") {
      weight += isByMunicipality ? 2 : 0;
      weight += fitOf(territory, unit);
      if (territory.level === "city_district" && (unit.base === "округ" || unit.quality !== null))
        weight -= 4;
    } else if (territory.level === "settlement") weight -= 1;
    else if (isBySettlement) weight += 1;
    // Without its city a district is rather the region's.
    if (territory.level === "city_district" && city === null) weight -= 0.5;
    if (territory.level === "city_district" && name.isNoDistrict) weight -= 4;
    if (chain.length > 0) {
      const isAlike = chain.every(
        (other) =>
          other.level === territory.level &&
          (other.level !== "city_district" || other.parent === territory.parent),
      );
      if (isAlike) weight += 2;
    }
    return { ...meaning, weight };
  });
}

/** 0 to 3: do today's or former full names say the same kind? */
function fitOf(territory: PublicTerritory, { base, quality }: Unit): number {
  if (territory.level === "city_district") return base === "район" ? 2 : 0;
  const texts = [
    { text: territory.name, isToday: true },
    { text: territory.label, isToday: true },
    ...territory.names.map(({ text, kind }) => ({ text, isToday: kind !== "former" })),
  ];
  let best = 0;
  for (const { text } of texts) {
    const own = unitOf(foldCharacters(text).split(/\s+/));
    if (own.base !== base) continue;
    best = Math.max(best, 2 + qualityFit(own.quality, quality));
  }
  return best;
}

/** «Троицкий округ» says no quality: it is the label of one, and a городской округ would be called so. */
function qualityFit(own: Unit["quality"], said: Unit["quality"]): number {
  if (said === null) return own === null ? 1 : own === "городской" ? 0 : 0.75;
  return own === said ? 1 : own === null ? 0.5 : -1;
}

/** «городской округ город Волжский», «город Пермь». */
function isTownItself({ level, name }: PublicTerritory): boolean {
  return level === "municipality" && /город/i.test(name);
}

/** «район» said of a town that never was in one, or «город» of a district: somebody has to look. */
function isClash({ level, kind, name, names }: PublicTerritory, { base }: Unit): boolean {
  if (base === "район" && level === "municipality") {
    const text = [kind, name, ...names.map(({ text }) => text)].join(" ");
    return /город/i.test(text) && !/район/i.test(text) && !/ск(?:ий|ой) /i.test(name);
  }
  return base === "округ" && level === "city_district";
}

function saidOf({ territory, name }: Meaning): string {
  if (territory.level !== "municipality") return territory.label;
  return (/^[а-яё]/.test(name) ? territory.label : name).replace(
    /^(?:город|городской округ)\s+(?:[-–—]\s+)?(?:город\s+)?(?=\p{Lu})/u,
    "",
  );
}

/** «Ленинский район, Магнитогорск». */
export function fullLabel(model: ReadModel, territory: PublicTerritory): string {
  const parent = territory.parent === null ? undefined : model.territoryById.get(territory.parent);
  if (parent === undefined) return territory.label;
  const centre = parent.centre === null ? undefined : model.territoryById.get(parent.centre);
  return `${territory.label} (${centre?.label ?? parent.label})`;
}
