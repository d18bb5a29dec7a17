import { done, type Result, refused } from "../../base/result.ts";
import { tableWords as words } from "./words.ts";

/** First bytes of what people upload instead of a CSV file. */
const otherFiles: readonly (readonly [start: readonly number[], sentence: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], words.excelFile],
  [[0xd0, 0xcf, 0x11, 0xe0], words.excelFile],
  [[0x25, 0x50, 0x44, 0x46], words.otherFile("PDF")],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], words.otherFile("RTF")],
  [[0x1f, 0x8b], words.otherFile("gzip")],
];

/**
 * The text of a file: UTF-8, UTF-16 with a byte-order mark, or windows-1251, in which Russian Excel saves. Refused with
 * a sentence when it is no text, or text in an encoding that would be read as nonsense.
 */
export function decoded(bytes: Uint8Array): Result<string, string> {
  const other = otherFiles.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (other !== undefined) return refused(other[1]);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (utf16 !== null) return textOr(decodedAs(utf16, bytes));
  const utf8 = decodedAs("utf-8", bytes);
  if (utf8 !== null) return textOr(utf8);
  const text = decodedAs("windows-1251", bytes);
  return text === null || !looksRussian(text) ? refused(words.encoding) : textOr(text);
}

function textOr(text: string | null): Result<string, string> {
  if (text === null) return refused(words.encoding);
  return text.includes("\0") ? refused(words.notText) : done(text.replace(/^\ufeff/, ""));
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Any bytes read as windows-1251. CP866 read so is full of signs that no Russian text has, KOI8-R has the case of its
 * letters turned round.
 */
function looksRussian(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/g) ?? [];
  const letters = text.match(/[а-яё№«»–—]/gi) ?? [];
  const words = text.match(/(?<![а-яё])[А-ЯЁ][а-яё]{2,}/g) ?? [];
  const turned = text.match(/(?<![А-ЯЁа-яё])[а-яё][А-ЯЁ]{2,}/g) ?? [];
  return letters.length >= beyondAscii.length * 0.8 && turned.length <= words.length;
}
