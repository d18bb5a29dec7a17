import { farEdit, gapCost, isSwap, longestWord, substitutionCost } from "../base/russian/edit-distance.ts";
import { blockKeys } from "./format.ts";
import type { FrontCoded } from "./front-coded.ts";

interface Hit {
  readonly word: number;
  readonly distance: number;
}

/**
 * One walk's tables, kept between walks (nothing here waits, so no two walks overlap). `path` holds the letters on the way
 * to the present key from 1 on, row r of `rows` the distances, in halves, of its first r letters to the beginnings of
 * what was typed.
 */
const width = longestWord + 2;
const rows = new Uint16Array((longestWord + 1) * width);
const path = new Uint16Array(longestWord + 1);
const typed = new Uint16Array(longestWord + 1);
const typedGap = new Uint16Array(longestWord + 1);

/**
 * Keys within `limit` of the word, exactly as `editDistance` would have it, nearest first, then by number. The sorted keys are
 * read as a trie: what a key shares with the one before it is not computed again, and no key is looked at behind
 * letters from which nothing within the limit can follow.
 */
export function wordsWithin(keys: FrontCoded, word: string, limit: number): Hit[] {
  const reach = Math.min(Math.floor(limit * 2), 2 * longestWord);
  if (!(reach >= 0) || word.length > longestWord) return [];
  prepare(word, reach);
  const { bytes, characters } = keys;
  const hits: Hit[] = [];
  /** Rows that hold for the present path; from `dead` letters on nothing can be near enough. */
  let known = 0;
  let dead = longestWord + 1;
  let offset = 0;
  for (let key = 0; key < keys.size; key++) {
    let shared = bytes[offset] ?? 0;
    if (key % blockKeys === 0) {
      let block = key / blockKeys;
      while (dead <= known && sharedWithPath(keys, block + 1, dead) >= dead) block++;
      key = block * blockKeys;
      offset = keys.block[block] ?? 0;
      shared = sharedWithPath(keys, block, known);
    }
    const isHead = key % blockKeys === 0;
    const length = (isHead ? 0 : shared) + (bytes[offset + 1] ?? 0);
    const letters = offset + 2 + (isHead ? shared : 0);
    offset += 2 + (bytes[offset + 1] ?? 0);
    if (shared >= dead) continue;
    dead = longestWord + 1;
    known = shared;
    for (let at = letters; at < offset; at++) {
      known++;
      if (known > longestWord) {
        dead = known;
        break;
      }
      path[known] = characters[bytes[at] ?? 0] ?? 0;
      if (nextRow(known, word.length, reach) > reach) {
        dead = known;
        break;
      }
    }
    if (known !== length || dead <= known || Math.abs(length - word.length) > reach) continue;
    const distance = rows[length * width + word.length] ?? farEdit;
    if (distance <= reach) hits.push({ word: key, distance: distance / 2 });
  }
  return hits.sort((a, b) => a.distance - b.distance || a.word - b.word);
}

function prepare(word: string, reach: number): void {
  rows.fill(farEdit, 0, width);
  rows[0] = 0;
  for (let at = 1; at <= word.length; at++) {
    typed[at] = word.charCodeAt(at - 1);
    typedGap[at] = gapCost(typed[at] ?? 0, at > 1 ? (typed[at - 1] ?? 0) : 0);
    if (at <= reach) rows[at] = (rows[at - 1] ?? farEdit) + (typedGap[at] ?? farEdit);
  }
}

/** Letters, at most `most`, that the head of a block shares with the path; none of a block that is not there. */
function sharedWithPath({ bytes, block, characters }: FrontCoded, number: number, most: number): number {
  const offset = block[number];
  if (offset === undefined) return -1;
  const end = Math.min(bytes[offset + 1] ?? 0, most);
  let at = 0;
  while (at < end && characters[bytes[offset + 2 + at] ?? 0] === path[at + 1]) at++;
  return at;
}

/** Computes row `depth` from the two above, within `reach` of the diagonal; returns the least of it. */
function nextRow(depth: number, typedLength: number, reach: number): number {
  const row = depth * width;
  const above = row - width;
  const letter = path[depth] ?? 0;
  const before = depth > 1 ? (path[depth - 1] ?? 0) : 0;
  const gap = gapCost(letter, before);
  const from = Math.max(1, depth - reach);
  const to = Math.min(typedLength, depth + reach);
  let least = from === 1 ? Math.min((rows[above] ?? farEdit) + gap, farEdit) : farEdit;
  let left = least;
  rows[row + from - 1] = left;
  for (let at = from; at <= to; at++) {
    const other = typed[at] ?? 0;
    let cost = (rows[above + at - 1] ?? farEdit) + substitutionCost(letter, other);
    cost = Math.min(cost, (rows[above + at] ?? farEdit) + gap, left + (typedGap[at] ?? farEdit));
    if (depth > 1 && at > 1 && isSwap(letter, before, other, typed[at - 1] ?? 0)) {
      cost = Math.min(cost, (rows[above - width + at - 2] ?? farEdit) + 2);
    }
    left = Math.min(cost, farEdit);
    rows[row + at] = left;
    if (left < least) least = left;
  }
  rows[row + to + 1] = farEdit;
  return least;
}
