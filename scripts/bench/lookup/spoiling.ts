import type { SeededRandom } from "./seeded-random.ts";

/** What keyboards, fingers, ears and copied documents do to a text. Pure but for the stream of random numbers. */

const rows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
const heardAs: Readonly<Record<string, string>> = {
  а: "о",
  о: "а",
  и: "е",
  е: "и",
  я: "е",
  б: "п",
  п: "б",
  в: "ф",
  д: "т",
  т: "д",
  з: "с",
  с: "з",
  г: "к",
  к: "г",
  ш: "щ",
  щ: "ш",
  ы: "и",
};
/** The shortest word in which one wrong letter still leaves a name. */
const shortest = 5;

export function canHaveTypo(word: string): boolean {
  return word.length >= shortest && /^[а-яё]+$/i.test(word);
}

/** One edit somewhere behind the first letter: left out, swapped, doubled, a neighbouring key, or as it sounds. */
export function withTypo(word: string, random: SeededRandom): string {
  for (;;) {
    const at = 1 + random.below(word.length - 1);
    const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const wrong = [
      () => head + tail,
      () => head + tail.slice(0, 1) + letter + tail.slice(1),
      () => head + letter + letter + tail,
      () => head + neighbour(letter, random) + tail,
      () => head + (heardAs[letter] ?? letter) + tail,
    ][random.below(5)]?.();
    if (wrong !== undefined && wrong !== word) return wrong;
  }
}

function neighbour(letter: string, random: SeededRandom): string {
  const row = rows.find((keys) => keys.includes(letter)) ?? "";
  return row.charAt(row.indexOf(letter) + (random.chance(0.5) ? 1 : -1)) || letter;
}

const cyrillicKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";

/** Russian keys pressed while the Latin layout is on. */
export function inLatinLayout(text: string): string {
  return [...text].map((letter) => latinKeys[cyrillicKeys.indexOf(letter)] ?? letter).join("");
}

const passport: Readonly<Record<string, string>> = Object.fromEntries(
  "а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ ie|ы y|ь |э e|ю iu|я ia"
    .split("|")
    .map((pair) => pair.split(" ")),
);
const everyday: Readonly<Record<string, string>> = {
  ...passport,
  й: "y",
  х: "h",
  ъ: "",
  ю: "yu",
  я: "ya",
  ё: "yo",
};

/** By the scheme of passports, or as people write it. */
export function inLatinLetters(text: string, scheme: "passport" | "everyday"): string {
  const table = scheme === "passport" ? passport : everyday;
  return [...text]
    .map((letter) => {
      const small = table[letter.toLowerCase()];
      if (small === undefined || letter === letter.toLowerCase()) return small ?? letter;
      return small.charAt(0).toUpperCase() + small.slice(1);
    })
    .join("");
}

const twins: Readonly<Record<string, string>> = Object.fromEntries(
  "а a|е e|о o|р p|с c|у y|х x|А A|В B|Е E|К K|М M|Н H|О O|Р P|С C|Т T|Х X"
    .split("|")
    .map((pair) => pair.split(" ")),
);

/** Some letters of each word become the Latin ones that look the same; one Cyrillic letter at least is left. */
export function withLookAlikes(text: string, random: SeededRandom): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const letters = [...word].map((letter) => (random.chance(0.6) ? (twins[letter] ?? letter) : letter));
    return /[а-яё]/i.test(letters.join("")) ? letters.join("") : word;
  });
}

/** Beginnings of names that are spoken with ё and written either way. */
const yo =
  "зелен берез озер щелк королев клен молодеж шахтер семен федор артем весел буденн вишнев хрущев ковалев соловьев воробьев муравьев лихачев горбачев"
    .split(" ")
    .map((stem) => [stem, stem.replace(/е(?=[^е]*$)/, "ё")] as const);

/** Written the other way: ё as е, or ё where a name is spoken with it; null when nothing can change. */
export function withOtherYo(text: string): string | null {
  if (/ё/i.test(text)) return text.replaceAll("ё", "е").replaceAll("Ё", "Е");
  let changed = text;
  for (const [plain, dotted] of yo) {
    changed = changed
      .replace(new RegExp(`(?<!\\p{L})${plain}`, "gu"), dotted)
      .replace(new RegExp(`(?<!\\p{L})${capital(plain)}`, "gu"), capital(dotted));
  }
  return changed === text ? null : changed;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
