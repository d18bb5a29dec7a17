/** Rows of the ЙЦУКЕН keyboard: neighbours in a row, and the keys slanting above and below, are slips of a finger. */
const keyRows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
/** Letters that sound alike where the stress is not on them, or at the end of a word. */
const soundPairs = new Set([
  "ао",
  "еи",
  "ие",
  "ея",
  "ео",
  "бп",
  "вф",
  "гк",
  "дт",
  "жш",
  "зс",
  "шщ",
  "чщ",
  "иы",
  "ий",
  "еэ",
  "ьъ",
  "цс",
]);
/** Endings that hundreds of villages share: two letters off in front of them is another village. */
const commonEnding = /(?:ск(?:ий|ая|ое|ого|ой|ом)|[оё]?вка|ино|ово|ево|ка)$/;

/**
 * Is a misspelling so slight that no question is needed? One slip: two letters swapped, one dropped, doubled or added, one
 * neighbour on the keyboard or one that sounds alike; in words of eight letters any one. Two slips only in long words.
 */
export function isSureCorrection(typed: string, name: string): boolean {
  // «Фролов» may be a surname rather than Фролово without its last letter.
  if (name.startsWith(typed) && /(?:[оеё]в|[иы]н)$/.test(typed)) return false;
  const edits = countEdits(typed, name);
  const length = Math.min(typed.length, name.length);
  if (edits <= 1) return length >= 8 || typed.length !== name.length || typed === name || isSlip(typed, name);
  return edits === 2 && (length >= 12 || (length >= 8 && !commonEnding.test(name)));
}

/** Two words of one length and one edit apart: a swap, or the one letter that differs. */
function isSlip(typed: string, name: string): boolean {
  const at = [...typed].findIndex((letter, position) => letter !== name[position]);
  const [a = "", b = ""] = [typed[at], name[at]];
  const isSwap = typed[at + 1] === b && name[at + 1] === a;
  return isSwap || soundPairs.has(a + b) || soundPairs.has(b + a) || areNeighbours(a, b);
}

function areNeighbours(a: string, b: string): boolean {
  const [rowA, columnA] = keyOf(a);
  const [rowB, columnB] = keyOf(b);
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  return Math.abs(columnA - columnB) <= 1;
}

function keyOf(letter: string): readonly [row: number, column: number] {
  const row = keyRows.findIndex((keys) => keys.includes(letter));
  return [row, keyRows[row]?.indexOf(letter) ?? -1];
}

/** Plain edit distance with transpositions; words of names are short. */
function countEdits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) (table[0] ?? [])[j] = j;
  const cell = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        isSwapped ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      (table[i] ?? [])[j] = cost;
    }
  }
  return cell(a.length, b.length);
}
