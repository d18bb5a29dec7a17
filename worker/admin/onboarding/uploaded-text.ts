import { done, type Result, refused } from "../../base/result.ts";

/** Why a file is no text that can be read. */
export type UploadRefusal =
  | "word"
  | "excel"
  | "archive"
  | "old_office"
  | "pdf"
  | "rtf"
  | "picture"
  | "binary";

const starts: readonly (readonly [bytes: string, is: UploadRefusal])[] = [
  ["504b0304", "archive"],
  ["504b0506", "archive"],
  ["d0cf11e0", "old_office"],
  ["25504446", "pdf"],
  ["7b5c7274", "rtf"],
  ["89504e47", "picture"],
  ["ffd8ff", "picture"],
  ["47494638", "picture"],
  ["1f8b", "archive"],
  ["52617221", "archive"],
  ["377abcaf", "archive"],
];

/** What a file is by its first bytes; null: perhaps a text. Office files are archives that name their parts. */
export function otherThanText(bytes: Uint8Array): UploadRefusal | null {
  const head = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const is = starts.find(([start]) => head.startsWith(start))?.[1] ?? null;
  if (is !== "archive") return is;
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/word\//.test(names)) return "word";
  return /xl\//.test(names) ? "excel" : "archive";
}

/**
 * The text of an uploaded file: UTF-8, UTF-16 with its mark, else windows-1251, in which Russian programs of old write.
 */
export function textOfUpload(bytes: Uint8Array): Result<string, UploadRefusal> {
  const other = otherThanText(bytes);
  if (other !== null) return refused(other);
  const text = decodedBy(encodingOf(bytes), bytes) ?? "";
  return looksBinary(text) ? refused("binary") : done(text);
}

/** What somebody has pasted from a file opened in a plain editor; null: a text. */
export function otherThanPastedText(text: string): UploadRefusal | null {
  if (/^\s*%PDF-\d/.test(text)) return "pdf";
  if (/^\s*\{\\rtf/.test(text)) return "rtf";
  if (text.startsWith("PK\u0003") || text.startsWith("PK\ufffd")) return "archive";
  return looksBinary(text) ? "binary" : null;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return decodedBy("utf-8", bytes) === null ? "windows-1251" : "utf-8";
}

function decodedBy(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** More than one character in a hundred that no text has. A few are what a PDF leaves in what is copied from it. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange > 0 && strange > text.length / 100;
}
