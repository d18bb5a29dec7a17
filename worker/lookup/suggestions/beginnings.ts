import { editDistance, substitutionCost } from "../../base/russian/edit-distance.ts";
import type { Dictionary } from "../../gazetteer/types.ts";

/** What a name that is still being typed begins with. */
export interface Beginning {
  /** How far the name's first letters are from the typed ones; Infinity when the name does not begin so. */
  readonly distanceTo: (name: string) => number;
  /** The dictionary's words that may begin so are those that begin with one of these, likeliest first. */
  readonly lettersIn: (words: Dictionary) => readonly string[];
}

export type ReadBeginning = (typed: string) => Beginning;

/** What is shorter is an edit away from a third of all names. */
const shortestEdited = 4;
const limit = 1;
/** Nobody looks at the first letter less than at the others: another one rather begins another name. */
const otherInitial = 0.5;
/** A dictionary rarely has more beginnings that near to a typed one. */
const mostNear = 40;

export const asTyped: ReadBeginning = (typed) => ({
  distanceTo: (name) => (name.startsWith(typed) ? 0 : Number.POSITIVE_INFINITY),
  lettersIn: () => [typed],
});

/** Within one edit (costs: base/russian/edit-distance.ts); digits are never edited. */
export const withOneEdit: ReadBeginning = (typed) => ({
  distanceTo: (name) => distanceToBeginning(typed, name),
  lettersIn: (words) => (typed.length < shortestEdited ? [typed] : [typed, ...beginningsNear(words, typed)]),
});

function distanceToBeginning(typed: string, name: string): number {
  if (name.startsWith(typed)) return 0;
  let least = Number.POSITIVE_INFINITY;
  if (typed.length < shortestEdited || !mayBeNear(typed, name)) return least;
  for (let length = typed.length - 1; length <= Math.min(typed.length + 1, name.length); length++) {
    least = Math.min(least, editDistance(typed, name.slice(0, length), limit));
  }
  return name.charAt(0) === typed.charAt(0) ? least : least + otherInitial;
}

/** Only to be quick: of a whole registry this leaves few names. An edit at the first letter leaves the next two as they are. */
function mayBeNear(typed: string, name: string): boolean {
  if (substitutionCost(typed.charCodeAt(0), name.charCodeAt(0)) <= 1) return true;
  return (
    typed.startsWith(name.slice(0, 2), 1) ||
    name.startsWith(typed.slice(0, 2), 1) ||
    name.startsWith(typed.slice(1, 3), 1) ||
    (typed.charAt(0) === name.charAt(1) && typed.charAt(1) === name.charAt(0))
  );
}

/**
 * Nearest and longest first. Only letters that do follow in the dictionary are tried: some 250 look-ups, 0.1 ms in a
 * region's register, where a walk through all words (`Dictionary.within`) could not stop at a beginning.
 */
function beginningsNear(words: Dictionary, typed: string): string[] {
  const near = new Map<string, number>();
  for (const letters of editedOnce(words, typed)) {
    if (near.has(letters) || !has(words, letters)) continue;
    const distance = editDistance(typed, letters, limit);
    if (distance <= limit) near.set(letters, distance);
  }
  return [...near]
    .sort(([a, distance], [b, other]) => distance - other || b.length - a.length)
    .slice(0, mostNear)
    .map(([letters]) => letters);
}

/** With one letter less, another or one more, or two of them swapped, as far as words begin like the letters before. */
function* editedOnce(words: Dictionary, typed: string): Generator<string> {
  for (let at = 0; at < typed.length; at++) {
    const before = typed.slice(0, at);
    if (!has(words, before)) return;
    const rest = typed.slice(at + 1);
    yield before + rest;
    if (rest !== "") yield before + rest.charAt(0) + typed.charAt(at) + rest.slice(1);
    for (const letter of lettersAfter(words, before)) {
      yield before + letter + rest;
      yield before + letter + typed.slice(at);
    }
  }
}

function* lettersAfter(words: Dictionary, beginning: string): Generator<string> {
  let [at, to] = words.startingWith(beginning);
  while (at < to) {
    const letter = words.text(at).charAt(beginning.length);
    if (letter !== "") yield letter;
    at = letter === "" ? at + 1 : words.startingWith(beginning + letter)[1];
  }
}

function has(words: Dictionary, beginning: string): boolean {
  const [from, to] = words.startingWith(beginning);
  return from < to;
}
