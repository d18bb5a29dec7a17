import type { TypeWord } from "../language/type-word.ts";
import type { Token } from "./tokens.ts";
import type { Role } from "./word-role.ts";

/** A text with what is known of its words before any name is looked up. */
export interface Text {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
  /** Type words bound to each token (see bound-types.ts). */
  readonly types: readonly (readonly TypeWord[])[];
  /** For each type word that found a name: the position of the name. */
  readonly nameOfType: ReadonlyMap<number, number>;
  /** Does a name of the dictionary begin at this token, as it stands? */
  readonly isKnown: (at: number) => boolean;
}

/** Neighbouring words that may be one name. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly key: string;
  /** Only free words («на» between them is one): no types, numbers or words of a street's name. */
  readonly isPlain: boolean;
}

/** The postal index that a text gives, or null. */
export function postalIndexIn({ tokens, roles }: Text): string | null {
  return tokens[roles.indexOf("index")]?.word ?? null;
}

const maxWordsInName = 6;

/** Every run of words inside one segment that could be a name, shorter ones first. */
export function spansOf({ tokens, roles }: Text): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined || roles[from] === "street" || roles[from] === "index") continue;
    const words: string[] = [];
    // «больница № 2» is a name as it stands; nothing else begins with «больница» or «в».
    let isPlain = !first.isNoise;
    for (let to = from + 1; to <= Math.min(tokens.length, from + maxWordsInName); to++) {
      const token = tokens[to - 1];
      if (token === undefined || token.segment !== first.segment || roles[to - 1] === "street") break;
      words.push(token.word);
      isPlain &&= roles[to - 1] === "name" || token.isNoise;
      if (words.length === 1 && roles[from] !== "name" && roles[from] !== "soft") continue;
      if (splitsChunk(tokens, from, to)) continue;
      spans.push({ from, to, words: words.slice(), key: words.join(""), isPlain: isPlain && !token.isNoise });
    }
  }
  return spans;
}

/** «Каменск» of «Каменск-Уральский» is no name; a number after the hyphen may be a house. */
function splitsChunk(tokens: readonly Token[], from: number, to: number): boolean {
  return isPart(tokens[from - 1], tokens[from]?.chunk) || isPart(tokens[to], tokens[to - 1]?.chunk);
}

function isPart(token: Token | undefined, chunk: number | undefined): boolean {
  return token !== undefined && token.chunk === chunk && !token.isNumber && token.type === null;
}
