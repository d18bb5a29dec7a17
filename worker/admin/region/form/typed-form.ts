import { cleanLine, cleanLines, hasUnseen } from "./clean-text.ts";

/** More rows than any form of ours has: the rest of a flood is not read. */
const maxRows = 500;

/** A form as it was sent, its texts cleaned. Files and missing fields are empty texts. */
export class TypedForm {
  readonly #form: FormData;
  #hadUnseen = false;

  constructor(form: FormData) {
    this.#form = form;
  }

  /** Whether something unseen was taken out of what has been read so far. */
  get hadUnseen(): boolean {
    return this.#hadUnseen;
  }

  line(name: string): string {
    return this.#read(this.#form.get(name), cleanLine);
  }

  lines(name: string): string {
    return this.#read(this.#form.get(name), cleanLines);
  }

  /** Every field of that name, in the order of the page. */
  each(name: string): readonly string[] {
    return this.#form
      .getAll(name)
      .slice(0, maxRows)
      .map((value) => this.#read(value, cleanLine));
  }

  eachLines(name: string): readonly string[] {
    return this.#form
      .getAll(name)
      .slice(0, maxRows)
      .map((value) => this.#read(value, cleanLines));
  }

  isTicked(name: string): boolean {
    return this.#form.get(name) !== null;
  }

  /** Numbers of the rows whose box is ticked. */
  ticked(name: string): ReadonlySet<number> {
    return new Set(
      this.each(name)
        .filter((text) => /^\d{1,3}$/.test(text))
        .map(Number),
    );
  }

  #read(value: string | File | null, clean: (raw: string) => string): string {
    if (typeof value !== "string") return "";
    if (hasUnseen(value)) this.#hadUnseen = true;
    return clean(value);
  }
}
