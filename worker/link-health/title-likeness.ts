/**
 * How alike two names of a chat are, 0 to 1. The larger of three: words in common (weighed; endings of Russian words do
 * not count), a shorter name inside the longer one, and letters in groups of three, for names written together or with
 * slips. Cyrillic and Latin are one; case, ё, signs and emoji play no part.
 */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  // Names that say nothing, «Чат» or an emoji, cannot be told apart.
  if (weightOf(a) === 0 || weightOf(b) === 0) return 1;
  const shared = sharedWeight(a, b);
  return Math.max(
    (2 * shared) / (weightOf(a) + weightOf(b)),
    (containedCounts * shared) / Math.min(weightOf(a), weightOf(b)),
    trigramLikeness(telling(a), telling(b)),
  );
}

/**
 * Below it the name has changed beyond recognition. Unrelated names of chats have some 5 to 20 % of their letters in
 * common; one word of three that stays gives a third. Both sides of it: test/fixtures/messenger-pages/titles.txt.
 */
export const leastLikeness = 0.3;
const containedCounts = 0.6;

/** Words that name half of all chats: they count for little. */
const common = new Set(
  "chat gruppa group kanal channel oficialnyj official telegram telegramm soobshchestvo novosti info novyj vk max v vo na dlya po i of the a".split(
    " ",
  ),
);
const commonWeight = 0.2;
const abbreviations: Readonly<Record<string, string>> = {
  обл: "область",
  рн: "район",
  г: "город",
  гор: "город",
  пос: "посёлок",
  п: "посёлок",
  с: "село",
  р: "район",
  полка: "поликлиника",
  ул: "улица",
  офиц: "официальный",
};
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  "а a б b в v г g д d е e ж zh з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї i є e ў u қ k ә a ө o ү u ң n ғ g һ h"
    .split(" ")
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([word, (all[at + 1] ?? "").replace("-", "")]);
      return pairs;
    }, []),
);

function words(title: string): string[] {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/(?<=\p{L})-(?=[\p{L}]{1,2}(?!\p{L}))/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (abbreviations[word] ?? word).replaceAll("ё", "е"))
    .map((word) => [...word].map((letter) => latin[letter] ?? letter).join(""))
    .filter((word) => word !== "");
}

function weight(word: string): number {
  if (common.has(word)) return commonWeight;
  return word.length < 2 && !/\d/.test(word) ? commonWeight : 1;
}

function telling(list: readonly string[]): string {
  return list.filter((word) => weight(word) === 1).join("");
}

/** Words that only fill a name have no weight together. */
function weightOf(list: readonly string[]): number {
  const sum = list.reduce((total, word) => total + weight(word), 0);
  return list.every((word) => weight(word) < 1) ? 0 : sum;
}

function sharedWeight(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let sum = 0;
  for (const word of a) {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at < 0) continue;
    sum += Math.min(weight(word), weight(left[at] ?? ""));
    left.splice(at, 1);
  }
  return sum;
}

/** Сатка, Сатки, Саткинский: the same beginning of at least four letters, and most of the shorter word. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && same >= 0.75 * Math.min(a.length, b.length);
}

function trigramLikeness(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const one of left) if (right.has(one)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3));
  return found;
}
