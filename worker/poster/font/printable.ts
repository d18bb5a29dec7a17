/** Characters of Golos Text that posters may need, as ranges; a test holds them against the font's own table. */
const drawn =
  /[ -~\u00a1-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0161\u0164\u0165\u016a-\u017e\u0218-\u021b\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u0490-\u049d\u04a0-\u04a5\u04aa\u04ab\u04ae-\u04b3\u04b6-\u04bb\u04c0\u04cf-\u04df\u04e2-\u04eb\u04ee-\u04f5\u04f8\u04f9\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u20b4\u20b8\u20bd\u2116\u2122\u2190-\u2193\u2212\u2248\u2264\u2265]/u;

/** Stands for what the font cannot draw: seen by everybody, and honest. */
const fallback = "?";

/** Kept until lines are broken; printed as an ordinary space, so that the text of the sheet can be searched. */
export const noBreakSpace = "\u00a0";

const graphemes = new Intl.Segmenter("ru", { granularity: "grapheme" });

/**
 * A stranger's text as one line that the font can draw: composed (й and ё are one character each), without controls,
 * marks of direction and other invisible characters, with single spaces. Emoji, hieroglyphs, Arabic and the like
 * become «?», one for each sign that people see.
 */
export function printable(raw: string): string {
  const text = raw
    .normalize("NFC")
    .replace(/[\u00a0\u202f\u2007\u2060]+/g, noBreakSpace)
    .replace(/[\s\u2000-\u200a\u2028\u2029]+/g, (space) => (space === noBreakSpace ? space : " "))
    // Soft hyphens, joiners, marks of direction, stress marks: nothing that is missed on paper. Joiners stay inside emoji.
    .replace(/[\p{Cc}\p{Mn}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
  let line = "";
  for (const { segment } of graphemes.segment(text)) {
    line += [...segment].every((character) => character === noBreakSpace || drawn.test(character))
      ? segment
      : segment === "\u200d"
        ? ""
        : fallback;
  }
  return line;
}
