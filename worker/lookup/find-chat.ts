import type { ReadModel } from "../release/read-model.ts";
import { answerFor, notFound, type PlaceAnswer } from "./answer-for.ts";
import { choiceOfTarget } from "./choices.ts";
import { magicAnswer } from "./magic-addresses.ts";
import type { Target } from "./name-index.ts";
import type { Reading } from "./readings.ts";
import type { Answer, Certainty } from "./types.ts";
import { type Understanding, understand } from "./understand.ts";
import { words } from "./words.ts";

/** As many places as a person can choose from on one screen. */
const maxChoices = 10;

/**
 * Answers «which chat is mine?» for a text as people type it. Pure; any text gives an answer. Never a confident wrong
 * one: what the text leaves open comes back as a choice.
 *
 * @param query.region slug of the page's region; it only decides between equally good readings.
 */
export function findChat(
  model: ReadModel,
  query: { readonly q: string; readonly region: string | null },
): Answer {
  const magic = magicAnswer(model, query.q);
  if (magic !== null) return magic;
  const understanding = understand(model, query.q, query.region);
  const { outcome, ...rest } = decide(model, understanding, query.region);
  const isKnown = outcome !== "not_found";
  return {
    ...rest,
    outcome,
    certainty: isKnown ? certaintyOf(understanding) : "exact",
    corrected: isKnown ? understanding.corrected : null,
    ignored: isKnown ? understanding.ignored : [],
  };
}

function certaintyOf({ corrected, ignored }: Understanding): Certainty {
  if (corrected !== null) return "corrected";
  return ignored.length > 0 ? "partial" : "exact";
}

function decide(
  model: ReadModel,
  { best, against: opposing }: Understanding,
  hint: string | null,
): PlaceAnswer {
  const first = best[0];
  if (first === undefined) return notFound(words.notFound, hint);
  const inside = best.filter(isInside);
  // «Берлин, Троицкий район, Челябинская область»: with the region said, a town elsewhere is a village's namesake.
  const besides = best.filter(
    (reading) => !isInside(reading) && !inside.some((other) => sharesWords(reading, other)),
  );
  const against = [...opposing, ...besides].filter(
    (reading) => !(inside.some(namesItsRegion) && isTownElsewhere(reading)),
  );
  if (inside.length === 0) return { ...answerFor(model, first.leaf.name.target), region: hint };
  if (against.some((reading) => excludes(reading, inside))) {
    const elsewhere = against.find((reading) => excludes(reading, inside)) ?? first;
    return { ...answerFor(model, elsewhere.leaf.name.target), region: hint };
  }
  const readings = [...inside, ...against.filter(isInside)];
  const answers = readings.map((reading) => answerFor(model, reading.leaf.name.target));
  const one = answers[0];
  if (one === undefined) return notFound(words.notFound, hint);
  const isOpen = inside.length < best.length || against.some((reading) => !isInside(reading));
  if (answers.length === 1 && !isOpen) return one;
  if (!isOpen && answers.every((answer) => leadsTo(answer, one))) return { ...one, why: words.foundSame };
  return chooseBetween(model, readings, answers, whyChoose(against, isOpen));
}

function whyChoose(against: readonly Reading[], isOpen: boolean): string {
  if (against.length > 0) return words.chooseContradiction;
  return isOpen ? words.chooseElsewhere : words.choosePlace;
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

function isInside(reading: Reading): boolean {
  return reading.leaf.name.target.kind !== "elsewhere";
}

function namesItsRegion(reading: Reading): boolean {
  return reading.members.some(({ name }) => name.target.kind === "region");
}

/** Two readings of the same words: namesakes, not two parts of one address. */
function sharesWords({ members }: Reading, other: Reading): boolean {
  return members.some(({ from, to }) => other.members.some((member) => member.from < to && from < member.to));
}

function isTownElsewhere({ leaf }: Reading): boolean {
  return leaf.name.target.kind === "elsewhere" && leaf.name.target.level === "town";
}

function leadsTo(a: PlaceAnswer, b: PlaceAnswer): boolean {
  if (a.outcome !== b.outcome || a.region !== b.region || a.outcome === "choose") return false;
  return a.chats.length === b.chats.length && a.chats.every((chat) => b.chats.includes(chat));
}

/**
 * A place outside the directory that takes the address with it: a region, or a town beside the name of something
 * that every town may have («Советский район, Казань»). A town beside a town stays a question.
 */
function excludes({ leaf }: Reading, inside: readonly Reading[]): boolean {
  const target = leaf.name.target;
  if (target.kind !== "elsewhere") return false;
  const isAboutMoscow =
    target.name === "Москва" && inside.every((reading) => isNearMoscow(reading.leaf.name.target));
  if (isAboutMoscow) return false;
  return (
    target.level === "region" ||
    target.region === target.name ||
    inside.every((reading) => !isTown(reading.leaf.name.target))
  );
}

function isNearMoscow(target: Target): boolean {
  return target.kind === "territory" && target.territory.region === "moscow-oblast";
}

function isTown(target: Target): boolean {
  return target.kind === "territory" && target.territory.kind === "г";
}
