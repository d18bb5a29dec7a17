/** Marks that are typed on their own, signs nobody sees, and spaces and hyphens that are none of a keyboard's. */
const odd = /[\p{M}\p{Cf}\u00a0\u2000-\u2012\u202f\u205f\u2212\u3000]/u;
const hyphens = /[\u2010-\u2012\u2212]/g;

/**
 * A text as a plain keyboard would have typed it: «й» in one piece (Macs send it in two), and no-break spaces and hyphens, which
 * phones put into numbers, as common ones.
 */
export function plainText(text: string): string {
  return odd.test(text)
    ? text
        .normalize("NFC")
        .replace(/\p{Cf}/gu, "")
        .replace(/\p{Zs}/gu, " ")
        .replace(hyphens, "-")
    : text;
}
