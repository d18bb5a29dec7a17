/**
 * Lists of words as people read them on the method page: «как» is the whole word, «подскаж*» every word that begins so,
 * several words are a phrase. Letters are small, ё is е.
 */
export type WordList = readonly string[];

export type WordMatcher = (words: readonly string[]) => boolean;

interface Entry {
  readonly words: readonly { readonly text: string; readonly isBeginning: boolean }[];
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
  const wanted = indexed(list);
  const unwanted = indexed(except);
  return (words) => {
    for (let at = 0; at < words.length; ) {
      const passed = longest(unwanted, words, at);
      if (passed === 0 && longest(wanted, words, at) > 0) return true;
      at += Math.max(passed, 1);
    }
    return false;
  };
}

/** Entries by the first two letters, the shortest beginning that a list may have. */
function indexed(list: WordList): Map<string, Entry[]> {
  const byLetters = new Map<string, Entry[]>();
  for (const line of list) {
    const words = line
      .toLowerCase()
      .replaceAll("ё", "е")
      .split(/\s+/)
      .filter((word) => word !== "" && word !== "*")
      .map((word) => ({ text: word.replace(/\*$/, ""), isBeginning: word.endsWith("*") }));
    const [first] = words;
    if (first === undefined) continue;
    const letters = first.isBeginning && first.text.length < 2 ? "" : first.text.slice(0, 2);
    const entries = byLetters.get(letters) ?? [];
    entries.push({ words });
    byLetters.set(letters, entries);
  }
  return byLetters;
}

function longest(index: Map<string, Entry[]>, words: readonly string[], at: number): number {
  let most = 0;
  for (const key of [words[at]?.slice(0, 2) ?? "", ""]) {
    for (const entry of index.get(key) ?? []) {
      if (entry.words.length > most && isAt(entry, words, at)) most = entry.words.length;
    }
  }
  return most;
}

function isAt(entry: Entry, words: readonly string[], at: number): boolean {
  return entry.words.every(({ text, isBeginning }, ahead) => {
    const word = words[at + ahead];
    return word !== undefined && (isBeginning ? word.startsWith(text) : word === text);
  });
}
