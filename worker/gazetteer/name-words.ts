import { foldCharacters } from "../base/russian/characters.ts";

/**
 * The words by which a name of the register is found. The builder and the lookup share this file: a file's keys and a
 * question's words are made by the same rules, and the format's version changes when they do. Pure.
 */

const ordinal = /^(\d+)(?:я|й|е|ая|ый|ий|ой|ое|го|ого|му|ому|м|ом|ю|ую|х|ых)$/;
const anniversary = /^(\d+)(лет|летия|летие|летию)$/;
const roman = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
/** «им. Ленина», «№ 5»: words that stand in front of what names a street and are as often left out. */
const silent = new Set(["им", "имени", "no", "n"]);

const numberWords: ReadonlyMap<string, string> = new Map(
  [
    "1 первый первая первое первого первой",
    "2 второй вторая второе второго",
    "3 третий третья третье третьего третьей",
    "4 четвертый четвертая четвертого четвертой",
    "5 пятый пятая пятого пятой",
    "6 шестой шестая шестого",
    "7 седьмой седьмая седьмого",
    "8 восьмой восьмая восьмое восьмого",
    "9 девятый девятая девятое девятого девятой",
    "10 десятый десятая десятого десятой",
    "20 двадцать двадцати двадцатый двадцатая",
    "25 двадцатипятилетия",
    "30 тридцать тридцати",
    "40 сорок сорока",
    "50 пятьдесят пятидесяти",
    "60 шестьдесят шестидесяти",
    "70 семьдесят семидесяти",
    "80 восемьдесят восьмидесяти",
  ].flatMap((row) => {
    const [number = "", ...forms] = row.split(" ");
    return forms.map((form) => [form, number] as const);
  }),
);

/**
 * The words of a name of any kind, folded, in their order, at most once each: «40-летия Победы» -> 40, лет, победы;
 * «1-я Окружная» -> 1, окружная; «им. К. Маркса» -> маркса. Initials are left out where a whole word stands beside them.
 */
export function nameWords(text: string): string[] {
  const words: string[] = [];
  for (const piece of withoutRemark(foldCharacters(text)).split(/[^\p{L}\p{N}]+/u)) {
    if (piece !== "") words.push(...pieceWords(piece, words));
  }
  const whole = words.filter((word) => word.length > 1 || /\d/.test(word));
  return [...new Set(whole.length > 0 ? whole : words)];
}

/** What one unbroken run of letters and digits adds. `before`: «40-летия» and «1-я» come in two pieces. */
function pieceWords(piece: string, before: readonly string[]): string[] {
  if (silent.has(piece)) return [];
  const isAfterNumber = /^\d+$/.test(before.at(-1) ?? "");
  if (isAfterNumber && /^(?:я|й|е|ая|ый|ий|ой|ое|го|ого|му|ому|м|ом|ю|ую|х|ых)$/.test(piece)) return [];
  if (/^лети[яею]$/.test(piece)) return ["лет"];
  const asOrdinal = ordinal.exec(piece)?.[1];
  if (asOrdinal !== undefined) return [asOrdinal];
  const asAnniversary = anniversary.exec(piece)?.[1];
  if (asAnniversary !== undefined) return [asAnniversary, "лет"];
  return [numberWords.get(piece) ?? romanNumber(piece) ?? piece];
}

/** «XXII», also in Cyrillic letters that look like it («ХХ»); one letter alone is an initial. */
function romanNumber(piece: string): string | null {
  const latin = piece.replaceAll("х", "x").replaceAll("і", "i");
  if (latin.length < 2 || !roman.test(latin)) return null;
  const values = [...latin].map((letter) => romanValues[letter] ?? 0);
  const sum = values.reduce(
    (total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
}

/** What makes two names of streets one: their words in any order. */
export function streetKey(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** What makes two names of settlements one: letters and digits only, in their order: «Усть-Катав» = «устькатав». */
export function settlementKey(name: string): string {
  return withoutRemark(foldCharacters(name)).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** «Верея (Верейское с/п)», «Южная (мкр Родной)»: what stands in brackets says where, and nobody types it. */
function withoutRemark(name: string): string {
  if (!name.includes("(")) return name;
  const bare = name.replace(/\([^)]*\)?/g, " ");
  return /[\p{L}\p{N}]/u.test(bare) ? bare : name;
}
