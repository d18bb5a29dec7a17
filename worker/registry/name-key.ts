/** The form in which names are compared and indexed: NFC, lower case, ё as е, single spaces. */
export function nameKey(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}
