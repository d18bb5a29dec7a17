import { withoutLinks } from "./asks.ts";

/** Kinds of numbers that residents should not show, in the order in which a number is tried. */
export const personalKinds = ["omsPolicies", "snils", "passports", "phones"] as const;
export type PersonalKind = (typeof personalKinds)[number];

export interface PersonalNumber {
  readonly kind: PersonalKind;
  /** The number as it was written, all digits but the last two covered: for the moderator's screen. */
  readonly masked: string;
}

/** 16 digits of the unified policy, in one piece or in fours. */
const policy = /(?<![\d-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])/g;
/** The same in any pieces, where the policy is named before it. */
const namedPolicy = /(?<![\d-])\d(?:[ -]?\d){15}(?![\d-])/g;
const snils = /(?<![\d+-])\d{3}([ -]?)\d{3}\1\d{3}[ -]?\d{2}(?![\d-])/g;
/** Series and number: «4510 123456», «45 10 № 123456», «серия 4510 номер 123456», or in one piece after «паспорт». */
const passport =
  /(?<![\d+-])\d{2} ?\d{2}((?:\s*[,;]?\s*(?:№|n|номер:?)\s*|\s{1,2}|-)?)\d{6}(?![\d-])(?! \d{2}(?!\d))/gi;
/** Free lines of organisations are nobody's, and their last seven digits no phone of a town. */
const freeLine = /(?<![\d+-])(?:\+ ?7|7|8)[ ().–-]{0,3}80\d(?:[ ().–-]{0,3}\d){7}(?![\d]|-\d)/g;
/** Eleven digits from +7, 7 or 8, in at most six pieces. */
const longPhone = /(?<![\d+-])(?:\+ ?7|7|8)(?:[ ().–-]{0,3}\d){10}(?![\d]|-\d)/g;
/** Of another country: a plus, its code, and 10 to 15 digits in all. */
const foreignPhone = /(?<![\d+-])\+ ?[1-69](?:[ ().–-]{0,3}\d){9,14}(?![\d]|-\d)/g;
const mobileWithoutPrefix = /(?<![\d+-])\(?9\d{2}\)?[ -]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d]|-\d)/g;
/** «(49624) 2-34-56», «(495) 123-45-67»: the code in brackets. */
const phoneWithCode = /(?<![\d+])\([348]\d{2,4}\) ?\d{1,3}-?\d{2}-?\d{2}(?![\d]|-\d)/g;
const cityPhone = /(?<![\d-])\d{3}-\d{2}-\d{2}(?![\d]|-\d)/g;

/**
 * The numbers in a text that are somebody's; each once, as one kind.
 *
 * @param text as plain-text.ts makes it.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  if (!/(?:\d\D*){7}/.test(text)) return [];
  let rest = withoutLinks(text);
  const found = new Map<string, PersonalNumber>();
  const take = (kind: PersonalKind, pattern: RegExp, isOne: Check) => {
    rest = rest.replace(pattern, (written: string, ...more: unknown[]) => {
      const at = more.findLast((part) => typeof part === "number") as number;
      const digits = written.replace(/\D/g, "");
      if (!isOne(digits, written, rest.slice(Math.max(at - 40, 0), at).toLowerCase())) return written;
      found.set(`${kind} ${digits.slice(-10)}`, { kind, masked: masked(written) });
      // Not a number any more, and no neighbour of one.
      return "x".repeat(written.length);
    });
  };
  take("omsPolicies", policy, isPolicyThere);
  take("omsPolicies", namedPolicy, (digits, _, before) => isPolicy(digits) && namesPolicy(before));
  take("snils", snils, isSnilsThere);
  take("passports", passport, isPassportThere);
  rest = rest.replace(freeLine, (written) => "x".repeat(written.length));
  take("phones", foreignPhone, () => true);
  take("phones", longPhone, (digits, written) => isPhone(digits.slice(1)) && pieces(written) <= 6);
  take("phones", mobileWithoutPrefix, () => true);
  take("phones", phoneWithCode, (digits) => digits.length === 10);
  take("phones", cityPhone, () => true);
  return [...found.values()];
}

type Check = (digits: string, written: string, before: string) => boolean;

/** The unified number's check digit is that of Luhn over its 16 digits. */
export function isPolicy(digits: string): boolean {
  if (!/^\d{16}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 16; at++) {
    const digit = Number(digits[at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Bank cards have 16 digits and the same check digit: only the words before them tell. */
function isPolicyThere(digits: string, _written: string, before: string): boolean {
  return isPolicy(digits) && (namesPolicy(before) || !/(?<!мед)карт/.test(before));
}

function namesPolicy(before: string): boolean {
  return /полис|омс|енп/.test(before);
}

/** Two check digits: weights 9 to 1, modulo 101, 100 counting as 0. Numbers up to 001-001-998 have none. */
export function isSnils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || Number(digits.slice(0, 9)) <= 1_001_998) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (9 - at);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** Eleven digits in one piece that begin like a phone are one, unless СНИЛС is named before them. */
function isSnilsThere(digits: string, written: string, before: string): boolean {
  const looksLikePhone = /^[78][3489]\d{9}$/.test(written);
  return isSnils(digits) && (!looksLikePhone || before.includes("снилс"));
}

/** Ten digits in one piece may be anything: only after a word that names the document. */
function isPassportThere(_digits: string, written: string, before: string): boolean {
  if (/паспорт|серия/.test(before)) return true;
  return /\D\d{6}$/.test(written) && !/[78] ?\(?$/.test(before);
}

/** Ten digits with an area or mobile code. */
function isPhone(digits: string): boolean {
  return /^[3489]/.test(digits);
}

function pieces(written: string): number {
  return written.match(/\d+/g)?.length ?? 0;
}

function masked(written: string): string {
  return written.replace(/\d(?=(?:\D*\d){2})/g, "•");
}
