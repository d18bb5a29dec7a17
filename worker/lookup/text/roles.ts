import { adjectiveGender } from "../language/inflection.ts";
import { markPlainStreets } from "./plain-streets.ts";
import { bindStreet } from "./street-binding.ts";
import type { Token } from "./tokens.ts";
import type { KnownName, Role } from "./word-role.ts";

/** Gives every token its role. Pure; as long as the input. */
export function rolesOf(tokens: readonly Token[], knownName: KnownName): Role[] {
  const roles = tokens.map(firstRole);
  markNamesThatAreTypes(tokens, roles);
  markPlainStreets(tokens, roles, knownName);
  for (const [at, token] of tokens.entries()) {
    const role = token.type?.role;
    if (role === "street") bindStreet(tokens, roles, at, knownName);
    else if (role === "below") bindBelow(tokens, roles, at);
    else if (role === "house" || role === "flat") claimLetterAfter(tokens, roles, at);
  }
  return roles;
}

function firstRole(token: Token): Role {
  if (token.isNumber) return /^\d{6}$/.test(token.word) ? "index" : "number";
  if (token.type !== null) return "type";
  return token.isNoise ? "noise" : "name";
}

/** «д. Выселки», «п. Разъезд»: a whole word for settlements behind another one, with no name after it, is the name. */
function markNamesThatAreTypes(tokens: readonly Token[], roles: Role[]): void {
  for (const [at, { type, word, segment }] of tokens.entries()) {
    const before = tokens[at - 1];
    if (type?.role !== "settlement" || word.length < 4 || before?.segment !== segment) continue;
    const isTyped = before.type?.role === "settlement" && before.type.isAttribute !== true;
    if (!isTyped || roles[at - 1] !== "type" || type.isAttribute === true) continue;
    const next = tokens[at + 1];
    if (next?.segment !== segment || roles[at + 1] !== "name") roles[at] = "name";
  }
}

/** «литера А», «корпус Б»: one letter after a word for houses is a part of the number. */
function claimLetterAfter(tokens: readonly Token[], roles: Role[], at: number): void {
  const next = tokens[at + 1];
  if (next !== undefined && roles[at + 1] === "name" && next.word.length === 1) roles[at + 1] = "number";
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
