/** Longest text of a report, in characters as people count them. */
export const maxReportLength = 300;

/** What nobody sees: control characters, marks of direction and of width, empty letters, half and private characters. */
const unseen = /[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|(?![\n\t])\p{Cc}/gu;
/** More marks on one letter than any language has: they would run over the lines around. */
const heapedMarks = /(\p{M}{3})\p{M}+/gu;

const graphemes = new Intl.Segmenter("ru", { granularity: "grapheme" });

/** A text as coordinators may be shown it: NFC, nothing unseen, no empty lines. "" where nothing is left. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unseen, "")
    .normalize("NFC")
    .replace(heapedMarks, "$1")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** Length as people count it: a letter with its marks is one, so is a flag. */
export function lengthInCharacters(text: string): number {
  return [...graphemes.segment(text)].length;
}
