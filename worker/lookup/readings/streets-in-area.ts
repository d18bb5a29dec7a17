import type { Gazetteer } from "../../gazetteer/types.ts";
import { coverageOf } from "../../release/coverage.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { covers } from "../candidates/candidates.ts";
import type { Name, Target } from "../places/name-index.ts";
import { municipalityOf } from "../places/place.ts";
import { nameOfSettlement } from "../places/registered-settlements.ts";
import { territoryOfCode } from "../places/territory-of-code.ts";
import { maxChoices } from "../places/types.ts";
import { postalIndexIn, type Text } from "../text/spans.ts";
import type { Reading } from "./readings.ts";
import type { StreetFinder } from "./street-finder.ts";
import type { StreetMatch } from "./streets-in-settlement.ts";

/** A street or settlement of the postal index in the text is meant rather than all others. */
const indexWorth = 0.5;
/** Streets of one name that are looked at; «Ленина» is in every second village, and then no list helps. */
const mostStreets = 3_000;

/**
 * Readings for a street without its settlement: every settlement of the region or municipality that has it, largest first. Without
 * any area a street only counts when few settlements have it, and then as a guess.
 *
 * @param around the reading of the region or municipality that the text names; null when it names none.
 * @param isInHintedRegion the gazetteers are those of the page's region.
 */
export function readingsByStreet(
  model: ReadModel,
  text: Text,
  finder: StreetFinder,
  gazetteers: readonly Gazetteer[],
  around: Reading | null,
  isInHintedRegion: boolean,
): Reading[] {
  if (around === null && !hasStreetOrHouse(text)) return [];
  const isUsed = (at: number) => around !== null && covers(around.members, at);
  const index = postalIndexIn(text);
  const found = gazetteers.flatMap((gazetteer) =>
    settlementsWithStreet(model, finder, gazetteer, around?.leaf.name.target ?? null, index, isUsed),
  );
  const best = found.reduce((value, one) => Math.max(value, one.value), 0);
  // «с. Огул, ул. Мира»: the settlement is said, only we do not know it.
  const isGuess = (around === null && !isInHintedRegion) || namesUnknownPlace(text, isUsed);
  const likely = found.filter(({ value }) => value >= best - 0.1).sort((a, b) => b.size - a.size);
  if (around === null && !isInHintedRegion && likely.length > maxChoices) return [];
  return likely.slice(0, maxChoices).flatMap(({ name, size }) => {
    const leaf = emptyCandidate(name);
    const members = around === null ? [leaf] : [leaf, ...around.members];
    const street = finder.find(name.target, members);
    // «Дубай, 2-я Окружная»: another word names a place, only not one of ours.
    const isBeside = street !== null && hasNameBesides(text, street, isUsed);
    if (around === null && isBeside) return [];
    const score = (around?.score ?? 0) + (street?.value ?? 0);
    const isFar = around === null && (street === null || isFaint(text, street));
    return street === null || size === 0 || isFar
      ? []
      : [{ leaf, members, street, score, isGuess: isGuess || isBeside }];
  });
}

/** Too little to tell a place by: a corrected name, another kind of street, a letter. */
function isFaint({ tokens }: Text, { match, isOtherType, nameTokens }: StreetMatch): boolean {
  return match === "corrected" || isOtherType || nameTokens.every((at) => (tokens[at]?.word.length ?? 0) < 4);
}

function hasNameBesides(
  { tokens, roles }: Text,
  { tokens: used }: StreetMatch,
  isUsed: (at: number) => boolean,
): boolean {
  return roles.some(
    (role, at) => role === "name" && !used.includes(at) && !isUsed(at) && (tokens[at]?.word.length ?? 0) >= 4,
  );
}

/** Is there a word that is said to be a settlement, or the first of several names, and that nothing explains? */
function namesUnknownPlace({ roles, types }: Text, isUsed: (at: number) => boolean): boolean {
  return roles.some(
    (role, at) => role === "name" && !isUsed(at) && types[at]?.some((type) => type.role === "settlement"),
  );
}

/** Is it worth looking, when the text may be anything? A word for streets, or a number behind a name. */
function hasStreetOrHouse({ tokens, roles }: Text): boolean {
  return roles.some(
    (role, at) => role === "street" || (role === "number" && at > 0) || tokens[at]?.type?.role === "street",
  );
}

function settlementsWithStreet(
  model: ReadModel,
  finder: StreetFinder,
  gazetteer: Gazetteer,
  area: Target | null,
  index: string | null,
  isUsed: (at: number) => boolean,
): { readonly name: Name; readonly value: number; readonly size: number }[] {
  const settlements = new Map<number, number>();
  for (const { name, tokens, value } of finder.namesIn(gazetteer)) {
    if (tokens.some(isUsed)) continue;
    const streets = gazetteer.streetsOfName(name);
    for (let i = 0; i < Math.min(streets.length, mostStreets); i++) {
      const street = streets[i] ?? 0;
      const settlement = gazetteer.streetSettlement(street);
      const isOfIndex =
        index !== null &&
        (gazetteer.streetPostalIndex(street) ?? gazetteer.settlementPostalIndex(settlement)) === index;
      const worth = value + (isOfIndex ? indexWorth : 0);
      settlements.set(settlement, Math.max(worth, settlements.get(settlement) ?? 0));
    }
  }
  return [...settlements].flatMap(([settlement, value]) => {
    const name = nameOfSettlement(model, gazetteer, settlement);
    if (name === null || !isIn(model, gazetteer, settlement, area)) return [];
    const [from, to] = gazetteer.streetsOf(settlement);
    return [{ name, value, size: to - from }];
  });
}

function isIn(model: ReadModel, gazetteer: Gazetteer, settlement: number, area: Target | null): boolean {
  if (area?.kind !== "territory") return true;
  const territory = territoryOfCode(model, gazetteer.settlementCode(settlement));
  return territory !== null && municipalityOf(model, territory) === municipalityOf(model, area.territory);
}

/** A place that no word of the text names. */
function emptyCandidate(name: Name): Reading["leaf"] {
  return {
    name,
    from: 0,
    to: 0,
    match: "exact",
    isTyped: false,
    isAnnounced: false,
    isSure: true,
    value: 0,
  };
}

/** Does it matter which settlement is meant? In a region it does; in a municipality only where it is divided. */
export function needsSettlement(model: ReadModel, { leaf: { name } }: Reading): boolean {
  if (name.target.kind === "region") return true;
  if (name.target.kind !== "territory" || name.target.territory.level !== "municipality") return false;
  return coverageOf(model, name.target.territory).kind === "divided";
}
