import { foldCharacters, repairLookAlikes } from "../../base/russian/characters.ts";
import type { TypeWord } from "../../lookup/language/type-word.ts";
import { isNoise } from "../../lookup/language/type-words.ts";
import { unitWord } from "./units.ts";

/** A word or a sign of the text, with its place, so that the answer can quote it. */
export type Token =
  | {
      readonly kind: "word";
      readonly raw: string;
      readonly from: number;
      readonly to: number;
      /** Folded; several for «Катав-Ивановск». */
      readonly words: readonly string[];
      readonly type: TypeWord | null;
      readonly isCapital: boolean;
      readonly isNoise: boolean;
    }
  | { readonly kind: "sign"; readonly sign: Sign; readonly from: number; readonly to: number };

/** «and» is «и», «а также», «/»; «cell» the border of a table's cell. */
export type Sign =
  | "comma"
  | "and"
  | "semicolon"
  | "stop"
  | "colon"
  | "dash"
  | "line"
  | "open"
  | "close"
  | "cell";

/** Stands for the full stops of an abbreviation, so that words keep their places. */
const filler = "\uE002";
const pattern = /[\p{L}\p{N}№]+(?:[-‐‑’'][\p{L}\p{N}]+)*\uE002*|[,;.:()[\]|/\n+!?]|[-–—−]/gu;
const signs: Readonly<Record<string, Sign>> = {
  ",": "comma",
  ";": "semicolon",
  ".": "stop",
  "!": "stop",
  "?": "stop",
  ":": "colon",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
  "|": "cell",
  "/": "and",
  "+": "and",
  "\n": "line",
  "-": "dash",
  "–": "dash",
  "—": "dash",
  "−": "dash",
};

/** Letters with full stops that are one abbreviation: «г.о.», «м. р-н», «р.п.», «п.г.т.»; same length as written. */
function plainAbbreviations(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])п\.\s?г\.\s?т\.?(?!\p{L})/giu, (raw) => "пгт".padEnd(raw.length, filler))
    .replace(/(?<![\p{L}\p{N}])м\.\s?р-н/giu, (raw) => "мр-н".padEnd(raw.length, filler))
    .replace(/(?<![\p{L}\p{N}])г\.\s?о\.(?!\p{L})/giu, (raw) => "ГО".padEnd(raw.length, filler))
    .replace(/(?<![\p{L}\p{N}])м\.\s?о\.(?!\p{L})/giu, (raw) => "МО".padEnd(raw.length, filler))
    .replace(/(?<![\p{L}\p{N}])м\.\s?р\.(?!\p{L})/giu, (raw) => "мр".padEnd(raw.length, filler))
    .replace(/(?<![\p{L}\p{N}])р\.\s?п\.(?!\p{L})/giu, (raw) => "рп".padEnd(raw.length, filler));
}

export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plainAbbreviations(text).matchAll(pattern)) {
    const from = match.index;
    const raw = text.slice(from, from + match[0].length);
    const to = from + raw.length;
    const sign = signs[match[0]];
    if (sign !== undefined) {
      if (sign === "stop" && isAbbreviation(tokens.at(-1), text, from)) continue;
      tokens.push({ kind: "sign", sign, from, to });
      continue;
    }
    const folded = foldCharacters(repairLookAlikes(match[0].replaceAll(filler, "")));
    if (folded === "и" || folded === "также") {
      tokens.push({ kind: "sign", sign: "and", from, to });
      continue;
    }
    const type = unitWord(folded);
    tokens.push({
      kind: "word",
      raw,
      from,
      to,
      words: type === null ? folded.split(/[-’']/).filter((word) => word !== "") : [folded],
      type,
      isCapital: /^\p{Lu}/u.test(raw),
      isNoise: type === null && isNoise(folded),
    });
  }
  return tokens;
}

/** Is the full stop at `at` a part of «г.», «пос.», «обл.» or of a date, and no end of a sentence? */
function isAbbreviation(before: Token | undefined, text: string, at: number): boolean {
  if (before?.kind !== "word" || before.to !== at) return false;
  if (before.type !== null && before.raw.length <= 5) return true;
  return before.raw.length <= 2 || /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 2));
}
