const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/**
 * Key of a territory that has no code of its own: "75549000-bakal". ASCII, so that it fits addresses and file names.
 * A second territory of the same name in the municipality gets its kind as well: "75549000-bakal-s".
 */
export function territoryId(
  oktmo: string,
  name: string,
  kind: string,
  isTaken: (id: string) => boolean,
): string {
  const short = `${oktmo}-${ascii(name)}`;
  return isTaken(short) ? `${short}-${ascii(kind)}` : short;
}

function ascii(text: string): string {
  return [...text.normalize("NFC").toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join("")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
