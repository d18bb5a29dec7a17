/**
 * Case forms of Russian names of places, one word at a time. Not a morphology of the language: a name knows from its
 * own ending which endings its forms can have, and a typed word is a form of it or is not.
 */

export interface Paradigm {
  /** The name's word in the nominative, folded (see base/russian/characters.ts). */
  readonly nominative: string;
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
  readonly gender: Gender | null;
}

/** Gender of a word with an adjective's ending; plural adjectives count as a gender of their own. */
export type Gender = "m" | "f" | "n" | "pl";

const adjectiveEndings: Readonly<Record<Gender, ReadonlySet<string>>> = {
  m: new Set(["ий", "ый", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]),
  f: new Set(["ая", "яя", "ой", "ей", "ую", "юю", "ою", "ею"]),
  n: new Set(["ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]),
  pl: new Set(["ые", "ие", "ых", "их", "ым", "им", "ыми", "ими"]),
};

const consonants = "бвгджзклмнпрстфхцчшщ";
const consonantEndings: ReadonlySet<string> = new Set(["", "а", "у", "ом", "ем", "е", "ы"]);
const pluralEndings = new Set(["ы", "и", "ов", "ев", "ей", "ам", "ям", "ами", "ями", "ах", "ях", ""]);
const endingsByLastLetter: Readonly<Record<string, ReadonlySet<string>>> = {
  а: new Set(["а", "ы", "и", "е", "у", "ой", "ою", "ей"]),
  я: new Set(["я", "и", "е", "ю", "ей", "ею"]),
  о: new Set(["о", "а", "у", "ом", "е"]),
  е: new Set(["е", "я", "ю", "ем", "а", "у"]),
  ы: pluralEndings,
  и: pluralEndings,
  ь: new Set(["ь", "я", "ю", "ем", "е", "и", "ью"]),
  й: new Set(["й", "я", "ю", "ем", "е"]),
};
const noEnding: ReadonlySet<string> = new Set([""]);

/** Gender by an adjective's nominative ending («советская» f), or null for anything else. Words under 5 letters: null. */
export function adjectiveGender(word: string): Gender | null {
  if (word.length < 5) return null;
  if (/[кгхнвцрлштмч](?:ий|ый|ой)$/.test(word)) return "m";
  if (/(?:ая|яя)$/.test(word)) return "f";
  if (/(?:ое|ее)$/.test(word)) return "n";
  return /[кнвгхжшщч]ие$|ые$/.test(word) ? "pl" : null;
}

export function paradigmOf(word: string): Paradigm {
  const gender = adjectiveGender(word);
  if (gender !== null) {
    return { nominative: word, stem: word.slice(0, -2), endings: adjectiveEndings[gender], gender };
  }
  const last = word.slice(-1);
  const endings = word.length < 3 ? undefined : endingsByLastLetter[last];
  if (endings !== undefined) return { nominative: word, stem: word.slice(0, -1), endings, gender };
  const isDeclined = word.length >= 3 && consonants.includes(last);
  return { nominative: word, stem: word, endings: isDeclined ? consonantEndings : noEnding, gender };
}

/** Can this form of a noun stand after «в» or «на»? «В Волжском» is no form of Волжск. */
export function standsAfterIn(word: string, { stem, gender }: Paradigm): boolean {
  return gender !== null || !/^(?:ом|ем|а|ов|ей)$/.test(word.slice(stem.length));
}

/** True when `word` is a case form of the name, the nominative included. */
export function isFormOf(word: string, paradigm: Paradigm): boolean {
  if (word === paradigm.nominative) return true;
  if (word.startsWith(paradigm.stem)) return paradigm.endings.has(word.slice(paradigm.stem.length));
  return isPluralGenitive(word, paradigm);
}

/** «Химки» -> «Химок», «Люберцы» -> «Люберец»: a vowel appears before the last consonant. */
function isPluralGenitive(word: string, { nominative, stem, endings }: Paradigm): boolean {
  if (!endings.has("ах") || word.length !== nominative.length) return false;
  const head = stem.slice(0, -1);
  return word === `${head}о${stem.slice(-1)}` || word === `${head}е${stem.slice(-1)}`;
}

/** Nominatives of which an adjective's form may be a case: «Набережной» -> «набережная», «Октябрьском» -> «октябрьский», … */
export function nominativesOf(word: string): readonly string[] {
  if (word.length < 6) return [];
  const feminine = /^(.+)(?:ой|ою|ую)$/.exec(word)?.[1];
  if (feminine !== undefined) return [`${feminine}ая`];
  const soft = /^(.+)(?:ей|ею|юю)$/.exec(word)?.[1];
  if (soft !== undefined) return [`${soft}яя`];
  const masculine = /^(.+)(?:ого|ому|ом|ым|его|ему|ем|им)$/.exec(word)?.[1];
  return masculine === undefined ? [] : ["ий", "ый", "ой"].map((ending) => masculine + ending);
}
