import { type Candidate, covers } from "../candidates/candidates.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import type { Text } from "../text/spans.ts";
import type { Reading } from "./readings.ts";

/**
 * A reading rests on its most specific name. A bold correction of it is a guess unless its own municipality is named
 * too; so is anything beside a town («г. …») that we do not know. A city may be divided: no guess at its districts.
 */
export function isSureReading(text: Text, reading: Reading): boolean {
  const { tokens, roles, types } = text;
  const { leaf, members } = reading;
  if (reading.isGuess) return false;
  const isUsed = (at: number) => covers(members, at);
  const hasUnknownTown = tokens.some(
    (_, at) => !isUsed(at) && roles[at] === "name" && types[at]?.some(({ type }) => type === "г"),
  );
  if (hasUnknownTown && isSettlement(leaf)) return false;
  const isDistrict =
    leaf.name.target.kind === "territory" && leaf.name.target.territory.level === "city_district";
  const hasSupport = members.some(
    ({ name, isSure }, at) => at > 0 && isSure && name.target.kind === "territory",
  );
  const isSupported = hasSupport || isTellingStreet(text, reading) || isInNamedRegion(reading);
  if (leaf.name.target.kind === "settlement") return isSureVillage(text, reading, isSupported);
  return leaf.isSure || (isSupported && !isDistrict);
}

/**
 * Villages are many, and much that people type looks like one of them: a misspelt one needs something else that agrees, and «Победа
 * 5» is as well a street.
 */
function isSureVillage({ roles }: Text, { leaf, members, street }: Reading, isSupported: boolean): boolean {
  const isAlone = members.length === 1 && street === null;
  if (leaf.match === "corrected") return isSupported || (leaf.isSure && !isAlone);
  return isSupported || leaf.isAnnounced || !(isAlone && roles[leaf.to] === "number");
}

/** Region and street agree with the town that is said to be one: «Московская обл, г Королшв, ул Маяковского». */
function isInNamedRegion({ leaf, members, street }: Reading): boolean {
  const isRegionNamed = members.some(({ name, match }) => name.target.kind === "region" && match === "exact");
  return leaf.isTyped && isRegionNamed && street !== null && street.match !== "corrected" && !street.isOpen;
}

/** A street as it stands that not every village has. */
function isTellingStreet({ tokens }: Text, { street }: Reading): boolean {
  if (street === null || street.match === "corrected" || street.isOpen) return false;
  return street.nameTokens.some((at) => {
    const word = tokens[at]?.word ?? "";
    return !tokens[at]?.isNumber && !isOrdinaryWord(word);
  });
}

function isSettlement({ name }: Candidate): boolean {
  return name.target.kind === "territory" && name.target.territory.level === "settlement";
}
