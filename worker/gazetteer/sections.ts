import { done, type Result, refused } from "../base/result.ts";
import { checksumOf } from "./checksum.ts";
import {
  alignment,
  directoryEntryBytes,
  type Element,
  elementBytes,
  type FileKind,
  headerBytes,
  headerWord,
} from "./format.ts";

/** Why a file is not opened. The checks run in this order; what fails first is named. */
export type GazetteerRefusal =
  | { readonly kind: "too_short"; readonly bytes: number }
  | { readonly kind: "foreign"; readonly wanted: string }
  | { readonly kind: "version"; readonly wanted: number; readonly found: number }
  | { readonly kind: "length"; readonly wanted: number; readonly found: number }
  | { readonly kind: "checksum" }
  /** Sections are not where they must be, or their lengths contradict each other: a packer's mistake. */
  | { readonly kind: "section"; readonly section: string };

interface ElementArrays {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
}
export type Sections<Kind extends FileKind> = {
  readonly [Name in keyof Kind["sections"]]: ElementArrays[Kind["sections"][Name]];
};

interface OpenedFile<Kind extends FileKind> {
  /** The header's words; see `headerWord`. */
  readonly header: Uint32Array;
  readonly sections: Sections<Kind>;
}

type Arrays = Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array>>;

/** Checks a file and lays its sections over it; see format.ts. Reads every word once (checksum), copies nothing. */
export function openSections<Kind extends FileKind>(
  kind: Kind,
  buffer: ArrayBuffer,
): Result<OpenedFile<Kind>, GazetteerRefusal> {
  if (buffer.byteLength < headerBytes) return refused({ kind: "too_short", bytes: buffer.byteLength });
  const header = new Uint32Array(buffer, 0, headerBytes / 4);
  const unfit = headerRefusal(kind, header, buffer);
  if (unfit !== null) return refused(unfit);
  const arrays = sectionArrays(kind, buffer, header);
  if (typeof arrays === "string") return refused({ kind: "section", section: arrays });
  const contradiction = contradictingSection(kind, arrays);
  if (contradiction !== null) return refused({ kind: "section", section: contradiction });
  return done({ header, sections: arrays as Sections<Kind> });
}

function headerRefusal(kind: FileKind, header: Uint32Array, buffer: ArrayBuffer): GazetteerRefusal | null {
  if (header[headerWord.magic] !== magicWord(kind.magic)) return { kind: "foreign", wanted: kind.magic };
  const version = header[headerWord.version] ?? 0;
  if (version !== kind.version) return { kind: "version", wanted: kind.version, found: version };
  const length = header[headerWord.length] ?? 0;
  if (length !== buffer.byteLength || length % alignment !== 0) {
    return { kind: "length", wanted: length, found: buffer.byteLength };
  }
  const isWhole = header[headerWord.checksum] === checksumOf(new Uint32Array(buffer));
  return isWhole ? null : { kind: "checksum" };
}

/** The sections, or the name of the first that is not exactly where the ones before it end. */
function sectionArrays(kind: FileKind, buffer: ArrayBuffer, header: Uint32Array): Arrays | string {
  const names = Object.entries(kind.sections);
  const directoryEnd = headerBytes + names.length * directoryEntryBytes;
  if (header[headerWord.sectionCount] !== names.length || directoryEnd > buffer.byteLength)
    return "directory";
  const directory = new Uint32Array(buffer, headerBytes, (names.length * directoryEntryBytes) / 4);
  const arrays: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
  let end = directoryEnd;
  for (const [position, [name, element]] of names.entries()) {
    const [id, bytes, offset = 0, count = 0] = directory.subarray(position * 4, position * 4 + 4);
    if (id !== position + 1 || bytes !== elementBytes[element]) return name;
    if (offset !== aligned(end) || offset + count * bytes > buffer.byteLength) return name;
    arrays[name] = arrayOver(buffer, element, offset, count);
    end = offset + count * bytes;
  }
  return aligned(end) === buffer.byteLength ? arrays : "end";
}

function arrayOver(buffer: ArrayBuffer, element: Element, offset: number, count: number) {
  if (element === "u8") return new Uint8Array(buffer, offset, count);
  if (element === "u16") return new Uint16Array(buffer, offset, count);
  return new Uint32Array(buffer, offset, count);
}

/** The first section whose length does not agree with that of another. */
function contradictingSection(kind: FileKind, arrays: Arrays): string | null {
  const lengthOf = (name: string) => arrays[name]?.length ?? 0;
  for (const [first = "", ...others] of kind.columns) {
    const odd = others.find((name) => lengthOf(name) !== lengthOf(first));
    if (odd !== undefined) return odd;
  }
  for (const [start, rows, elements] of kind.lists) {
    const starts = arrays[start];
    if (starts === undefined || starts[0] !== 0 || starts.at(-1) !== lengthOf(elements)) return start;
    if (rows !== null && starts.length !== lengthOf(rows) + 1) return start;
  }
  return null;
}

export function aligned(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

export function magicWord(magic: string): number {
  return [...magic].reduce((word, letter, at) => word + letter.charCodeAt(0) * 2 ** (8 * at), 0);
}

/** One list of a pair of sections (format.ts, "Lists"): a view, empty for a number that is none. */
export function listAt<Values extends Uint8Array | Uint16Array | Uint32Array>(
  starts: Uint32Array,
  values: Values,
  list: number,
): Values {
  return values.subarray(starts[list] ?? 0, starts[list + 1] ?? 0) as Values;
}

/** The header's and the national index's ASCII text, filled up with zeros. */
export function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte !== 0));
}
