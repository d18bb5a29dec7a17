import { houseDesignation } from "../../gazetteer/house-number.ts";
import type { Text } from "./spans.ts";

/** A house as the text gives it, with the positions of all tokens that say it. */
export interface House {
  /** See gazetteer/house-number.ts. */
  readonly designation: string;
  /** As an answer writes it: «5а, корп. 2». */
  readonly text: string;
  readonly tokens: readonly number[];
}

type Part = "number" | "letter" | "block" | "structure" | "facility";

const partOfType: Readonly<Record<string, Part>> = {
  д: "number",
  уч: "number",
  корп: "block",
  стр: "structure",
  соор: "facility",
  лит: "letter",
};
const marks = { number: "", letter: " лит. ", block: ", корп. ", structure: ", стр. ", facility: ", соор. " };
/** «5к1с3», «12а/2», «7корп2»: everything written as one. */
const whole =
  /^(\d+[а-я]?(?:[/-]\d*[а-я]?)?)(?:(?:корпус|корп|кор|к)(\d+[а-я]?))?(?:(?:строение|стр|с)(\d+[а-я]?))?$/;

/**
 * The house beside a street: the first number behind it («Кирова, д. 5 корп. 2»), else one right in front of it («5
 * Кирова»), else the one that «дом» announces. Flats, floors and entrances are no part of it.
 *
 * @param used tokens of the place and the street.
 * @param street positions of the street's tokens; empty for a house of a village without streets.
 */
export function houseBeside(text: Text, used: ReadonlySet<number>, street: readonly number[]): House | null {
  const first = firstNumber(text, used, street);
  return first === null ? null : houseFrom(text, used, first);
}

function firstNumber(text: Text, used: ReadonlySet<number>, street: readonly number[]): number | null {
  const isNumber = (at: number) => text.roles[at] === "number" && startsWithDigit(text, at) && !used.has(at);
  const isFlat = (at: number) => text.tokens[at - 1]?.type?.role === "flat";
  const last = street.length === 0 ? -1 : Math.max(...street);
  const numbers = text.tokens.flatMap((_, at) => (isNumber(at) && !isFlat(at) ? [at] : []));
  const announced = numbers.find((at) => partOfType[text.tokens[at - 1]?.type?.type ?? ""] === "number");
  const behind = numbers.find((at) => at > last);
  const nextTo = numbers.find((at) => at === Math.min(...street) - 1);
  if (behind !== undefined && isNear(text, used, last, behind)) return behind;
  return announced ?? nextTo ?? behind ?? null;
}

/** Nothing but type words and the parts of the place stand between the street and the number. */
function isNear(text: Text, used: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (text.roles[at] !== "type" && text.roles[at] !== "noise" && !used.has(at)) return false;
  }
  return true;
}

/** A number that a house can have: phones and policies are none. */
function startsWithDigit({ tokens }: Text, at: number): boolean {
  return /^\d{1,5}(?!\d)/.test(tokens[at]?.word ?? "");
}

function houseFrom(text: Text, used: ReadonlySet<number>, first: number): House {
  const parts: Partial<Record<Part, string>> = {};
  const tokens: number[] = [];
  const type = text.tokens[first - 1]?.type?.type ?? "";
  const part = partOfType[type];
  if (part !== undefined) tokens.push(first - 1);
  const word = text.tokens[first]?.word ?? "";
  // «стр. 12» alone: a строение with no number in front.
  if (part === undefined || part === "number") takeNumber(word, parts);
  else parts[part] = word;
  tokens.push(first);
  let at = first + 1;
  while (at < text.tokens.length && !used.has(at)) {
    const next = nextPart(text, at, parts);
    if (next === null) break;
    for (; at < next.to; at++) tokens.push(at);
  }
  const isPlot = type === "уч";
  const number = parts.number ?? "";
  const designation = houseDesignation({ ...parts, number: isPlot ? `уч${number}` : number });
  return { designation, text: (isPlot ? "уч. " : "") + said(parts), tokens };
}

function said(parts: Partial<Record<Part, string>>): string {
  const all = (Object.keys(marks) as Part[]).map((part) =>
    parts[part] === undefined ? "" : `${marks[part]}${parts[part]}`,
  );
  return all.join("").replace(/^,? /, "");
}

function takeNumber(word: string, parts: Partial<Record<Part, string>>): void {
  const match = whole.exec(word);
  parts.number = match?.[1] ?? word;
  if (match?.[2] !== undefined) parts.block = match[2];
  if (match?.[3] !== undefined) parts.structure = match[3];
}

/** «корп. 2», «стр 3», «литера А», or the lone letter behind a number («5 а»). */
function nextPart(
  { tokens }: Text,
  at: number,
  parts: Partial<Record<Part, string>>,
): { readonly to: number } | null {
  const token = tokens[at];
  const value = tokens[at + 1];
  if (token === undefined) return null;
  const part = partOfType[token.type?.type ?? ""];
  const isValue = value !== undefined && (value.isNumber || value.word.length === 1);
  if (part !== undefined && part !== "number" && isValue && parts[part] === undefined) {
    parts[part] = value.word;
    return { to: at + 2 };
  }
  // «5 с 3» means a строение where a number follows; «5 с. Кунашак» does not.
  if (token.word === "с" && value?.isNumber && parts.structure === undefined) {
    parts.structure = value.word;
    return { to: at + 2 };
  }
  const isLetter =
    /^[а-я]$/.test(token.word) && token.type === null && token.segment === tokens[at - 1]?.segment;
  if (!isLetter || !/^\d+$/.test(parts.number ?? "") || value?.isNumber) return null;
  parts.number += token.word;
  return { to: at + 1 };
}
