import { foldCharacters, repairLookAlikes } from "../../base/russian/characters.ts";
import type { TypeWord } from "../language/type-word.ts";
import { isNoise, typeWordOf } from "../language/type-words.ts";

export interface Token {
  /** Folded (see base/russian/characters.ts): what names are compared with. */
  readonly word: string;
  /** As typed, without punctuation around it: what the answer says of it. */
  readonly raw: string;
  /** Commas and line breaks divide a text into segments. */
  readonly segment: number;
  /** Parts of one hyphenated chunk share a number: half of «Каменск-Уральский» is no name. */
  readonly chunk: number;
  readonly type: TypeWord | null;
  readonly isNumber: boolean;
  readonly isNoise: boolean;
}

/** Nearly every chunk: nothing around it to strip and nothing inside to cut. */
const plainWord = /^[а-яё]+$/i;
const separators = /[\s,;|()[\]{}«»"“”„‟<>?!:*=+_~^%$#@&\\]+/u;
const punctuationAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** «ул.Ленина», «д.5», «п.г.т.»: a full stop glues an abbreviation to a name. */
const gluedParts = /[.'’`/]+/u;
const hyphens = /[-\u2010-\u2015\u2212]+/;
const startsWithDigit = /^\d/;
/** «г.о.Истра», «г. о. Истра», «р.п. Роза»: two letters that are one abbreviation. */
const dottedPair = /(?<!\p{L})([гмрс])\s?\.\s?([опр])\s?\.\s?/giu;
/** «д5», «кв17», «стр3»: type words that people glue to a number. */
const gluedNumber = /^(дом|д|корпус|корп|к|стр|квартира|кв|офис|оф|вл|литер|под|эт)(\d.*)$/;
/** «9кв», «9кв3»: a house with its flat. */
const houseWithFlat = /^(\d+[а-я]?)(кв|оф|ком|под|эт)(\d*)$/;

/** Splits a text of any kind into tokens; at most `maxTokens`, which no address reaches. */
export function tokenise(text: string, maxTokens = 40): Token[] {
  const tokens: Token[] = [];
  let chunk = 0;
  const joined = text.includes(".") ? text.replace(dottedPair, "$1$2 ") : text;
  for (const [segment, part] of joined.split(/[,;\n\r()]+/).entries()) {
    for (const rawChunk of part.split(separators)) {
      const isPlain = plainWord.test(rawChunk);
      const raw = isPlain ? rawChunk : rawChunk.replace(punctuationAround, "");
      if (raw === "") continue;
      for (const piece of isPlain ? [raw] : piecesOf(raw)) {
        if (tokens.length === maxTokens) return tokens;
        const token = tokenOf(piece, segment, chunk);
        // A second hyphen-free piece after an abbreviation is a word of its own.
        if (token.type !== null && token.type.role !== "house") chunk++;
        tokens.push(token);
      }
      chunk++;
    }
  }
  return tokens;
}

/** Cuts one chunk at full stops, slashes and hyphens, unless the whole is a known abbreviation («р-н», «п.г.т»). */
function piecesOf(raw: string): string[] {
  const folded = foldCharacters(raw);
  if (typeWordOf(folded) !== null) return [raw];
  if (startsWithDigit.test(folded)) return houseWithFlat.exec(folded)?.slice(1).filter(Boolean) ?? [raw];
  const glued = gluedNumber.exec(folded);
  if (glued !== null) return [raw.slice(0, glued[1]?.length), raw.slice(glued[1]?.length)];
  if (gluedParts.test(raw))
    return raw
      .split(gluedParts)
      .filter((piece) => piece !== "")
      .flatMap(piecesOf);
  return raw.split(hyphens).filter((piece) => piece !== "");
}

function tokenOf(raw: string, segment: number, chunk: number): Token {
  const word = foldCharacters(repairLookAlikes(raw));
  const isNumber = startsWithDigit.test(word);
  const type = isNumber ? null : typeWordOf(word);
  return { word, raw, segment, chunk, type, isNumber, isNoise: type === null && !isNumber && isNoise(word) };
}
