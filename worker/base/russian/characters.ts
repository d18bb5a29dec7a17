/**
 * One spelling for letters that people, keyboards and old systems write in several ways. Pure, total: any string in,
 * a string out, never longer than the input after NFC.
 */

/** Latin letters that look like Cyrillic ones, for words that mix both alphabets («Cаткa»). */
const lookAlikes: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "У",
  a: "а",
  b: "ь",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  n: "п",
  o: "о",
  p: "р",
  r: "г",
  t: "т",
  u: "и",
  x: "х",
  y: "у",
  i: "и",
  "0": "о",
  "3": "з",
};

const cyrillicLetter = /\p{Script=Cyrillic}/u;
const latinLetter = /[a-z]/i;
/** Nearly every word: nothing to fold but case and ё. */
const plainWord = /^[а-яё0-9]*$/i;
const plainLetters = /^[а-яё]*$/i;

export function hasLatin(text: string): boolean {
  return latinLetter.test(text);
}

export function hasCyrillic(text: string): boolean {
  return cyrillicLetter.test(text);
}

/** NFC, lower case, ё -> е, one kind of hyphen and of quote, no marks of stress or direction. */
export function foldCharacters(text: string): string {
  if (plainWord.test(text)) return text.toLowerCase().replaceAll("ё", "е");
  return text
    .normalize("NFC")
    .replace(/\p{Cf}|\u0300|\u0301/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase()
    .replaceAll("ё", "е");
}

/**
 * Replaces Latin look-alikes inside a word that also has Cyrillic letters; digits only between letters, and not in what
 * begins with one («18бк3с4» is a house).
 */
export function repairLookAlikes(word: string): string {
  if (plainLetters.test(word) || !hasCyrillic(word)) return word;
  const letters = hasLatin(word) ? word.replace(/[a-z]/gi, (letter) => lookAlikes[letter] ?? letter) : word;
  if (/^\d/.test(letters)) return letters;
  return letters.replace(
    /(?<=\p{L}{2})[03](?=\p{L})|(?<=\p{L})[03](?=\p{L}{2})/gu,
    (digit) => lookAlikes[digit] ?? digit,
  );
}

/** The Cyrillic word that a wholly Latin word looks like («CATKA»), or null when some letter has no twin. */
export function asLookAlikes(word: string): string | null {
  let twin = "";
  for (const letter of word) {
    const cyrillic = latinLetter.test(letter) ? lookAlikes[letter] : letter;
    if (cyrillic === undefined) return null;
    twin += cyrillic;
  }
  return twin;
}
