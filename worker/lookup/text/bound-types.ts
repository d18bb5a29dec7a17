import type { TypeRole, TypeWord } from "../language/type-word.ts";
import type { Token } from "./tokens.ts";
import type { Role } from "./word-role.ts";

const namingRoles: ReadonlySet<TypeRole> = new Set(["region", "municipality", "district", "settlement"]);

/** A name in the nominative or an oblique case that agrees with «район», «округ». */
const masculine = /(?:ий|ый|ой|ого|его|ому|ему|ом|ем|ым|им)$/;

/**
 * Finds for every name's token the type words that speak of it: «г. Сатка», «Саткинский р-н», «р-н Центральный».
 * Words for settlements stand in front of the name, words for districts and regions behind an adjective that agrees.
 *
 * @param isRegionName tells «край Алтайский» from «Алт. край, Павловский район».
 * @returns for each token the type words bound to it, and the positions of type words that found a name.
 */
export function boundTypes(
  tokens: readonly Token[],
  roles: readonly Role[],
  isRegionName: (word: string) => boolean,
): { readonly ofToken: readonly (readonly TypeWord[])[]; readonly nameOfType: ReadonlyMap<number, number> } {
  const ofToken: TypeWord[][] = tokens.map(() => []);
  const nameOfType = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    const type = token.type;
    if (type === null || roles[at] !== "type" || !namingRoles.has(type.role)) continue;
    // A lone «д», «с», «п» behind a name is no type of it; «Сатка г» is.
    const isLetter = token.word.length === 1 && token.word !== "г";
    const before = isLetter ? null : nameBefore(tokens, roles, at);
    const after = nameAfter(tokens, roles, at);
    const name = nearest(tokens, type, before, after, isRegionName);
    if (name === null) continue;
    nameOfType.set(at, name);
    ofToken[name]?.push(type);
  }
  return { ofToken, nameOfType };
}

function nearest(
  tokens: readonly Token[],
  { role }: TypeWord,
  before: number | null,
  after: number | null,
  isRegionName: (word: string) => boolean,
): number | null {
  if (before === null || after === null) return before ?? after;
  switch (role) {
    case "settlement":
      return after;
    case "region":
      return isRegionName(tokens[after]?.word ?? "") ? after : before;
    default:
      return masculine.test(tokens[before]?.word ?? "") ? before : after;
  }
}

function nameBefore(tokens: readonly Token[], roles: readonly Role[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    if (tokens[i]?.segment !== tokens[at]?.segment) return null;
    if (roles[i] === "name" || roles[i] === "soft") return i;
    if (roles[i] !== "type" || !isNaming(tokens[i])) return null;
    // «р-н г Челябинск»: a settlement's word stands in front of its own name.
    if (tokens[i]?.type?.role === "settlement" && tokens[at]?.type?.role === "settlement") return null;
  }
  return null;
}

function nameAfter(tokens: readonly Token[], roles: readonly Role[], at: number): number | null {
  for (let i = at + 1; i < tokens.length; i++) {
    if (tokens[i]?.segment !== tokens[at]?.segment) return null;
    if (roles[i] === "name" || roles[i] === "soft") return i;
    if (roles[i] !== "type" || !isNaming(tokens[i])) return null;
  }
  return null;
}

function isNaming(token: Token | undefined): boolean {
  return token?.type !== null && token?.type !== undefined && namingRoles.has(token.type.role);
}
