import { nameWords } from "../../gazetteer/name-words.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import type { Match } from "../candidates/candidates.ts";
import { nominativesOf } from "../language/inflection.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { isPersonalWord } from "../language/personal-words.ts";
import { isSureCorrection } from "../language/sure-correction.ts";
import type { CorrectionBudget } from "../language/words-near.ts";
import type { Text } from "../text/spans.ts";

/** A street name of the gazetteer that words of the text say, in any order, wherever such a street may be. */
export interface StreetName {
  readonly name: number;
  /** Positions of the tokens that say it, ascending. */
  readonly tokens: readonly number[];
  readonly match: Match;
  readonly value: number;
  /** A number of the name is missing from the text: «Окружная» for «1-я Окружная». */
  readonly isOpen: boolean;
  /** False: a correction so bold that it should not decide anything alone. */
  readonly isSure: boolean;
}

/** What speaks for a street's name; its weight beside a settlement's is in streets-in-settlement.ts. */
const worth = {
  word: 1,
  personal: 0.4,
  number: 0.6,
  inflected: -0.1,
  corrected: -0.4,
  edit: -0.3,
  leftOut: -0.1,
  numberLeftOut: -0.6,
};

/** More names than one text can mean; they are looked up in every place that it names. */
const mostNames = 100;

interface Said {
  readonly at: number;
  readonly match: Match;
  readonly value: number;
  readonly isSure: boolean;
}

/** Words of a gazetteer that the tokens of a text may mean: word number -> the token that says it best. */
type SaidWords = Map<number, Said>;

/**
 * The street names that a text may contain. A word that is none of the gazetteer's is tried as a case form.
 *
 * @param misspelt positions of words that are tried as misspellings too: that looks through the whole list of words.
 */
export function streetNamesIn(
  text: Text,
  gazetteer: Gazetteer,
  misspelt: readonly number[],
  budget: CorrectionBudget,
): StreetName[] {
  const said: SaidWords = new Map();
  for (const at of text.tokens.keys())
    addWordsOf(text, gazetteer, at, said, misspelt.includes(at) ? budget : null);
  const found: StreetName[] = [];
  const seen = new Set<number>();
  for (const [word, { at }] of said) {
    if (!isSeed(text, gazetteer, word, at)) continue;
    const isNumber = text.tokens[at]?.isNumber;
    const names = gazetteer.namesOfWord(word);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] ?? 0;
      if (seen.has(name)) continue;
      // Thousands of names hold a number, and nearly all of them a word that the text does not.
      if (isNumber && !areSaid(gazetteer.wordsOfName(name), said)) continue;
      seen.add(name);
      const match = matchOf(text, gazetteer, name, said);
      if (match !== null) found.push(match);
    }
  }
  return found.sort((a, b) => b.value - a.value).slice(0, mostNames);
}

function areSaid(words: ArrayLike<number>, said: SaidWords): boolean {
  for (let i = 0; i < words.length; i++) if (!said.has(words[i] ?? -1)) return false;
  return true;
}

function addWordsOf(
  text: Text,
  gazetteer: Gazetteer,
  at: number,
  said: SaidWords,
  budget: CorrectionBudget | null,
): void {
  const token = text.tokens[at];
  if (token === undefined || text.roles[at] === "index" || token.word.length > 40) return;
  if (token.isNumber && token.word.includes("/")) return;
  // «Свердловская область» names no улица Свердловская.
  if (text.types[at]?.some(({ role }) => role === "region" || role === "municipality")) return;
  for (const word of nameWords(token.word)) {
    const exact = gazetteer.streetWords.find(word);
    if (exact >= 0) {
      add(said, exact, {
        at,
        match: "exact",
        value: token.isNumber ? worth.number : worth.word,
        isSure: true,
      });
      continue;
    }
    if (token.isNumber || token.type !== null || token.isNoise) continue;
    const inflected = nominativesOf(word).map((form) => gazetteer.streetWords.find(form));
    for (const form of inflected) {
      if (form >= 0)
        add(said, form, { at, match: "inflected", value: worth.word + worth.inflected, isSure: true });
    }
    if (budget === null || inflected.some((form) => form >= 0)) continue;
    for (const { word: other, distance } of budget.wordsNear(
      gazetteer.streetWords,
      word,
      streetWordLimit(word),
    )) {
      add(said, other, {
        at,
        match: "corrected",
        value: worth.word + worth.corrected + worth.edit * distance,
        isSure: isSureCorrection(word, gazetteer.streetWords.text(other)),
      });
    }
  }
}

function add(said: SaidWords, word: number, how: Said): void {
  const before = said.get(word);
  if (before === undefined || before.value < how.value) said.set(word, how);
}

/** Short words have too many neighbours; two edits only where much is left to recognise the word by. */
function streetWordLimit(word: string): number {
  if (isOrdinaryWord(word) || word.length < 4) return 0;
  return word.length >= 9 ? 2 : word.length >= 7 ? 1.5 : 1;
}

/** Words that names are looked for by: not the number of a house, not «лет» alone, no type word but a street's own name. */
function isSeed(text: Text, gazetteer: Gazetteer, word: number, at: number): boolean {
  const token = text.tokens[at];
  if (token?.isNumber) return isBesideStreetType(text, at) || text.roles[at] === "street";
  if (token?.type !== null && text.roles[at] !== "street") return false;
  if (token?.isNoise && !isBesideStreetType(text, at)) return false;
  return !isPersonalWord(gazetteer.streetWords.text(word)) || text.roles[at] === "street";
}

function isBesideStreetType({ tokens }: Text, at: number): boolean {
  return tokens[at - 1]?.type?.role === "street" || tokens[at + 1]?.type?.role === "street";
}

/** Are all words of a name said, but for those that people leave out? */
function matchOf(text: Text, gazetteer: Gazetteer, name: number, said: SaidWords): StreetName | null {
  const words = gazetteer.wordsOfName(name);
  const numbers: number[] = [];
  const tokens: number[] = [];
  const sum = { value: 0, isOpen: false, isSure: true, hasEssential: false, match: "exact" as Match };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    const how = said.get(word);
    const isNumber = how === undefined ? isNumeric(gazetteer, word) : text.tokens[how.at]?.isNumber;
    if (isNumber) numbers.push(word);
    else if (how === undefined) {
      if (!isPersonalWord(gazetteer.streetWords.text(word))) return null;
      sum.value += worth.leftOut;
    } else {
      count(sum, how, words.length > 1 && isPersonalWord(gazetteer.streetWords.text(word)));
      tokens.push(how.at);
    }
  }
  const last = Math.max(-1, ...tokens);
  for (const number of numbers) {
    const how = said.get(number);
    if (how === undefined || isHouseNumber(text, how.at, last)) {
      // «60 лет Победы» is not «65 лет Победы».
      if (text.tokens[Math.min(...tokens) - 1]?.isNumber) return null;
      sum.isOpen = true;
      sum.value += worth.numberLeftOut;
    } else {
      count(sum, how, false);
      tokens.push(how.at);
    }
  }
  if (!sum.hasEssential || !areTogether(text, tokens)) return null;
  const unique = [...new Set(tokens)].sort((a, b) => a - b);
  const { value, isOpen, isSure, match } = sum;
  return { name, tokens: withPersonalWords(text, unique), match, value, isOpen, isSure };
}

interface Sum {
  value: number;
  isSure: boolean;
  hasEssential: boolean;
  match: Match;
}

function count(sum: Sum, how: Said, isPersonal: boolean): void {
  if (how.match === "corrected" || sum.match === "exact") sum.match = how.match;
  sum.hasEssential ||= !isPersonal;
  sum.isSure &&= how.isSure;
  sum.value += isPersonal ? Math.min(how.value, worth.personal) : how.value;
}

function isNumeric(gazetteer: Gazetteer, word: number): boolean {
  return /^\d/.test(gazetteer.streetWords.text(word));
}

/**
 * «Ленина 5»: a plain number behind the words is a house; «Амурский 1-й», «5 Ленина» and «Трудовая 2, д. 5» are names with one.
 */
function isHouseNumber({ tokens }: Text, at: number, last: number): boolean {
  const isPlain = /^\d+[а-я]?$/.test(tokens[at]?.word ?? "") && !/[яй]$/.test(tokens[at]?.word ?? "");
  // «Юбилейный-2», «ГПК-15»
  const isGlued =
    tokens[at]?.chunk === tokens[last]?.chunk || (at === last + 1 && tokens[last]?.type?.role === "street");
  return last >= 0 && at > last && isPlain && !isGlued && !isBeforeHouse(tokens, at);
}

/** Does the house come behind this number: «…, д. 5» or, in a part of its own, «…, 5»? */
function isBeforeHouse(tokens: Text["tokens"], at: number): boolean {
  return tokens.some(
    ({ isNumber, segment }, later) =>
      isNumber &&
      later > at &&
      (tokens[later - 1]?.type?.type === "д" || (later === at + 1 && segment !== tokens[at]?.segment)),
  );
}

/** «Маршала Жукова», «Б. Хмельницкого»: titles, first names and initials in front belong to the name, said or not. */
function withPersonalWords({ tokens }: Text, name: readonly number[]): readonly number[] {
  const segment = tokens[name[0] ?? 0]?.segment;
  const before: number[] = [];
  for (let at = (name[0] ?? 0) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.segment !== segment || token.isNumber) break;
    const isAfterType = tokens[at - 1]?.type?.role === "street";
    // «пр. К. Маркса»: «к» is a корпус only where no word for streets stands in front.
    const isInitial = token.word.length === 1 && !token.isNoise && (token.type === null || isAfterType);
    if (!isInitial && !isPersonalWord(token.word)) break;
    before.unshift(at);
  }
  return [...before, ...name];
}

/** One part of the text says the whole name: no other comma-separated part lends a word. */
function areTogether({ tokens }: Text, at: readonly number[]): boolean {
  const segment = tokens[at[0] ?? 0]?.segment;
  return at.every((position) => tokens[position]?.segment === segment);
}
