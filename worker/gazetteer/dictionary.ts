import { blockKeys } from "./format.ts";
import type { FrontCoded } from "./front-coded.ts";
import { wordsWithin } from "./near-words.ts";
import type { Dictionary } from "./types.ts";

export function frontCodedDictionary(keys: FrontCoded): Dictionary {
  return {
    size: keys.size,
    find(word) {
      const at = lowerBound(keys, word, false);
      return word !== "" && textAt(keys, at) === word ? at : -1;
    },
    text: (word) => textAt(keys, word),
    startingWith: (prefix) => [lowerBound(keys, prefix, false), lowerBound(keys, prefix, true)],
    within: (word, limit) => wordsWithin(keys, word, limit),
  };
}

/** Number of the first key that is not before the word; with `isPast`, of the first behind all that begin with it. */
function lowerBound(keys: FrontCoded, word: string, isPast: boolean): number {
  const block = blockOf(keys, word, isPast);
  if (block < 0) return 0;
  const { bytes, characters } = keys;
  let offset = keys.block[block] ?? 0;
  const end = Math.min((block + 1) * blockKeys, keys.size);
  // Letters that the word shares with the key before, which is itself before the word.
  let common = 0;
  for (let key = block * blockKeys; key < end; key++) {
    const shared = bytes[offset] ?? 0;
    const rest = bytes[offset + 1] ?? 0;
    offset += 2;
    // It goes up where the key before still agreed with the word.
    if (shared < common) return key;
    if (shared === common) {
      let at = 0;
      while (at < rest && characters[bytes[offset + at] ?? 0] === word.charCodeAt(common)) {
        at++;
        common++;
      }
      if (common === word.length) {
        if (!isPast) return key;
      } else if (at < rest && (characters[bytes[offset + at] ?? 0] ?? 0) > word.charCodeAt(common)) {
        return key;
      }
    }
    offset += rest;
  }
  return end;
}

/** The last block whose head is before the word (`isPast`: or begins with it); -1 when there is none. */
function blockOf(keys: FrontCoded, word: string, isPast: boolean): number {
  let low = 0;
  let high = keys.block.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isHeadBefore(keys, middle, word, isPast)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isHeadBefore(keys: FrontCoded, block: number, word: string, isPast: boolean): boolean {
  const { bytes, characters } = keys;
  const offset = keys.block[block] ?? 0;
  const length = bytes[offset + 1] ?? 0;
  for (let at = 0; at < length; at++) {
    if (at === word.length) return isPast;
    const difference = (characters[bytes[offset + 2 + at] ?? 0] ?? 0) - word.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return length < word.length || isPast;
}

const scratch = new Uint16Array(512);

function textAt(keys: FrontCoded, key: number): string {
  if (!Number.isInteger(key) || key < 0 || key >= keys.size) return "";
  const { bytes, characters } = keys;
  let offset = keys.block[Math.floor(key / blockKeys)] ?? 0;
  let length = 0;
  for (let left = key % blockKeys; left >= 0; left--) {
    const shared = bytes[offset] ?? 0;
    const rest = bytes[offset + 1] ?? 0;
    offset += 2;
    for (let at = 0; at < rest; at++) scratch[shared + at] = characters[bytes[offset + at] ?? 0] ?? 0;
    length = shared + rest;
    offset += rest;
  }
  let text = "";
  for (let at = 0; at < length; at++) text += String.fromCharCode(scratch[at] ?? 0);
  return text;
}
