/** What nobody sees: control characters, marks of direction and of width, half characters. Line ends are no part of it. */
const unseen = /[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu;

/** One line as it may stand on a public page: NFC, nothing unseen, single spaces. No-break spaces stay. */
export function cleanLine(raw: string): string {
  return cleanLines(raw)
    .replace(/[\n\u2028\u2029 ]+/g, " ")
    .trim();
}

/** The same for text of several lines: each is clean, empty ones at the ends are dropped. */
export function cleanLines(raw: string): string {
  return withLineEnds(raw)
    .replace(unseen, "")
    .normalize("NFC")
    .replace(/[\t ]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Whether cleaning takes away something that its writer could not see. */
export function hasUnseen(raw: string): boolean {
  return withLineEnds(raw).search(unseen) >= 0;
}

/** Browsers send line ends as two characters. */
function withLineEnds(raw: string): string {
  return raw.replace(/\r\n?/g, "\n");
}
