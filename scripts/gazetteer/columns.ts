/** Compact columns for a million rows: numbers in typed arrays that grow, texts once each. */

export class IntColumn {
  #data = new Int32Array(1024);
  readonly #fill: number;
  #length = 0;

  constructor(fill = 0) {
    this.#fill = fill;
    this.#data.fill(fill);
  }

  get length(): number {
    return this.#length;
  }

  get(at: number): number {
    return at < this.#length ? (this.#data[at] ?? this.#fill) : this.#fill;
  }

  set(at: number, value: number): void {
    if (at >= this.#data.length) this.#grow(at + 1);
    this.#data[at] = value;
    if (at >= this.#length) this.#length = at + 1;
  }

  #grow(least: number): void {
    const larger = new Int32Array(Math.max(least, this.#data.length * 2)).fill(this.#fill, this.#data.length);
    larger.set(this.#data);
    this.#data = larger;
  }
}

/** Each text once, by number. */
export class TextPool {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }
}

/** Object id -> row number: open addressing, 12 bytes a slot where a Map takes 40 and more. */
export class IdTable {
  #ids = new Float64Array(2048).fill(-1);
  #rows = new Int32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** -1 when the id is unknown; ids below 0 mark free slots and are none. */
  find(id: number): number {
    if (id < 0) return -1;
    const slot = this.#slotOf(id);
    return this.#ids[slot] === id ? (this.#rows[slot] ?? -1) : -1;
  }

  add(id: number, row: number): void {
    if (this.#size * 2 >= this.#ids.length) this.#grow();
    const slot = this.#slotOf(id);
    if (this.#ids[slot] !== id) this.#size++;
    this.#ids[slot] = id;
    this.#rows[slot] = row;
  }

  /** The slot that holds the id, or the free one where it would go. */
  #slotOf(id: number): number {
    const mask = this.#ids.length - 1;
    let slot = (Math.imul(id % 0x7fffffff, 0x9e3779b1) >>> 7) & mask;
    while (this.#ids[slot] !== -1 && this.#ids[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const ids = this.#ids;
    const rows = this.#rows;
    this.#ids = new Float64Array(ids.length * 2).fill(-1);
    this.#rows = new Int32Array(ids.length * 2);
    this.#size = 0;
    ids.forEach((id, slot) => {
      if (id !== -1) this.add(id, rows[slot] ?? -1);
    });
  }
}
