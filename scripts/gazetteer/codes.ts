/** OKTMO codes: 8 digits name a municipality or city district, 11 a settlement inside it. */

/** Codes lie in one territory when these are equal. */
export function territoryOf(code: string): string {
  return code.slice(0, 8);
}

/** 8 or 11 digits; also repairs an 11-digit code that ends in «000», which says no more than its first 8. */
export function codeIn(text: string): string | null {
  if (!/^\d{8}(?:\d{3})?$/.test(text)) return null;
  return text.length === 11 && text.endsWith("000") ? territoryOf(text) : text;
}

/** «75701000» names a whole municipality. */
export function isWhole(code: string): boolean {
  return code.slice(5, 8) === "000";
}

/** «75701000» names the whole of what «75701370» is a part of. */
export function isWholeOf(whole: string, part: string): boolean {
  return whole.slice(0, 5) === part.slice(0, 5) && isWhole(whole) && territoryOf(whole) !== territoryOf(part);
}
