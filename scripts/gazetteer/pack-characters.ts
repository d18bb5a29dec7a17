import { maxCharacters, maxKeyLength, maxTextLength, replacement } from "../../worker/gazetteer/format.ts";

/** The characters a file uses, and how texts and keys are brought to them; rules: format.ts, "Characters". */
export interface Characters {
  /** Ascending. */
  readonly alphabet: readonly number[];
  text(raw: string): string;
  key(raw: string): string;
}

/** No crowd of strange characters may push out what codes, types, house numbers and ordinary names are written in. */
const essential = /[ -~а-яё]/i;

/** @param texts everything that goes into the file as text or key, as often as it stands there. */
export function charactersFor(texts: Iterable<string>): Characters {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of plain(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const used = [...counts].sort(
    ([a, times], [b, otherTimes]) =>
      Number(essential.test(b)) - Number(essential.test(a)) || otherTimes - times || order(a, b),
  );
  const kept = new Set(
    used
      .map(([character]) => character)
      .filter((character) => character !== replacement)
      .slice(0, maxCharacters - 1),
  ).add(replacement);
  const replaced = (raw: string, most: number) => {
    let text = "";
    for (const character of plain(raw).slice(0, most)) text += kept.has(character) ? character : replacement;
    return text;
  };
  return {
    alphabet: [...kept].map((character) => character.charCodeAt(0)).sort((a, b) => a - b),
    text: (raw) => replaced(raw, maxTextLength),
    key: (raw) => replaced(raw, maxKeyLength),
  };
}

/** Control characters and what is outside the Basic Multilingual Plane (alone or in pairs) replaced. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]|[\u{10000}-\u{10ffff}]/gu, replacement);
}

export function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
