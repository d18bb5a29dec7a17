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

const longest = 48;
const rows = [0, 1, 2].map(() => new Uint16Array(longest + 1));
/** More than any distance between two names, and small enough to add to. */
const far = 1000;

/**
 * Edit distance with transpositions (optimal string alignment), where substitutions of letters that sound alike,
 * doubled letters and soft or hard signs count one half and everything else one. Digits are never edited.
 *
 * @returns the distance, or Infinity when it is above `limit` or a word is longer than 48 letters.
 */
export function editDistance(typed: string, name: string, limit: number): number {
  const halves = limit * 2;
  if (typed.length > longest || name.length > longest) return Number.POSITIVE_INFINITY;
  if (Math.abs(typed.length - name.length) > halves) return Number.POSITIVE_INFINITY;
  let [beforeLast, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  last[0] = 0;
  for (let j = 1; j <= name.length; j++) last[j] = (last[j - 1] ?? far) + gap(name, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const gapTyped = gap(typed, i - 1);
    row[0] = (last[0] ?? far) + gapTyped;
    let best = row[0];
    for (let j = 1; j <= name.length; j++) {
      let cost = (last[j - 1] ?? far) + substitution(typed.charCodeAt(i - 1), name.charCodeAt(j - 1));
      cost = Math.min(cost, (last[j] ?? far) + gapTyped, (row[j - 1] ?? far) + gap(name, j - 1));
      if (isSwap(typed, i, name, j)) cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 2);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > halves) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[name.length] ?? far;
  return distance > halves ? Number.POSITIVE_INFINITY : distance / 2;
}

function isSwap(typed: string, i: number, name: string, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return (
    typed.charCodeAt(i - 1) === name.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === name.charCodeAt(j - 1)
  );
}

function substitution(a: number, b: number): number {
  if (a === b) return 0;
  if (isDigit(a) || isDigit(b)) return far;
  const kind = classOf(a);
  return kind !== unknownClass && kind === classOf(b) ? 1 : 2;
}

function gap(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  if (isDigit(letter)) return far;
  return letter === word.charCodeAt(at - 1) || classOf(letter) === signs ? 1 : 2;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Set of the classes of a word's letters. Half edits leave it as it is and a whole edit changes at most two bits, so
 * most names are out after one comparison: see `mayBeWithin`.
 */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word.charCodeAt(i));
    if (kind !== signs) mask |= 1 << (kind & 31);
  }
  return mask;
}

/** False when words with these masks are surely further than `limit` apart. */
export function mayBeWithin(a: number, b: number, limit: number): boolean {
  return bitCount(a ^ b) <= 2 * Math.floor(limit);
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
