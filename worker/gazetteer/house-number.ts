import { foldCharacters } from "../base/russian/characters.ts";

/**
 * House designations in one spelling: number, letter, fraction, корпус, строение, сооружение: «5а/2к1с3». The builder
 * writes them into files and the lookup makes them of what people type; see format.ts.
 */
export interface HouseParts {
  /** «5», «5а», «5/2», «12-а»; of a plot: «уч5». */
  readonly number: string;
  /** литера: the same as a letter at the number. */
  readonly letter?: string;
  /** корпус */
  readonly block?: string;
  /** строение */
  readonly structure?: string;
  /** сооружение */
  readonly facility?: string;
}

/** Longest designation that is kept; the register has none in use that is longer. */
const maxDesignation = 24;

export function houseDesignation(parts: HouseParts): string {
  const number = plain(parts.number) + plain(parts.letter ?? "");
  const added = [
    ["к", parts.block],
    ["с", parts.structure],
    ["соор", parts.facility],
  ].map(([mark, value]) => (value === undefined || value === "" ? "" : `${mark}${plain(value)}`));
  return (number + added.join("")).slice(0, maxDesignation);
}

/** The number that stands in front, whose parity says the side of the street; null when there is none in front. */
export function mainNumber(designation: string): number | null {
  const digits = /^\d{1,5}(?!\d)/.exec(designation)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** Folded, no spaces, hyphens or full stops; «5-7» is «5/7»; zeros in front and the quotes around «5"А"» do not count. */
function plain(text: string): string {
  return foldCharacters(text)
    .replace(/\\|(?<=\d)-(?=\d)/g, "/")
    .replace(/[^\p{L}\p{N}/]+/gu, "")
    .replace(/^0+(?=\d)/, "");
}
