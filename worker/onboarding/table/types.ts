import type { RecordChange, RecordKey, RegionRecords } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";

/** What is wrong with one cell, for the person who filled it in. */
export interface TableError {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Name from the header; "" where no single cell is at fault. */
  readonly column: string;
  /** A sentence in Russian. */
  readonly problem: string;
}

/** What a table is read against. */
export interface TableContext {
  /** The region as it is, or with the draft that the table goes into. */
  readonly records: RegionRecords;
  /** A free code for a new chat, another one each time. */
  readonly newCode: () => string;
  /** Whether a code belongs to a chat of another region. */
  readonly isElsewhere: (code: string) => boolean;
  /** Of new facts whose row names no source: the table itself. */
  readonly ownSource: Source;
}

export interface TableRead {
  /** What leads from the records to what the table says; empty: nothing does. */
  readonly changes: readonly RecordChange[];
  readonly edited: RegionRecords;
  /** Where the table first speaks of a record. */
  readonly rowOf: ReadonlyMap<RecordKey, number>;
  /** Codes of chats that the table does not name: they stay as they are. */
  readonly untouched: readonly string[];
}

export const tableLimits = {
  bytes: 5_000_000,
  /** Below the header. */
  rows: 5000,
  /**
   * UTF-8 bytes of what the chats of the region say then: one parameter of D1 carries all statements of a region, and
   * holds at most 2 MB.
   */
  regionBytes: 1_800_000,
  /** A person corrects a few and tries again. */
  errors: 200,
} as const;
