import { adjectiveGender } from "../language/inflection.ts";
import type { Token } from "./tokens.ts";
import { namesAnotherTown, townBeginningAt, townEndingAt } from "./towns-in-text.ts";
import type { KnownName, NameKnowledge, Role } from "./word-role.ts";

/** Streets named after people and groups stand in the genitive: «Ленина», «Строителей», «Металлургов». */
const genitive = /(?:[аяыи]|ого|его|ой|ей|ов|ев|их|ых)$/;

/** Type words that are names of streets without any other word. */
const ownNames = /^(?:набережная|площадь|аллея|дорога|линия|тупик|спуск|въезд)$/;

/**
 * Finds the word that a street's type word belongs to: the word in front («Троицкий тракт», «Ленина улица») or behind
 * («улица Ленина»). Towns that stand beside it stay free: «Карталы, набережная 117», «Ленина улица Сатка».
 */
export function bindStreet(tokens: readonly Token[], roles: Role[], at: number, knownName: KnownName): void {
  // «улица Набережная»: the type word is the name.
  // «тер. СНТ Ромашка»: the second type word says what the first is of.
  const isInTerritory = tokens[at - 1]?.type?.type === "тер" && (tokens[at]?.word.length ?? 0) <= 4;
  if (tokens[at - 1]?.type?.role === "street" && roles[at - 1] === "type" && !isInTerritory) {
    roles[at] = "street";
    return;
  }
  if (isNameBehind(tokens, roles, at)) {
    roles[at + 1] = "street";
    return;
  }
  // «ул. 8 Марта», «ул. Карла Маркса», «ул. Набережная»: what stands behind is a street's name already, or one by itself.
  const next = tokens[at + 1];
  if (
    next?.segment === tokens[at]?.segment &&
    (roles[at + 1] === "street" || ownNames.test(next?.word ?? ""))
  )
    return;
  // «Рабочий пер.», «Сельская ул.»
  const adjective = tokens[at - 1];
  const isOfPlaces =
    adjective?.type != null && roles[at - 1] === "type" && adjective.segment === tokens[at]?.segment;
  if (isOfPlaces && adjectiveGender(adjective.word) === tokens[at]?.type?.gender) {
    roles[at - 1] = "street";
    return;
  }
  const before = wordBefore(tokens, roles, at);
  const after = wordsAfter(tokens, roles, at);
  const first = after[0];
  const isLast = first === undefined;
  const isBeforeHouse = isLast || tokens[at + 1]?.isNumber === true;
  const back = before === null ? 0 : weightOfFront(tokens, at, before, knownName) + (isBeforeHouse ? 1 : 0);
  const forth = first === undefined ? 0 : weightOfBack(tokens, at, first, knownName);
  if (before !== null && back > 0 && back > forth) {
    for (let i = before; i < at; i++) roles[i] = "street";
    return;
  }
  // «Шахты, переулок Горняк»: with another town in the text even a town's name is the street's.
  if (first === undefined || (forth <= 0 && !namesAnotherTown(tokens, first, knownName))) return;
  for (let i = at + 1; i <= first; i++) roles[i] = "street";
  for (const later of after.slice(1)) if (roles[later] === "name") roles[later] = "soft";
}

/** For: an adjective that agrees, a genitive. Against: a town, surely or perhaps, or half of a hyphenated name. */
function weightOfFront(tokens: readonly Token[], at: number, before: number, knownName: KnownName): number {
  const word = tokens[before]?.word ?? "";
  const gender = adjectiveGender(word);
  const agrees = gender !== null && gender === tokens[at]?.type?.gender;
  const form = agrees ? 2 : gender === null && genitive.test(word) ? 1.5 : 0;
  // «п. Быстрогорский ул. …»: said to be a settlement.
  const isSettlement = tokens[before - 1]?.type?.role === "settlement";
  const isHalf = tokens[before - 1]?.chunk === tokens[before]?.chunk;
  const town = townEndingAt(tokens, before + 1, knownName);
  // «Налобиха, Набережная 8»: words like this one name streets by themselves.
  const isOwnName = town === "village" && ownNames.test(tokens[at]?.word ?? "");
  return form + (isOwnName ? weightOfTown("sure") : weightOfTown(town)) - (isHalf || isSettlement ? 2 : 0);
}

function weightOfBack(tokens: readonly Token[], at: number, first: number, knownName: KnownName): number {
  const word = tokens[first]?.word ?? "";
  const isBehindNumber = first > at + 1;
  const form = genitive.test(word) || adjectiveGender(word) !== null ? 1 : 0;
  return 1 + form + weightOfTown(townBeginningAt(tokens, first, knownName)) - (isBehindNumber ? 2 : 0);
}

function weightOfTown(town: NameKnowledge): number {
  return town === "sure" ? -3 : town === "maybe" || town === "village" ? -1 : 0;
}

/** The name in front, over a number that belongs to it («Катавский 7-й переулок», «Горняк-3 СНТ»). */
function wordBefore(tokens: readonly Token[], roles: readonly Role[], at: number): number | null {
  let i = at - 1;
  while (i > 0 && tokens[i]?.isNumber && (roles[i] === "street" || tokens[i]?.chunk === tokens[i - 1]?.chunk))
    i--;
  const isName = roles[i] === "name" && tokens[i]?.segment === tokens[at]?.segment;
  return i >= 0 && isName ? i : null;
}

/** Positions of the words behind a street's type word in its segment, up to a number that ends the name. */
function wordsAfter(tokens: readonly Token[], roles: readonly Role[], at: number): number[] {
  const words: number[] = [];
  const segment = tokens[at]?.segment;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.segment !== segment) break;
    if (token.isNumber || roles[i] === "street") {
      // «проспект Карла Маркса 45 кв. 3»: behind a name that is known the number is the house.
      if (words.length > 0 || (token.isNumber && roles[i - 1] === "street")) break;
      continue;
    }
    // «ул. им. В. Г. Миловатского»: initials.
    if (words.length === 0 && (token.word.length === 1 || /^(?:им|имени)$/.test(token.word))) continue;
    if (roles[i] === "type" && !(words.length === 0 && token.word.length <= 2)) break;
    // «ул. Российская»: an ordinary word, but not where it is all that stands behind «ул.».
    if (roles[i] !== "noise" || (i === at + 1 && adjectiveGender(token.word) !== null)) words.push(i);
  }
  return words;
}

/** «пер. Рабочий», «ул. Слобода»: a whole word for a kind of place that stands alone behind the street's type word is its name. */
function isNameBehind(tokens: readonly Token[], roles: readonly Role[], at: number): boolean {
  const [name, next] = [tokens[at + 1], tokens[at + 2]];
  if (name?.type == null || name.segment !== tokens[at]?.segment || name.type.role === "street") return false;
  if (!/^[а-я]{4,}$/.test(name.word) || roles[at + 1] !== "type") return false;
  if (name.type.role === "house" || name.type.role === "flat") return false;
  const isAlone =
    next === undefined || next.segment !== name.segment || next.isNumber || next.type?.role === "house";
  // «Дачный пер. город Сатка» is none: a name follows.
  return isAlone && !(roles[at - 1] === "name" && tokens[at - 1]?.segment === name.segment);
}
