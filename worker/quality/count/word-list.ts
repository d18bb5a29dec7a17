/**
 * Lists of words as people read them on the method page: «как» is the whole word, «подскаж*» every word that begins so,
 * several words are a phrase. Letters are small, ё is е.
 */
export type WordList = readonly string[];

export type WordMatcher = (words: readonly string[]) => boolean;

interface Entry {
  readonly words: readonly { readonly text: string; readonly isBeginning: boolean }[];
  /** Of its list. */
  readonly bit: number;
}

/** The words of a text, as the lists write them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[a-zа-я0-9]+(?:-[a-zа-я0-9]+)*/g) ?? []
  );
}

/** Whether a text has a word or phrase of the list that is no part of one of the `except` phrases. */
export function wordMatcher(list: WordList, except: WordList = []): WordMatcher {
  const wanted = indexed([list]);
  const unwanted = except.length === 0 ? null : indexed([except]);
  return (words) => {
    for (let at = 0; at < words.length; ) {
      const passed = unwanted === null ? 0 : longest(unwanted, words, at);
      if (passed === 0 && longest(wanted, words, at) > 0) return true;
      at += Math.max(passed, 1);
    }
    return false;
  };
}

/** For each list that has a word or phrase of the text its bit; all lists are looked through at once. */
export function listMatcher(lists: readonly WordList[]): (words: readonly string[]) => number {
  const index = indexed(lists);
  return (words) => {
    let bits = 0;
    for (let at = 0; at < words.length; at++) {
      for (const entry of entriesAt(index, words, at)) {
        if ((bits & entry.bit) === 0 && isAt(entry, words, at)) bits |= entry.bit;
      }
    }
    return bits;
  };
}

/** Entries by the first two letters, the shortest beginning that a list may have. */
type Index = ReadonlyMap<number, readonly Entry[]>;

function indexed(lists: readonly WordList[]): Index {
  const byLetters = new Map<number, Entry[]>();
  for (const [number, list] of lists.entries()) {
    for (const line of list) {
      const words = line
        .toLowerCase()
        .replaceAll("ё", "е")
        .split(/\s+/)
        .map((word) => ({ text: word.replace(/\*$/, ""), isBeginning: word.endsWith("*") }))
        .filter(({ text }) => text !== "");
      const [first] = words;
      if (first === undefined || (first.isBeginning && first.text.length < 2)) continue;
      const letters = firstLetters(first.text);
      const entries = byLetters.get(letters) ?? [];
      entries.push({ words, bit: 1 << number });
      byLetters.set(letters, entries);
    }
  }
  return byLetters;
}

const noEntries: readonly Entry[] = [];

function entriesAt(index: Index, words: readonly string[], at: number): readonly Entry[] {
  return index.get(firstLetters(words[at] ?? "")) ?? noEntries;
}

function firstLetters(word: string): number {
  return (word.charCodeAt(0) || 0) * 65_536 + (word.charCodeAt(1) || 0);
}

function longest(index: Index, words: readonly string[], at: number): number {
  let most = 0;
  for (const entry of entriesAt(index, words, at)) {
    if (entry.words.length > most && isAt(entry, words, at)) most = entry.words.length;
  }
  return most;
}

function isAt(entry: Entry, words: readonly string[], at: number): boolean {
  for (let ahead = 0; ahead < entry.words.length; ahead++) {
    const wanted = entry.words[ahead];
    const word = words[at + ahead];
    if (wanted === undefined || word === undefined) return false;
    if (wanted.isBeginning ? !word.startsWith(wanted.text) : word !== wanted.text) return false;
  }
  return true;
}
