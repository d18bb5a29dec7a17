/**
 * Latin spellings of Russian words back into Cyrillic. The schemes in use (passport, ISO 9, ГОСТ 7.79, school English)
 * disagree about й, ы, х, ц and soft signs; the result is the likeliest spelling and is compared with names through
 * `soundKey`, which does not tell those apart.
 */
const combinations: readonly (readonly [RegExp, string])[] = [
  [/shch|sch(?=[aeiouy])/g, "щ"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/tz|ts|cz/g, "ц"],
  [/ch/g, "ч"],
  [/sh/g, "ш"],
  [/ck/g, "к"],
  [/ph/g, "ф"],
  [/(?<=[bcdfghjklmnpqrstvwxzжхцчшщ])(?:iy|ij|yi|yj|ii|yy)\b/g, "ий"],
  [/(?<=[sц]k)[iy]\b/g, "ий"],
  [/y[ao]|j[ao]|[yj]u|[yj]e/g, "*"],
  [/(?<=[aeiouаеиоуыэюя*])[yj]/g, "й"],
];

const iotated: Readonly<Record<string, string>> = {
  ya: "я",
  ja: "я",
  yo: "е",
  jo: "е",
  yu: "ю",
  ju: "ю",
  ye: "е",
  je: "е",
};

const letters: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "к",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "й",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  w: "в",
  x: "кс",
  y: "ы",
  z: "з",
};

/** One Latin word, any case, into lower-case Cyrillic; other characters stay. */
export function fromLatinLetters(word: string): string {
  let text = word.toLowerCase().replace(/['’`ʹ]/g, "");
  for (const [pattern, cyrillic] of combinations) {
    text = text.replace(pattern, (match) => (cyrillic === "*" ? (iotated[match] ?? match) : cyrillic));
  }
  return text.replace(/[a-z]/g, (letter) => letters[letter] ?? letter);
}

/** The scheme of today's passports writes я and ю as «ia» and «iu», which elsewhere are two letters («Miass»). */
export function fromPassportTransliteration(text: string): string {
  return fromTransliteration(text.replace(/i(?=[au])/gi, "y"));
}

/** Rewrites every wholly Latin word of a text; the rest stays as it is. */
export function fromTransliteration(text: string): string {
  return text.replace(/[a-z][a-z'’`ʹ]*/gi, (word) => fromLatinLetters(word));
}

const sameSound: Readonly<Record<string, string>> = { ь: "", ъ: "", й: "и", ы: "и", э: "е" };

/** A key under which spellings that sound alike fall together: no signs, no doubled letters, й = и = ы, э = е, тс = ц. */
export function soundKey(word: string): string {
  let key = "";
  for (const letter of word.replaceAll("тс", "ц")) {
    const sound = sameSound[letter] ?? letter;
    if (!key.endsWith(sound)) key += sound;
  }
  return key;
}

/** Unstressed vowels fall together as well: «магнитагорск», «чилябинск». Weaker than `soundKey`. */
export function earKey(word: string): string {
  return soundKey(word).replace(/о/g, "а").replace(/[ея]/g, "и");
}
