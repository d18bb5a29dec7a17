import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { type Candidate, covers } from "../candidates/candidates.ts";
import type { SettlementTarget, Target } from "../places/name-index.ts";
import type { Text } from "../text/spans.ts";
import type { StreetMatch } from "./streets-in-settlement.ts";

/** One way to understand a text: the most specific place, and the names around it that agree with it. */
export interface Reading {
  readonly leaf: Candidate;
  readonly members: readonly Candidate[];
  /** The street of that place which the text names; null where no register or no such street is known. */
  readonly street: StreetMatch | null;
  readonly score: number;
  /** The place is not named but inferred: a street by which it was found, in no region that the text names. */
  readonly isGuess: boolean;
}

/** The street that the words besides `members` name at a place; see streets-in-settlement.ts. */
export type FindStreet = (target: Target, members: readonly Candidate[]) => StreetMatch | null;

export interface Readings {
  /** Best first; all that are as good as the best within `tie`. Empty: no name was recognised. */
  readonly best: readonly Reading[];
  /** Strong names in the text that no reading in `best` can be combined with. */
  readonly against: readonly Reading[];
}

/** No address names as many places; in a text of 300 characters each is compared with all others. */
const mostCandidates = 150;
/** Differences of score below this are noise: the text does not decide. */
const tie = 0.15;
/** A misspelt name rather means a place of the page's region. */
const hintBonus = 0.3;
/** Per level: of two places named by the same words the more specific one is meant. */
const depthBonus = 0.01;

/**
 * Combines names by the hierarchy: «Центральный район» with «Челябинск» is one place, with «Волгоград» another, and
 * parts that contradict each other are not both believed.
 *
 * @param hint slug of the region the question came from; it only breaks ties.
 */
export function readingsOf(
  model: ReadModel,
  candidates: readonly Candidate[],
  hint: string | null,
  findStreet: FindStreet,
): Readings {
  const chain = (candidate: Candidate) => chainOf(model, candidate.name.target);
  const byValue = [...candidates].sort((a, b) => b.value - a.value).slice(0, mostCandidates);
  const all = withAssumedStreets(
    byValue
      .map((leaf) => readingFrom(leaf, byValue, chain, findStreet))
      .map((reading) => withHint(reading, hint, chain))
      .filter(({ leaf, members }) => !leaf.name.facts.needsPlace || members.length > 1),
  ).sort((a, b) => b.score - a.score);
  const top = all[0];
  if (top === undefined) return { best: [], against: [] };
  const rivals = all.filter((reading) => reading.score >= top.score - tie);
  const specific = rivals.filter(
    (reading) =>
      !rivals.some(
        (other) =>
          other !== reading &&
          isInside(chain(other.leaf), chain(reading.leaf)) &&
          !isNamesakeOfCentre(other.leaf, reading.leaf),
      ),
  );
  const best = distinctByTarget(specific, chain);
  const hinted = best.filter((reading) => hint !== null && regionOf(chain(reading.leaf)) === hint);
  const chosen = hinted.length > 0 ? hinted : best;
  const against = byValue
    .filter((candidate) => isStrong(candidate))
    .filter((candidate) => chosen.every((reading) => contradicts(candidate, reading, chain)))
    .map((candidate) => readingFrom(candidate, byValue, chain, noStreet));
  return { best: chosen, against: distinctByTarget(against, chain) };
}

function readingFrom(
  leaf: Candidate,
  byValue: readonly Candidate[],
  chain: (candidate: Candidate) => readonly string[],
  findStreet: FindStreet,
): Reading {
  const members = [leaf];
  const around = chain(leaf);
  for (const candidate of byValue) {
    const id = chain(candidate)[0];
    if (id === undefined || !around.includes(id)) continue;
    if (members.some((member) => overlap(member, candidate))) continue;
    members.push(candidate);
  }
  const street = findStreet(leaf.name.target, members);
  const score =
    members.reduce((sum, member) => sum + member.value, 0) +
    around.length * depthBonus +
    (street?.value ?? 0);
  return { leaf, members, street, score, isGuess: false };
}

function withHint(
  reading: Reading,
  hint: string | null,
  chain: (candidate: Candidate) => readonly string[],
): Reading {
  const isHinted =
    hint !== null && reading.leaf.match === "corrected" && regionOf(chain(reading.leaf)) === hint;
  return isHinted ? { ...reading, score: reading.score + hintBonus } : reading;
}

function noStreet(): null {
  return null;
}

/**
 * A town elsewhere has streets too, which we cannot look up, and so have the villages of a district: they are given the same credit
 * as our best namesake. «Киров, Мира 5» is not the khutor Киров because that has an улица Мира, and «Советский район,
 * Мира 5» is not the one in a city.
 */
function withAssumedStreets(readings: readonly Reading[]): Reading[] {
  if (readings.every(({ street }) => street === null)) return [...readings];
  return readings.map((reading) => {
    const { leaf } = reading;
    if (!isWithoutStreets(leaf)) return reading;
    // «Бийск, Владимира Ленина»: the street's own words name no town beside it.
    const assumed = readings.reduce(
      (most, { street }) =>
        street === null || street.tokens.some((at) => leaf.from <= at && at < leaf.to)
          ? most
          : Math.max(most, street.value),
      0,
    );
    return { ...reading, score: reading.score + assumed };
  });
}

/** All tokens that the reading explains. */
export function tokensUsed({ tokens }: Text, reading: Reading): Set<number> {
  return new Set([...tokens.keys()].filter((at) => usesToken(reading, at)));
}

function isWithoutStreets({ name: { target }, isTyped }: Candidate): boolean {
  if (target.kind === "elsewhere") return true;
  return isTyped && target.kind === "territory" && target.territory.level === "municipality";
}

/** Does the token play a part in the reading, as a place's name or in the street's? */
export function usesToken({ members, street }: Reading, at: number): boolean {
  return covers(members, at) || (street?.tokens.includes(at) ?? false);
}

/** Targets belong to one release, and every reading asks for the chains of all candidates. */
const chains = new WeakMap<Target, readonly string[]>();

/** The place's own key first, then everything that contains it or stands for it in an address. */
function chainOf(model: ReadModel, target: Target): readonly string[] {
  let chain = chains.get(target);
  if (chain === undefined) {
    chain = makeChain(model, target);
    chains.set(target, chain);
  }
  return chain;
}

function makeChain(model: ReadModel, target: Target): readonly string[] {
  switch (target.kind) {
    case "region":
      return [regionKey(target.region.slug)];
    case "elsewhere":
      return target.level === "region"
        ? [`elsewhere:${target.name}`]
        : [`elsewhere:${target.name}/${target.region}`, `elsewhere:${target.region}`];
    case "clinic":
      return [`clinic:${target.statement.chat}`, ...chainOfTerritory(model, target.territory, true)];
    case "territory":
      return chainOfTerritory(model, target.territory, target.territory.level !== "municipality");
    case "settlement":
      return [settlementId(target), ...chainOfTerritory(model, target.territory, true)];
  }
}

function settlementId({ gazetteer, settlement }: SettlementTarget): string {
  return `settlement:${gazetteer.region}/${settlement}`;
}

function chainOfTerritory(model: ReadModel, territory: PublicTerritory, withCentres: boolean): string[] {
  const chain = [territory.id];
  for (let at: PublicTerritory | undefined = territory; at !== undefined; ) {
    // People name a district's centre for the district: «Сатка, Бакал», «Челябинск, Центральный район».
    if (withCentres && at.level === "municipality" && at.centre !== null) chain.push(at.centre);
    at = at.parent === null ? undefined : model.territoryById.get(at.parent);
    if (at !== undefined) chain.push(at.id);
  }
  return [...new Set([...chain, regionKey(territory.region)])];
}

function regionKey(slug: string): string {
  return `region:${slug}`;
}

function regionOf(chain: readonly string[]): string | null {
  const last = chain[chain.length - 1] ?? "";
  return last.startsWith("region:") ? last.slice("region:".length) : null;
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  const id = outer[0] ?? "";
  return inner[0] !== id && inner.includes(id);
}

/** The station Кунашак lies in the district of село Кунашак, and the same word does not mean it rather than the село. */
function isNamesakeOfCentre(village: Candidate, centre: Candidate): boolean {
  const { target } = centre.name;
  const isPlace = target.kind === "territory" && target.territory.level === "settlement";
  return village.name.target.kind === "settlement" && isPlace && overlap(village, centre);
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A name as it stands, sure enough to contradict another: typed, or a noun in the nominative. */
function isStrong({ name, match, isTyped, isAnnounced, isSure }: Candidate): boolean {
  // «г. Дмиртов»: said to be a town, and clear enough which.
  if (match === "corrected" && !(isTyped && isSure && name.target.kind === "territory")) return false;
  if (name.facts.handicap >= 0.3 || name.target.kind === "clinic") return false;
  return isTyped || ((match === "exact" || isAnnounced) && name.whole.gender === null);
}

function contradicts(
  candidate: Candidate,
  reading: Reading,
  chain: (candidate: Candidate) => readonly string[],
): boolean {
  for (let at = candidate.from; at < candidate.to; at++) if (usesToken(reading, at)) return false;
  const around = chain(reading.leaf);
  const own = chain(candidate);
  return !around.includes(own[0] ?? "") && !own.includes(around[0] ?? "");
}

function distinctByTarget(
  readings: readonly Reading[],
  chain: (candidate: Candidate) => readonly string[],
): Reading[] {
  const byId = new Map<string, Reading>();
  for (const reading of readings) {
    const id = chain(reading.leaf)[0] ?? "";
    if (!byId.has(id)) byId.set(id, reading);
  }
  return [...byId.values()];
}
