import { checksumOf } from "../../worker/gazetteer/checksum.ts";
import {
  directoryEntryBytes,
  elementBytes,
  type FileKind,
  headerBytes,
  headerWord,
  regionBytes,
} from "../../worker/gazetteer/format.ts";
import { aligned, magicWord } from "../../worker/gazetteer/sections.ts";

interface HeaderFacts {
  /** "" in a national index. */
  readonly region: string;
  readonly sourceKind: number;
  /** YYYYMMDD or 0. */
  readonly sourceDate: number;
  readonly settlementCount: number;
  readonly streetCount: number;
}

/**
 * Lays sections out as a file; see format.ts.
 *
 * @throws RangeError for a number that its section's elements cannot hold.
 */
export function packSections<Kind extends FileKind>(
  kind: Kind,
  facts: HeaderFacts,
  sections: Readonly<Record<keyof Kind["sections"] & string, ArrayLike<number>>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.entries(kind.sections);
  let end = headerBytes + names.length * directoryEntryBytes;
  const places = names.map(([name, element]) => {
    const values: ArrayLike<number> = sections[name] ?? [];
    const offset = aligned(end);
    end = offset + values.length * elementBytes[element];
    return { name, bytes: elementBytes[element], values, offset };
  });
  const view = new DataView(new ArrayBuffer(aligned(end)));
  for (const [position, { name, bytes, values, offset }] of places.entries()) {
    const entry = headerBytes + position * directoryEntryBytes;
    for (const [at, word] of [position + 1, bytes, offset, values.length].entries()) {
      view.setUint32(entry + at * 4, word, true);
    }
    writeValues(view, name, bytes, values, offset);
  }
  writeHeader(view, kind, facts, names.length);
  return new Uint8Array(view.buffer);
}

function writeValues(
  view: DataView,
  name: string,
  bytes: number,
  values: ArrayLike<number>,
  start: number,
): void {
  const most = 2 ** (8 * bytes) - 1;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (!Number.isInteger(value) || value < 0 || value > most) {
      throw new RangeError(`${name}: ${value} does not fit ${bytes} bytes`);
    }
    if (bytes === 1) view.setUint8(start + at, value);
    else if (bytes === 2) view.setUint16(start + at * 2, value, true);
    else view.setUint32(start + at * 4, value, true);
  }
}

function writeHeader(view: DataView, kind: FileKind, facts: HeaderFacts, sectionCount: number): void {
  const set = (word: number, value: number) => view.setUint32(word * 4, value, true);
  set(headerWord.magic, magicWord(kind.magic));
  set(headerWord.version, kind.version);
  set(headerWord.length, view.byteLength);
  set(headerWord.sectionCount, sectionCount);
  set(headerWord.sourceKind, facts.sourceKind);
  set(headerWord.sourceDate, facts.sourceDate);
  set(headerWord.settlementCount, facts.settlementCount);
  set(headerWord.streetCount, facts.streetCount);
  for (const [at, byte] of regionText(facts.region).entries())
    view.setUint8(headerWord.region * 4 + at, byte);
  set(headerWord.checksum, checksumOf(new Uint32Array(view.buffer)));
}

/** @throws RangeError for what is no region's number. */
export function regionText(region: string): number[] {
  if (!/^[0-9A-Za-z-]*$/.test(region) || region.length > regionBytes) {
    throw new RangeError(`"${region}" is no region's number`);
  }
  return [...region.padEnd(regionBytes, "\0")].map((character) => character.charCodeAt(0));
}
