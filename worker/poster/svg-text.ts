/** What XML forbids even when escaped: one such character makes the whole picture unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it may stand between tags and inside double quotes of an SVG. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(notInXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
