import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CsvError, type Info, parse } from "csv-parse";
import { InputRefused, reasonOf } from "../refusal.ts";

export const columns = [
  "oktmo",
  "settlement_type",
  "settlement",
  "street_type",
  "street",
  "house",
  "postal_index",
] as const;
export type Column = (typeof columns)[number];

export type TableRow = Readonly<Record<Column, string>>;

/** No name of a place comes near; a quote that is never closed does. */
const maxRowCharacters = 10_000;

/**
 * Streams the rows of a table, UTF-8 with or without byte-order mark, also gzipped.
 *
 * @param onRow with the row's number in the file, the header being row 1.
 */
export async function readTable(
  path: string,
  onRow: (row: TableRow, number: number) => void,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const name = basename(path);
  const bytes = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const parser = parse({ bom: true, info: true, max_record_size: maxRowCharacters, skip_empty_lines: true });
  let rows = 0;
  let refusal: unknown = null;
  const take = async (records: AsyncIterable<{ readonly record: string[]; readonly info: Info }>) => {
    try {
      for await (const { record, info } of records) {
        if (rows++ === 0) checkHeader(record, name);
        else onRow(rowOf(record), info.lines);
      }
    } catch (error) {
      // The streams before this one may tell of being stopped sooner than this one of why.
      refusal ??= error;
      throw error;
    }
  };
  const source = createReadStream(path);
  const text = utf8Only(name);
  try {
    if (path.endsWith(".gz")) await pipeline(source, bytes, createGunzip(), text, parser, take);
    else await pipeline(source, bytes, text, parser, take);
  } catch (error) {
    const cause = refusal instanceof InputRefused ? refusal : error;
    throw cause instanceof InputRefused ? cause : refusalOf(cause, name);
  }
  if (rows === 0) throw new InputRefused(name, "the file is empty");
  return rows - 1;
}

function rowOf(record: readonly string[]): TableRow {
  return Object.fromEntries(columns.map((column, at) => [column, (record[at] ?? "").trim()])) as TableRow;
}

function checkHeader(record: readonly string[], name: string): void {
  const at = columns.findIndex((column, position) => record[position]?.trim() !== column);
  if (at < 0 && record.length === columns.length) return;
  const found = record.join(",").slice(0, 120);
  throw new InputRefused(`${name}, row 1`, `the header must be ${columns.join(",")}; it is ${found}`);
}

function refusalOf(error: unknown, name: string): InputRefused {
  if (error instanceof CsvError) {
    const { lines } = error as unknown as Info;
    return new InputRefused(`${name}, row ${lines ?? "?"}`, error.message);
  }
  return new InputRefused(name, reasonOf(error));
}

/** Passes text on; refuses the first row that is no UTF-8. */
function utf8Only(name: string): Transform {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rows = 1;
  const decoded = (chunk?: Buffer): string => {
    try {
      const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) rows++;
      return text;
    } catch {
      throw new InputRefused(`${name}, row ${rows} or a later one`, "not UTF-8; save the table as UTF-8");
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(null, decoded(chunk));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, decoded());
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
