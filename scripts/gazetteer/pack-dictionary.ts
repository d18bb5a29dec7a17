import { blockKeys } from "../../worker/gazetteer/format.ts";
import { type Characters, order } from "./pack-characters.ts";

interface PackedDictionary {
  /** Number of each key. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly bytes: readonly number[];
  /** Offsets of the blocks' heads. */
  readonly block: readonly number[];
}

/** Front-codes keys (already brought to the alphabet, not empty, in any order, repeats allowed); see format.ts. */
export function packDictionary(keys: Iterable<string>, { alphabet }: Characters): PackedDictionary {
  const byteOf = byteMap(alphabet);
  const sorted = [...new Set(keys)].sort(order);
  const bytes: number[] = [];
  const block: number[] = [];
  let before = "";
  for (const [number, key] of sorted.entries()) {
    const isHead = number % blockKeys === 0;
    if (isHead) block.push(bytes.length);
    const shared = isHead ? 0 : sharedLetters(before, key);
    bytes.push(shared, key.length - shared, ...bytesOf(key.slice(shared), byteOf));
    before = key;
  }
  return { numbers: new Map(sorted.map((key, number) => [key, number])), bytes, block };
}

export interface PackedTexts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly bytes: readonly number[];
  readonly start: readonly number[];
}

export function packTexts(texts: Iterable<string>, { alphabet }: Characters): PackedTexts {
  const byteOf = byteMap(alphabet);
  const sorted = [...new Set(texts)].sort(order);
  const bytes: number[] = [];
  const start = [0];
  for (const text of sorted) {
    bytes.push(...bytesOf(text, byteOf));
    start.push(bytes.length);
  }
  return { numbers: new Map(sorted.map((text, number) => [text, number])), bytes, start };
}

function byteMap(alphabet: readonly number[]): ReadonlyMap<number, number> {
  return new Map(alphabet.map((character, at) => [character, at + 1]));
}

function bytesOf(text: string, byteOf: ReadonlyMap<number, number>): number[] {
  return Array.from(text, (character) => {
    const byte = byteOf.get(character.charCodeAt(0));
    if (byte === undefined) throw new RangeError(`"${character}" is not in the alphabet`);
    return byte;
  });
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}
