import { parse } from "csv-parse/browser/esm/sync";
import { Refused } from "./refused.ts";

/** A record as it stands in the file, and the line on which it begins. */
export interface RawRecord {
  readonly line: number;
  readonly text: string;
}

/** Far longer than any record with its explanation: what goes on for longer is no table of this kind. */
const mostCharacters = 16 * 1024;

/** Every record begins with a code; what begins otherwise goes on with the record before (explanations have lines). */
const recordStart = /^[\s"]*(\d{1,2})"?([;,\t])/;
const header = /^[\s"]*TER"?[;,\t]"?KOD1"?[;,\t]"?KOD2"?[;,\t]"?KOD3"?[;,\t]/i;

/**
 * Cuts text into the records of one country part, without looking into the others: 200,000 of them pass for a few
 * thousand that are wanted. Holds one record.
 */
export class RecordSplitter {
  /** All parts met: "75". */
  readonly parts = new Set<string>();
  delimiter = ";";
  readonly #part: string;
  #rest = "";
  #line = 0;
  #hasBegun = false;
  #record: { line: number; text: string } | null = null;

  /** @param part the two digits of TER. */
  constructor(part: string) {
    this.#part = part;
  }

  get lines(): number {
    return this.#line;
  }

  take(text: string): RawRecord[] {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    const done = lines.flatMap((line) => this.#takeLine(line));
    if (this.#rest.length > mostCharacters) this.#refuse(this.#line + 1);
    return done;
  }

  /** @throws Refused `not_a_table` when no record was met. */
  end(): RawRecord[] {
    const last = this.#rest === "" ? [] : this.#takeLine(this.#rest);
    if (this.parts.size === 0) throw new Refused({ kind: "not_a_table" });
    return [...last, ...this.#finished()];
  }

  #takeLine(raw: string): RawRecord[] {
    this.#line++;
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const start = recordStart.exec(line);
    if (start !== null) {
      const part = (start[1] ?? "").padStart(2, "0");
      if (!this.#hasBegun) this.delimiter = start[2] ?? ";";
      this.#hasBegun = true;
      this.parts.add(part);
      const done = this.#finished();
      this.#record = part === this.#part ? { line: this.#line, text: line } : null;
      return done;
    }
    if (!this.#hasBegun && line.trim() !== "" && !header.test(line))
      throw new Refused({ kind: "not_a_table" });
    if (this.#record !== null && line.trim() !== "") {
      const cells = line.split(this.delimiter);
      if (cells.length > 6)
        throw new Refused({ kind: "bad_value", line: this.#line, column: "TER", value: shown(cells[0]) });
      this.#record.text += `\n${line}`;
      if (this.#record.text.length > mostCharacters) this.#refuse(this.#record.line);
    }
    return [];
  }

  #finished(): RawRecord[] {
    const done = this.#record === null ? [] : [this.#record];
    this.#record = null;
    return done;
  }

  #refuse(line: number): never {
    throw new Refused(this.#hasBegun ? { kind: "broken_quotes", line } : { kind: "not_a_table" });
  }
}

function shown(cell = ""): string {
  return cell.replaceAll('"', "").trim().slice(0, 40);
}

/**
 * The cells of records, record for record.
 *
 * @throws Refused `broken_quotes` with the line of the first record that is not one record.
 */
export function cellsOf(records: readonly RawRecord[], delimiter: string): string[][] {
  const rows = parsed(records.map(({ text }) => text).join("\n"), delimiter);
  if (rows !== null && rows.length === records.length) return rows;
  const broken = records.find(({ text }) => parsed(text, delimiter)?.length !== 1) ?? records[0];
  throw new Refused({ kind: "broken_quotes", line: broken?.line ?? 1 });
}

function parsed(text: string, delimiter: string): string[][] | null {
  try {
    const options = { delimiter, record_delimiter: "\n", relax_column_count: true, relax_quotes: true };
    return parse(text, options);
  } catch {
    return null;
  }
}
