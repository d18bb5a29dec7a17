import type { KnownNames, NameMatch } from "./known-names.ts";
import type { Sign, Token } from "./scan.ts";
import { isPlural } from "./units.ts";

type Word = Extract<Token, { kind: "word" }>;

/** A text as a row of names, type words, signs and other words. */
export type Element =
  | {
      readonly kind: "name";
      readonly found: NameMatch;
      readonly words: readonly string[];
      readonly from: number;
      readonly to: number;
    }
  /** Neighbouring type words: «муниципального округа», «г.». */
  | {
      readonly kind: "type";
      readonly words: readonly string[];
      readonly roles: readonly string[];
      readonly isPlural: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "sign"; readonly sign: Sign; readonly from: number; readonly to: number }
  | { readonly kind: "except"; readonly from: number; readonly to: number }
  /** «остальные», «все», «прочие». */
  | { readonly kind: "all"; readonly isRest: boolean; readonly from: number; readonly to: number }
  /** «районы», «территории», «муниципалитеты»: what «остальные» may stand before. */
  | {
      readonly kind: "word";
      readonly token: Word;
      readonly isTerritoryWord: boolean;
      readonly from: number;
      readonly to: number;
    };

const longestName = 4;
/** «внутригородской район города федерального значения» has five. */
const mostTypeWords = 8;
const rest = /^(?:остальн|проч(?:ие|их|им|ими)$|друг(?:ие|их|им|ими)$)/;
const all = /^(?:все|всех|всем|всеми|вся|всей|всю|всего|весь)$/;
const territoryWord = /^(?:территори|местност|населенн|пункт)/;

/** @param mayGuess look for misspelt names too. */
export function elementsOf(tokens: readonly Token[], names: KnownNames, mayGuess: boolean): Element[] {
  const elements: Element[] = [];
  const isAnyCapital = tokens.some((token) => token.kind === "word" && token.isCapital && !token.isNoise);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "sign") {
      elements.push(token);
      at++;
      continue;
    }
    const special = specialAt(tokens, at);
    if (special !== null) {
      elements.push(special.element);
      at += special.count;
      continue;
    }
    const name = nameAt(tokens, at, names, isAnyCapital, mayGuess);
    if (name !== null) {
      elements.push(name.element);
      at += name.count;
      continue;
    }
    const last = elements.at(-1);
    if (token.type !== null) {
      const words = token.words;
      const isMany = words.some(isPlural);
      const isTownBehindDistrict =
        last?.kind === "type" && token.type.role === "settlement" && !last.roles.includes("settlement");
      // «р-н области» is a район.
      const isRegionBehind =
        last?.kind === "type" && token.type.role === "region" && !last.roles.includes("region");
      const isNext = isTownBehindDistrict || isRegionBehind;
      if (last?.kind === "type" && last.words.length < mostTypeWords && !isNext) {
        elements[elements.length - 1] = {
          ...last,
          words: [...last.words, ...words],
          roles: [...last.roles, token.type.role],
          isPlural: last.isPlural || isMany,
          to: token.to,
        };
      } else {
        const { from, to } = token;
        elements.push({ kind: "type", words, roles: [token.type.role], isPlural: isMany, from, to });
      }
    } else {
      const isTerritoryWord = territoryWord.test(token.words.join(""));
      elements.push({ kind: "word", token, isTerritoryWord, from: token.from, to: token.to });
    }
    at++;
  }
  return elements;
}

function specialAt(tokens: readonly Token[], at: number): { element: Element; count: number } | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = token.words.join("");
  const { from } = token;
  if (word === "кроме" || word === "исключая" || word === "исключением") {
    return { element: { kind: "except", from, to: token.to }, count: 1 };
  }
  if (word === "без" && wordAt(tokens, at + 1)?.type != null) {
    return { element: { kind: "except", from, to: token.to }, count: 1 };
  }
  if (rest.test(word)) return { element: { kind: "all", isRest: true, from, to: token.to }, count: 1 };
  if (all.test(word)) return { element: { kind: "all", isRest: false, from, to: token.to }, count: 1 };
  return null;
}

function wordAt(tokens: readonly Token[], at: number): Word | null {
  const token = tokens[at];
  return token?.kind === "word" ? token : null;
}

/** The longest name that begins here. */
function nameAt(
  tokens: readonly Token[],
  at: number,
  names: KnownNames,
  isAnyCapital: boolean,
  mayGuess: boolean,
): { element: Element; count: number } | null {
  const first = wordAt(tokens, at);
  if (first === null || !mayBegin(tokens, at, first, isAnyCapital)) return null;
  const run: Word[] = [];
  const runs: Word[][] = [];
  for (let end = at; end < tokens.length && run.length < longestName; end++) {
    const token = tokens[end];
    // «Усть - Катав»: a PDF's spaces around a hyphen.
    if (token?.kind === "sign" && token.sign === "dash" && run.length === 1) continue;
    if (token?.kind !== "word") break;
    run.push(token);
    runs.push(run.slice());
  }
  for (const words of runs.reverse()) {
    const found = names.find(words.flatMap((word) => word.words));
    if (found === null || !isWhole(tokens, at, words, found)) continue;
    return elementOf(tokens, at, words, found);
  }
  if (!mayGuess || first.type !== null || first.isNoise) return null;
  const guess = names.guess(first.words);
  return guess === null ? null : elementOf(tokens, at, [first], guess);
}

function elementOf(tokens: readonly Token[], at: number, words: readonly Word[], found: NameMatch) {
  const last = words.at(-1);
  const to = last?.to ?? 0;
  const count = last === undefined ? 1 : tokens.indexOf(last, at) - at + 1;
  const from = words[0]?.from ?? 0;
  const element: Element = { kind: "name", found, words: words.flatMap((word) => word.words), from, to };
  return { element, count };
}

/** Names begin with a capital, or stand beside their type word; a text without capitals is read as it is. */
function mayBegin(tokens: readonly Token[], at: number, first: Word, isAnyCapital: boolean): boolean {
  if (first.isNoise || /^\d/.test(first.raw)) return false;
  if (first.type !== null && first.raw.length <= 3) return false;
  if (first.isCapital) return true;
  if (!isAnyCapital) return first.type === null;
  return (
    first.type === null && (wordAt(tokens, at + 1)?.type != null || wordAt(tokens, at - 1)?.type != null)
  );
}

/** A name of several words that a dash divides must be one by its spelling; a lone type word is no name. */
function isWhole(tokens: readonly Token[], at: number, words: readonly Word[], found: NameMatch): boolean {
  const isDivided = tokens[at + 1]?.kind === "sign" && words.length > 1;
  if (isDivided && (found.match === "inferred" || found.territories.length === 0)) return false;
  const last = words.at(-1);
  // «Миасс г»: the letter behind a name is its type.
  if (words.length > 1 && last?.type != null) return false;
  if (words.length > 1 || last?.type == null) return true;
  return last.type.role === "settlement" && found.match === "exact";
}
