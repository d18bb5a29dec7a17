import type { Candidate } from "../candidates/candidates.ts";
import { regionOfTarget, type Target } from "../places/name-index.ts";
import { type Reading, type Readings, usesToken } from "./readings.ts";

/**
 * Settles which of several readings are meant together with what stands beside them. People name more than one place in
 * an address: the district around a town, a microdistrict called like a village elsewhere, the village of a district. What
 * cannot be settled stays as a contradiction, and the answer will be a question. Pure.
 */
export function settled({ best, against }: Readings): Readings {
  const inside = best.filter(isInside);
  const besides = best.filter(
    (reading) =>
      !isInside(reading) && inside.length > 0 && !inside.some((other) => sharesWords(reading, other)),
  );
  const leading = best.filter((reading) => !besides.includes(reading));
  const all = [...leading, ...besides, ...against];
  const isLeft = (reading: Reading) =>
    !all.some((other) => other !== reading && !sharesWords(reading, other) && givesWay(reading, other));
  const left = leading.filter(isLeft).filter((reading) => !isDistrictOfUnnamedCity(reading, leading));
  const opposing = [...besides, ...against].filter(isLeft);
  return left.length > 0 ? { best: left, against: opposing } : { best: opposing, against: [] };
}

export function isInside({ leaf }: Reading): boolean {
  return leaf.name.target.kind !== "elsewhere";
}

/** Two readings of the same words are namesakes, not two parts of one address. */
export function sharesWords(reading: Reading, other: Reading): boolean {
  return namesWordsOf(reading, other) || namesWordsOf(other, reading);
}

/** Has a place of `one` a word that `other` takes for its place or its street? */
function namesWordsOf(one: Reading, other: Reading): boolean {
  return one.members.some(({ from, to }) => {
    for (let at = from; at < to; at++) if (usesToken(other, at)) return true;
    return false;
  });
}

/** Is `reading` something that people write beside what `other` means, without meaning it? */
function givesWay({ leaf }: Reading, other: Reading): boolean {
  if (isNamedTown(other.leaf)) return isDetailOfTown(leaf, other.leaf);
  const hasDistrict = other.members.some(isTypedMunicipality);
  const hasRegion = other.members.some(({ name }) => name.target.kind === "region");
  // «Истринский район, п. Первомайский»: the village of that district, which we do not know, not its namesake.
  return (hasDistrict && isVillage(leaf.name.target)) || (hasRegion && isTownElsewhere(leaf.name.target));
}

/**
 * «Ростовская область, Октябрьский район» is the district of the oblast, not the one of its capital: an address names the
 * city of a city district.
 */
function isDistrictOfUnnamedCity({ leaf, members }: Reading, readings: readonly Reading[]): boolean {
  const { target } = leaf.name;
  if (target.kind !== "territory" || target.territory.level !== "city_district") return false;
  const hasRegionOnly = members.length === 2 && members[1]?.name.target.kind === "region";
  return (
    hasRegionOnly && readings.some((other) => isTypedMunicipality(other.leaf) && other.members.length === 2)
  );
}

function isDetailOfTown(leaf: Candidate, town: Candidate): boolean {
  const { target } = leaf.name;
  // «Рубцовск Дзержинского», «Катав-Ивановск Садоая»: streets.
  if (!leaf.isAnnounced && leaf.match !== "exact") return true;
  if (isVillage(target)) return !isVillageNearby(leaf, town);
  if (target.kind === "elsewhere") {
    const isMoscowAround = target.name === "Москва" && regionOf(town) === "moscow-oblast";
    return isMoscowAround || (target.level === "town" && !leaf.isTyped && leaf.from >= town.to);
  }
  if (target.kind !== "territory" || target.territory.level === "settlement") return false;
  return !leaf.isTyped || isDistrictAround(leaf, town);
}

/**
 * «Волгоград, рп Городище», «Ростов, Чалтырь»: people name the city that they live near. A village of the town's own region that is
 * said to be one, or that the registry knows, is no detail of the town.
 */
function isVillageNearby({ name, match, isTyped }: Candidate, town: Candidate): boolean {
  const { target } = name;
  const isSaid =
    match === "exact" && (isTyped || (target.kind === "territory" && name.whole.gender === null));
  return isSaid && regionOfTarget(target) === regionOf(town);
}

/** «Азов, Азовский район», «Чебаркульский район, г Чебаркуль»: the district that surrounds a town and bears its name. */
function isDistrictAround(district: Candidate, town: Candidate): boolean {
  const { target } = district.name;
  if (target.kind !== "territory" || town.name.target.kind !== "territory") return false;
  const isCentre = target.territory.centre === town.name.target.territory.id;
  return isCentre || district.name.key.slice(0, 4) === town.name.key.slice(0, 4);
}

/** A town of ours that the text surely names: as it stands, or with «г.» before it. */
function isNamedTown({ name, from, match, isTyped, isAnnounced, isSure }: Candidate): boolean {
  if (name.target.kind !== "territory" || name.target.territory.kind !== "г") return false;
  if (isTyped) return isSure;
  // «Видное, Сосновый бор»: an adjective is a town only where the address begins.
  if (name.whole.gender !== null) return match === "exact" && (from === 0 || isAnnounced);
  return match === "exact" || (match === "inflected" && isAnnounced);
}

function isVillage(target: Target): boolean {
  if (target.kind === "settlement") return true;
  return (
    target.kind === "territory" && target.territory.level === "settlement" && target.territory.kind !== "г"
  );
}

function isTypedMunicipality({ name, isTyped }: Candidate): boolean {
  return isTyped && name.target.kind === "territory" && name.target.territory.level === "municipality";
}

function isTownElsewhere(target: Target): boolean {
  return target.kind === "elsewhere" && target.level === "town";
}

function regionOf({ name }: Candidate): string | null {
  return regionOfTarget(name.target);
}
