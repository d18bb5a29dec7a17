import { SaxesParser, type SaxesTagPlain } from "saxes";
import { InputRefused, reasonOf } from "../refusal.ts";
import type { ExportFile } from "./export-files.ts";
import { rowCheckOf } from "./row-check.ts";
import type { FileSchema, RowOf } from "./schema.ts";

/** A row's longest value has 8,000 characters: what goes on for longer than this is an attack or no XML. */
const maxTagCharacters = 256 * 1024;

/**
 * Streams the rows of one file through `onRow`, holding one at a time. Strict: well-formed UTF-8 XML of exactly the
 * schema's root and rows; a document type is refused, and
 * the parser knows no entities but the five of XML.
 *
 * @param onBytes called with the number of bytes of each piece, for the progress bar.
 * @returns number of rows.
 */
export async function readRows<S extends FileSchema>(
  schema: S,
  file: ExportFile,
  onRow: (row: RowOf<S>) => void,
  onBytes: (bytes: number) => void = () => {},
): Promise<number> {
  const reading = new Reading(schema, file.name, onRow);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let bytes = 0;
  for await (const chunk of await file.open()) {
    reading.take(decoded(decoder, chunk, file.name, bytes));
    bytes += chunk.length;
    onBytes(chunk.length);
  }
  reading.take(decoded(decoder, undefined, file.name, bytes));
  return reading.end();
}

function decoded(decoder: TextDecoder, chunk: Buffer | undefined, name: string, before: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new InputRefused(name, `not UTF-8 at or behind byte ${before}`);
  }
}

/** One file on its way through the parser. */
class Reading<S extends FileSchema> {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #schema: S;
  readonly #name: string;
  readonly #onRow: (row: RowOf<S>) => void;
  readonly #check: (attributes: Readonly<Record<string, string>>) => string | null;
  #rows = 0;
  #depth = 0;
  #hasRoot = false;
  /** Characters of whole pieces since the last tag. */
  #withoutTag = 0;
  #isInTag = true;

  constructor(schema: S, name: string, onRow: (row: RowOf<S>) => void) {
    this.#schema = schema;
    this.#name = name;
    this.#onRow = onRow;
    this.#check = rowCheckOf(schema);
    this.#parser.on("error", (error) => this.#refuse(error.message.replace(/^\d+:\d+: /, "")));
    this.#parser.on("doctype", () => this.#refuse("a document type is declared; registers have none"));
    this.#parser.on("xmldecl", ({ encoding = "utf-8" }) => {
      if (encoding.toLowerCase() !== "utf-8") this.#refuse(`encoding ${encoding}; the register's is UTF-8`);
    });
    this.#parser.on("text", (text) => {
      if (text.trim() !== "") this.#refuse(`text «${text.trim().slice(0, 40)}» where only rows stand`);
    });
    this.#parser.on("cdata", () => this.#refuse("a CDATA section where only rows stand"));
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", () => {
      this.#depth--;
      this.#isInTag = false;
    });
  }

  take(text: string): void {
    this.#isInTag = true;
    this.#guarded(() => this.#parser.write(text));
    this.#withoutTag = this.#isInTag ? this.#withoutTag + text.length : 0;
    if (this.#withoutTag > maxTagCharacters) {
      this.#refuse(`no end of a tag within ${maxTagCharacters} characters`);
    }
  }

  end(): number {
    if (!this.#hasRoot) this.#refuse("no XML in it");
    this.#guarded(() => this.#parser.close());
    return this.#rows;
  }

  #open(tag: SaxesTagPlain): void {
    this.#depth++;
    this.#isInTag = false;
    const { root, row } = this.#schema;
    const expected = this.#depth === 1 ? root : row;
    if (this.#depth > 2) this.#refuse(`<${shown(tag.name)}> inside <${row}>`);
    if (tag.name !== expected) this.#refuse(`<${shown(tag.name)}> where <${expected}> was expected`);
    this.#hasRoot = true;
    if (this.#depth === 1) return;
    const problem = this.#check(tag.attributes);
    if (problem !== null) this.#refuse(problem);
    this.#rows++;
    this.#onRow(tag.attributes as RowOf<S>);
  }

  #guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof InputRefused) throw error;
      this.#refuse(reasonOf(error));
    }
  }

  #refuse(problem: string): never {
    const { line, column } = this.#parser;
    throw new InputRefused(`${this.#name}, line ${line}, column ${column + 1}`, problem);
  }
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
