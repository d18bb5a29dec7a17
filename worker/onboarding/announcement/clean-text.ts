/**
 * Characters that pasting leaves behind and nobody sees: zero-width marks, soft hyphens, no-break spaces, marks of
 * direction. Private characters go too, because lines.ts marks links with them.
 */
export function cleanCharacters(text: string): string {
  return (
    text
      .normalize("NFC")
      // A soft hyphen at the end of a line joins the word.
      .replace(/\u00ad[ \t]*\r?\n[ \t]*/g, "")
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}|\u20e3/gu, "")
      // Marks of stress; «й» is one letter by now.
      .replace(/[\u0300\u0301]/g, "")
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
      .replace(/[\ue000-\uf8ff]/g, " ")
      // Pages of a PDF end with a form feed.
      .replace(/\f/g, "\n\n")
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: remains of binary files
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g, " ")
  );
}

/** Spaces that a PDF puts into addresses: «https:// t.me/ +abc». */
export function joinedAddresses(text: string): string {
  return text
    .replace(/\b(https?):[ \t]{0,3}\/\/[ \t]{0,3}(?=\S)/gi, "$1://")
    .replace(/\b(t\.me|telegram\.me|max\.ru|vk\.me)[ \t]{0,3}\/[ \t]{0,3}(?=\+|join)/gi, "$1/")
    .replace(/\b(t\.me\/\+)[ \t]{1,3}(?=[\w-]{16})/gi, "$1");
}
