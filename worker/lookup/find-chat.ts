import type { ReadModel } from "../release/read-model.ts";
import type { PublicTerritory } from "../release/types.ts";
import { answerFor, notFound, type PlaceAnswer } from "./answers/answer-for.ts";
import { choiceOfTarget } from "./answers/choices.ts";
import { answerForReading } from "./answers/street-answer.ts";
import { words } from "./answers/words.ts";
import { magicAnswer } from "./magic-addresses.ts";
import { type AddressFiles, noFiles } from "./places/address-files.ts";
import type { Target } from "./places/name-index.ts";
import { municipalityOf, placeOfRegion } from "./places/place.ts";
import { type Answer, type Certainty, maxChoices } from "./places/types.ts";
import { isInside, sharesWords } from "./readings/conflicts.ts";
import { type Reading, usesToken } from "./readings/readings.ts";
import { ignoredWords } from "./readings/said-back.ts";
import { type Understanding, understand } from "./readings/understand.ts";

/**
 * Answers «which chat is mine?» for a text as people type it. Pure; any text gives an answer. Never a confident wrong
 * one: what the text leaves open comes back as a choice.
 *
 * @param query.region slug of the page's region; it only decides between equally good readings.
 * @param files the address register as far as it is at hand; without it villages and streets stay unknown.
 */
export function findChat(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
  files: AddressFiles = noFiles,
): Answer {
  const magic = magicAnswer(model, query.q);
  if (magic !== null) return magic;
  const understanding = understand(model, query.q, query.region, files);
  const { answer, houseTokens } = decide(model, understanding, query.region, files);
  if (answer.outcome === "not_found") return { ...answer, certainty: "exact", corrected: null, ignored: [] };
  const ignored = ignoredIn(understanding, houseTokens);
  const { corrected } = understanding;
  return { ...answer, certainty: certaintyOf(corrected, ignored), corrected, ignored };
}

function certaintyOf(corrected: string | null, ignored: readonly string[]): Certainty {
  if (corrected !== null) return "corrected";
  return ignored.length > 0 ? "partial" : "exact";
}

function ignoredIn(
  { text, best, isIndexUsed }: Understanding,
  houseTokens: readonly number[],
): readonly string[] {
  const [first] = best;
  if (first === undefined) return [];
  const isOfFlat = (at: number) =>
    houseTokens.length > 0 &&
    (text.tokens[at]?.type?.role === "flat" || text.tokens[at - 1]?.type?.role === "flat");
  const isUsed = (at: number) => usesToken(first, at) || houseTokens.includes(at) || isOfFlat(at);
  return ignoredWords(text, isUsed, isIndexUsed);
}

interface Decided {
  readonly answer: PlaceAnswer;
  readonly houseTokens: readonly number[];
}

function decide(
  model: ReadModel,
  understanding: Understanding,
  hint: string | null,
  files: AddressFiles,
): Decided {
  const { best, text } = understanding;
  const answers = new Map(best.map((reading) => [reading, answerForReading(model, text, reading, files)]));
  const answer = decideBetween(model, understanding, hint, (reading) => {
    return answers.get(reading)?.answer ?? answerFor(model, reading.leaf.name.target);
  });
  return { answer, houseTokens: answers.get(best[0] as Reading)?.houseTokens ?? [] };
}

function decideBetween(
  model: ReadModel,
  { best, against, hasStreet, isSure }: Understanding,
  hint: string | null,
  answerOf: (reading: Reading) => PlaceAnswer,
): PlaceAnswer {
  const first = best[0];
  if (first === undefined) return notFound(hasStreet ? words.notFoundStreet : words.notFound, hint);
  const inside = best.filter(isInside);
  const elsewhere = inside.length === 0 ? first : against.find((reading) => excludes(reading, inside));
  if (elsewhere !== undefined) return { ...answerFor(model, elsewhere.leaf.name.target), region: hint };
  const readings = [...inside, ...against.filter(isInside)];
  const answers = readings.map(answerOf);
  const one = answers[0];
  if (one === undefined) return notFound(words.notFound, hint);
  const isOpen = inside.length < best.length || against.some((reading) => !isInside(reading));
  if (!isOpen && (one.outcome === "choose" || isSure)) {
    if (answers.length === 1) return one;
    if (answers.every((answer) => leadsTo(answer, one))) return sameFor(model, readings, one);
  }
  return chooseBetween(model, readings, answers, whyChoose([...best, ...against]));
}

function whyChoose(readings: readonly Reading[]): string {
  if (readings.every(({ leaf }) => leaf.from === leaf.to)) return words.chooseSettlement;
  if (isContradiction(readings)) return words.chooseContradiction;
  if (readings.some((reading) => !isInside(reading))) return words.chooseElsewhere;
  if (readings.length > maxChoices) return words.chooseMany;
  return readings.length === 1 ? words.chooseGuess : words.choosePlace;
}

function chooseBetween(
  model: ReadModel,
  readings: readonly Reading[],
  answers: readonly PlaceAnswer[],
  why: string,
): PlaceAnswer {
  const regions = new Set(answers.map((answer) => answer.region));
  const [region = null] = regions;
  const targets = readings.map((reading) => reading.leaf.name.target);
  return {
    outcome: "choose",
    place: answers[0]?.place ?? null,
    understood: answers[0]?.understood ?? null,
    chats: [...new Set(answers.flatMap((answer) => answer.chats))],
    choices: targets.flatMap((target) => choiceOfTarget(model, target)).slice(0, maxChoices),
    why,
    region: regions.size === 1 ? region : null,
  };
}

/**
 * Several places and one answer: the registry's own place, if it is one of them, before villages of its name; else what
 * they have in common, their municipality or their region.
 */
function sameFor(model: ReadModel, readings: readonly Reading[], answer: PlaceAnswer): PlaceAnswer {
  const [first, ...others] = readings.map(({ leaf }) => leaf);
  const why = whySame(readings, answer);
  // Several of the registry bear one name: a town's okrug and the one around it.
  const areOfRegistry = readings.every(({ leaf }) => leaf.name.target.kind === "territory");
  const isBeforeVillages =
    first?.name.target.kind === "territory" && others.every(({ name }) => name.target.kind === "settlement");
  if (first !== undefined && first.to > first.from && (areOfRegistry || isBeforeVillages)) {
    return { ...answer, why };
  }
  const around = new Set(readings.map(({ leaf }) => municipalityOfTarget(model, leaf.name.target)));
  const [only = null] = around;
  const region = model.regionBySlug.get(answer.region ?? "");
  if (around.size === 1 && only !== null) {
    const { place, understood } = answerFor(model, { kind: "territory", territory: only });
    // Two villages of one name in one district: which of them does not matter.
    const names = new Set(readings.map(({ leaf }) => leaf.name.facts.text));
    return names.size === 1 && answer.place !== null
      ? { ...answer, place: { ...answer.place, oktmo: only.oktmo }, why }
      : { ...answer, place, understood, why };
  }
  return region === undefined
    ? { ...answer, why }
    : { ...answer, place: placeOfRegion(region), understood: region.name, why };
}

function whySame(readings: readonly Reading[], { outcome }: PlaceAnswer): string {
  if (outcome === "no_chat") return words.noChatSame;
  return isContradiction(readings) ? words.foundEither : words.foundSame;
}

/** Are there parts of the text that name different places, rather than several places of one name? */
function isContradiction(readings: readonly Reading[]): boolean {
  return readings.some((one) => readings.some((other) => one !== other && !sharesWords(one, other)));
}

function municipalityOfTarget(model: ReadModel, target: Target): PublicTerritory | null {
  return target.kind === "territory" || target.kind === "settlement"
    ? municipalityOf(model, target.territory)
    : null;
}

function leadsTo(a: PlaceAnswer, b: PlaceAnswer): boolean {
  if (a.outcome !== b.outcome || a.region !== b.region || a.outcome === "choose") return false;
  return a.chats.length === b.chats.length && a.chats.every((chat) => b.chats.includes(chat));
}

/**
 * A place outside the directory that takes the address with it: a region, or a town beside the name of something
 * that every town may have («Советский район, Казань»). Beside a town or the only district of its name it is a question.
 */
function excludes({ leaf }: Reading, inside: readonly Reading[]): boolean {
  const { target } = leaf.name;
  if (target.kind !== "elsewhere") return false;
  if (target.level === "region" || target.region === target.name) return true;
  return inside.length > 1
    ? !inside.some((reading) => isTown(reading.leaf.name.target))
    : inside.every(isCityDistrict);
}

function isTown(target: Target): boolean {
  return target.kind === "territory" && target.territory.kind === "г";
}

function isCityDistrict({ leaf }: Reading): boolean {
  return leaf.name.target.kind === "territory" && leaf.name.target.territory.level === "city_district";
}
