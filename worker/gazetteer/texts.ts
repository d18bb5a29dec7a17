import { maxCharacters } from "./format.ts";

/** Characters by their byte in texts and keys; see format.ts. */
export function charactersOf(alphabet: Uint16Array): Uint16Array {
  const characters = new Uint16Array(maxCharacters + 1);
  characters.set(alphabet.subarray(0, maxCharacters), 1);
  return characters;
}

/** The shared texts of a file; "" for a number that is none. */
export class Texts {
  readonly #bytes: Uint8Array;
  readonly #start: Uint32Array;
  readonly #characters: Uint16Array;

  constructor(bytes: Uint8Array, start: Uint32Array, characters: Uint16Array) {
    this.#bytes = bytes;
    this.#start = start;
    this.#characters = characters;
  }

  text(number: number): string {
    const end = this.#start[number + 1] ?? 0;
    let text = "";
    for (let at = this.#start[number] ?? 0; at < end; at++) {
      text += String.fromCharCode(this.#characters[this.#bytes[at] ?? 0] ?? 0);
    }
    return text;
  }

  /** Negative, 0 or positive as the text comes before, is, or comes after `other`. */
  compare(number: number, other: string): number {
    const from = this.#start[number] ?? 0;
    const length = (this.#start[number + 1] ?? from) - from;
    for (let at = 0; at < length && at < other.length; at++) {
      const difference = (this.#characters[this.#bytes[from + at] ?? 0] ?? 0) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }
}

/** Texts by number that many objects share (types, codes): each is made once, when first asked for. */
export class SharedTexts {
  readonly #texts: Texts;
  readonly #numbers: Uint32Array;
  readonly #made: (string | undefined)[] = [];

  constructor(texts: Texts, numbers: Uint32Array) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  at(position: number): string {
    const number = this.#numbers[position];
    if (number === undefined) return "";
    this.#made[position] ??= this.#texts.text(number);
    return this.#made[position] ?? "";
  }
}
