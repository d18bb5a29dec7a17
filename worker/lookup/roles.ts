import { adjectiveGender } from "./inflection.ts";
import type { Token } from "./tokens.ts";

/**
 * What each token may be before any name is looked up. `name`: may be (part of) a name; `street`: surely the name of
 * a street or of something below the directory; `soft`: follows a street's first word, so only a name as it stands
 * in the nominative may claim it; `number`, `index`, `type`, `noise` say themselves.
 */
export type Role = "name" | "soft" | "street" | "number" | "index" | "type" | "noise";

/** Is this word, as it stands, the name of a town or region that we know? Injected, so that roles stay free of data. */
export type IsKnownName = (word: string) => boolean;

/** Gives every token its role. Pure; as long as the input. */
export function rolesOf(tokens: readonly Token[], isKnownName: IsKnownName): Role[] {
  const roles = tokens.map(firstRole);
  for (const [at, token] of tokens.entries()) {
    const role = token.type?.role;
    if (role === "street") bindStreet(tokens, roles, at, isKnownName);
    else if (role === "below") bindBelow(tokens, roles, at);
    else if (isAmbiguousLetter(token)) settleLetter(tokens, roles, at);
    else if (role === "house" || role === "flat") claimNumberAfter(tokens, roles, at);
  }
  return roles;
}

function firstRole(token: Token): Role {
  if (token.isNumber) return /^\d{6}$/.test(token.word) ? "index" : "number";
  if (token.type !== null) return "type";
  return token.isNoise ? "noise" : "name";
}

const preposition = new Set(["с", "к", "д", "г", "п", "х"]);

/** One letter that is a type word before a name or number and nothing at all elsewhere. */
function isAmbiguousLetter(token: Token): boolean {
  return token.type !== null && preposition.has(token.word);
}

function settleLetter(tokens: readonly Token[], roles: Role[], at: number): void {
  const next = tokens[at + 1];
  if (next === undefined) return;
  if (next.isNumber) roles[at + 1] = "number";
}

function claimNumberAfter(tokens: readonly Token[], roles: Role[], at: number): void {
  const next = tokens[at + 1];
  // «литера А», «корпус Б»: one letter after a word for houses is a part of the number.
  if (next !== undefined && next.type === null && next.word.length === 1) roles[at + 1] = "number";
}

/**
 * Finds the words that a street's type word belongs to: the adjective in front that agrees with it («Троицкий тракт»),
 * else the words behind («улица Карла Маркса»), else the word in front («Ленина улица»).
 */
function bindStreet(tokens: readonly Token[], roles: Role[], at: number, isKnownName: IsKnownName): void {
  const before = nameAt(tokens, roles, at, at - 1);
  const after = wordsAfter(tokens, roles, at);
  const first = after[0];
  const agrees = before !== null && adjectiveGender(before.word) === tokens[at]?.type?.gender;
  const isFollowedByName = first !== undefined && looksLikeStreetName(tokens[first]?.word ?? "", isKnownName);
  // «Ленина улица 5 Сатка»: a number right behind is the house, unless the word in front is a town.
  const isBeforeHouse = before !== null && tokens[at + 1]?.isNumber === true && !isKnownName(before.word);
  if (before !== null && (first === undefined || isBeforeHouse || (agrees && !isFollowedByName))) {
    roles[at - 1] = "street";
    markNumbersBefore(tokens, roles, at - 1);
    return;
  }
  if (first === undefined) return;
  for (let i = at + 1; i <= first; i++) roles[i] = "street";
  for (const later of after.slice(1)) if (roles[later] === "name") roles[later] = "soft";
}

/** Positions of the words behind a street's type word in its segment, up to a number that ends the name. */
function wordsAfter(tokens: readonly Token[], roles: readonly Role[], at: number): number[] {
  const words: number[] = [];
  const segment = tokens[at]?.segment;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.segment !== segment) break;
    if (token.isNumber) {
      if (words.length > 0) break;
      continue;
    }
    if (roles[i] === "type" && !(words.length === 0 && token.word.length <= 2)) break;
    if (roles[i] !== "noise") words.push(i);
  }
  return words;
}

/** Names of streets after a person stand in the genitive or are adjectives; a known town in the nominative is none. */
function looksLikeStreetName(word: string, isKnownName: IsKnownName): boolean {
  if (isKnownName(word)) return false;
  return /(?:[аяыи]|ого|его|ой|ая|ый|ий)$/.test(word);
}

function markNumbersBefore(tokens: readonly Token[], roles: Role[], at: number): void {
  const before = tokens[at - 1];
  if (before !== undefined && before.segment === tokens[at]?.segment && before.isNumber)
    roles[at - 1] = "number";
}

/** «Айлинское сельское поселение», «сельсовет Алейский»: the name goes with it and is below the directory. */
function bindBelow(tokens: readonly Token[], roles: Role[], at: number): void {
  const before = nameAt(tokens, roles, at, at - 1);
  if (before !== null && (adjectiveGender(before.word) === "n" || adjectiveGender(before.word) === "m")) {
    roles[at - 1] = "street";
    return;
  }
  if (tokens[at - 1]?.type?.role === "below") return;
  const after = nameAt(tokens, roles, at, at + 1);
  if (after !== null && adjectiveGender(after.word) !== null) roles[at + 1] = "street";
}

function nameAt(tokens: readonly Token[], roles: readonly Role[], from: number, at: number): Token | null {
  const token = tokens[at];
  if (token === undefined || token.segment !== tokens[from]?.segment || roles[at] !== "name") return null;
  return token;
}
