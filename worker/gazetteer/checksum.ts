import { headerWord } from "./format.ts";

/**
 * Checksum of a file of 32-bit words, its own word left out. Every step maps the sum so far and the word one to one, so a
 * change within one word is always seen; any other change slips through once in 2³². It guards against broken transfers
 * and half-written files, not against forgery.
 */
export function checksumOf(words: Uint32Array): number {
  const before = mixed(words, 0, headerWord.checksum, 0x9e3779b9);
  return mixed(words, headerWord.checksum + 1, words.length, before) >>> 0;
}

function mixed(words: Uint32Array, from: number, to: number, seed: number): number {
  let sum = seed | 0;
  for (let at = from; at < to; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum;
}
