/** Letters that ears and fingers confuse; two of one row are half an edit apart. */
const confusable = ["аоу", "еиыэяй", "бп", "вф", "гк", "дт", "жшщч", "зсц", "ьъ"];

/** Class of each letter by its place in the alphabet from «а»; letters that nothing resembles have their own. */
const classes = new Uint8Array(32);
for (let letter = 0; letter < classes.length; letter++) {
  const row = confusable.findIndex((letters) =>
    letters.includes(String.fromCharCode(alphabetStart() + letter)),
  );
  classes[letter] = row >= 0 ? row : confusable.length + letter;
}
const signs = confusable.length - 1;
const unknownClass = 255;

function alphabetStart(): number {
  return "а".charCodeAt(0);
}

function classOf(code: number): number {
  return classes[code - 0x430] ?? unknownClass;
}

/** Letters of the longest word that is compared; a longer one is far from everything. */
export const longestWord = 48;
const rows = [0, 1, 2].map(() => new Uint16Array(longestWord + 2));
/** In halves, like all costs here: more than any distance between two names, and small enough to add to. */
export const farEdit = 1000;
const far = farEdit;

/**
 * Edit distance with transpositions (optimal string alignment), where substitutions of letters that sound alike,
 * doubled letters and soft or hard signs count one half and everything else one. Digits are never edited.
 *
 * @returns the distance, or Infinity when it is above `limit` or a word is longer than 48 letters.
 */
export function editDistance(typed: string, name: string, limit: number): number {
  // In halves, so that all costs are whole numbers; no path further than that off the diagonal can be within the limit.
  const reach = limit * 2;
  if (typed.length > longestWord || name.length > longestWord) return Number.POSITIVE_INFINITY;
  if (Math.abs(typed.length - name.length) > reach) return Number.POSITIVE_INFINITY;
  let [beforeLast, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  last.fill(far, 0, name.length + 2);
  last[0] = 0;
  for (let j = 1; j <= Math.min(name.length, reach); j++) last[j] = (last[j - 1] ?? far) + gap(name, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charCodeAt(i - 1);
    const gapTyped = gap(typed, i - 1);
    const from = Math.max(1, i - reach);
    const to = Math.min(name.length, i + reach);
    let best = from === 1 ? (last[0] ?? far) + gapTyped : far;
    row[from - 1] = best;
    for (let j = from; j <= to; j++) {
      const match = (last[j - 1] ?? far) + substitutionCost(letter, name.charCodeAt(j - 1));
      let cost = Math.min(match, (last[j] ?? far) + gapTyped, (row[j - 1] ?? far) + gap(name, j - 1));
      if (swapsAt(typed, i, name, j)) cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 2);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    row[to + 1] = far;
    if (best > reach) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[name.length] ?? far;
  return distance > reach ? Number.POSITIVE_INFINITY : distance / 2;
}

function swapsAt(typed: string, i: number, name: string, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return isSwap(
    typed.charCodeAt(i - 1),
    typed.charCodeAt(i - 2),
    name.charCodeAt(j - 1),
    name.charCodeAt(j - 2),
  );
}

/** Are these the same two letters the other way round? (A whole edit.) */
export function isSwap(letter: number, before: number, other: number, otherBefore: number): boolean {
  return letter === otherBefore && before === other && !isDigit(letter) && !isDigit(before);
}

export function substitutionCost(a: number, b: number): number {
  if (a === b) return 0;
  if (isDigit(a) || isDigit(b)) return far;
  const kind = classOf(a);
  return kind !== unknownClass && kind === classOf(b) ? 1 : 2;
}

function gap(word: string, at: number): number {
  return gapCost(word.charCodeAt(at), word.charCodeAt(at - 1));
}

/** What it costs to leave out or put in a letter behind another one (no number: at the beginning). */
export function gapCost(letter: number, before: number): number {
  if (isDigit(letter)) return far;
  return letter === before || classOf(letter) === signs ? 1 : 2;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What a word is made of, as bit sets: enough to see that two words are surely far apart without comparing them. */
export interface Fingerprint {
  readonly letters: number;
  /** Pairs of neighbours, hashed into 64 buckets. */
  readonly pairs: readonly [number, number];
}

/** Half edits (letters that sound alike, doubled letters, signs) leave a fingerprint as it is. */
export function fingerprintOf(word: string): Fingerprint {
  let letters = 0;
  let low = 0;
  let high = 0;
  let before = unknownClass;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word.charCodeAt(i));
    if (kind === signs || kind === before) continue;
    letters |= 1 << (kind & 31);
    const bucket = (before * 7 + kind) & 63;
    if (bucket < 32) low |= 1 << bucket;
    else high |= 1 << (bucket - 32);
    before = kind;
  }
  return { letters, pairs: [low, high] };
}

/**
 * False when words with these fingerprints are surely further than `limit` apart: a whole edit changes at most two
 * letters of the set, and at most six pairs (a swap: three go, three come).
 */
export function mayBeWithin(a: Fingerprint, b: Fingerprint, limit: number): boolean {
  const edits = Math.floor(limit);
  if (bitCount(a.letters ^ b.letters) > 2 * edits) return false;
  return bitCount(a.pairs[0] ^ b.pairs[0]) + bitCount(a.pairs[1] ^ b.pairs[1]) <= 6 * edits;
}

/** Do two words begin or end alike? Nobody misspells both ends of a name at once. */
export function sharesAnEnd(a: string, b: string): boolean {
  return (
    classOf(a.charCodeAt(0)) === classOf(b.charCodeAt(0)) ||
    classOf(a.charCodeAt(a.length - 1)) === classOf(b.charCodeAt(b.length - 1))
  );
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
