/**
 * The permanent public code of a chat: five characters of Crockford base32, c0..c3 the value, c4 the check character.
 * Over GF(32) = GF(2)[x]/(x^5+x^2+1) with alpha = x, which is primitive: sum of alpha^i * c_i = 0.
 * One wrong character changes the sum by alpha^i * e != 0, a swap of neighbours by alpha^i * (1 + alpha) * (a + b) != 0,
 * so both are always found.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 5;

/** powers[i] = alpha^i; the multiplicative group has 31 elements. */
const powers: readonly number[] = Array.from({ length: 31 }).reduce<number[]>(
  (list) => [...list, list.length === 0 ? 1 : timesAlpha(list.at(-1) ?? 1)],
  [],
);

/** Slugs of regions, present and to come, that have the length of a code: in an address the slug wins. */
export const slugsOfCodeLength = ["altai", "kirov", "kursk", "oryol", "penza", "pskov", "sakha", "tomsk"];

/**
 * The canonical code that a person means, or null. Any case; O is read as 0, I and L as 1; space around it is dropped,
 * space and hyphens inside are refused, as is a wrong check character.
 */
export function parseChatCode(text: string): string | null {
  const code = folded(text);
  return code !== null && syndrome(code) === 0 ? code : null;
}

/**
 * A code that is neither taken nor reads as a region's slug. Each try uses three of the random bytes.
 * Throws a RangeError when the bytes run out: give 48 or more.
 */
export function makeChatCode(randomBytes: Uint8Array, taken: (code: string) => boolean): string {
  for (let at = 0; at + 3 <= randomBytes.length; at += 3) {
    const [high = 0, middle = 0, low = 0] = randomBytes.subarray(at, at + 3);
    const code = chatCodeOf(((high << 16) | (middle << 8) | low) & 0xfffff);
    if (!taken(code) && !readsAsSlug(code)) return code;
  }
  throw new RangeError("no free chat code: more random bytes are needed");
}

/** The code of a value from 0 to 2^20 - 1. */
export function chatCodeOf(value: number): string {
  const digits = [15, 10, 5, 0].map((shift) => (value >> shift) & 31);
  const sum = digits.reduce((sum, digit, index) => sum ^ times(digit, index), 0);
  // alpha^4 * c4 = sum, so c4 = alpha^(31 - 4) * sum.
  return [...digits, times(sum, 31 - (length - 1))].map((digit) => alphabet[digit]).join("");
}

function readsAsSlug(code: string): boolean {
  return slugsOfCodeLength.some((slug) => folded(slug) === code);
}

/** Upper case with look-alikes replaced, or null when it is not five characters of the alphabet. */
function folded(text: string): string | null {
  if (text.length > 64) return null;
  const code = text.trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : null;
}

function syndrome(code: string): number {
  return [...code].reduce((sum, character, index) => sum ^ times(alphabet.indexOf(character), index), 0);
}

/** digit * alpha^exponent. */
function times(digit: number, exponent: number): number {
  return digit === 0 ? 0 : (powers[(powers.indexOf(digit) + exponent) % 31] ?? 0);
}

function timesAlpha(element: number): number {
  const shifted = element << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}
