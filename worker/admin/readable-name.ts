/** Control characters, and marks that turn the direction of text and so make one name look like another. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A name as people give them to people and things: one line, nothing unseen. null for what is none. */
export function readableName(raw: string, maxLength: number): string | null {
  const name = raw.normalize("NFC").trim().replace(/\s+/g, " ");
  return name === "" || name.length > maxLength || unseen.test(name) ? null : name;
}
