import { done, type Result, refused } from "../../base/result.ts";
import { type FederalSubject, federalSubjects, subjectOfOktmo } from "../../registry/federal-subjects.ts";
import { textOf } from "./decode.ts";
import { oktmoRow } from "./oktmo-row.ts";
import { cellsOf, type RawRecord, RecordSplitter } from "./records.ts";
import { Refused } from "./refused.ts";
import { type PlacesKept, RegionRows } from "./territories-of-rows.ts";
import type { OktmoRefusal, OktmoTerritories } from "./types.ts";

export interface OktmoReading {
  readonly subject: FederalSubject;
  /** All settlements instead of towns, urban-type settlements and centres. */
  readonly places?: PlacesKept;
  /** With it, rows that are in force only later are noted. */
  readonly nowMs?: number;
  readonly limits?: OktmoLimits;
}

export interface OktmoLimits {
  readonly bytes: number;
  /** Lines of the whole file. */
  readonly lines: number;
}

export interface OktmoProgress {
  readonly bytes: number;
  /** Rows of the region so far. */
  readonly rows: number;
}

/** The whole country has some 200,000 lines and 25 MB. */
const usualLimits: OktmoLimits = { bytes: 100_000_000, lines: 1_000_000 };

/**
 * The territories of one federal subject in Rosstat's municipal classifier (ОКТМО, «data-…-structure-….csv»): the file of
 * the whole country or of a part of it, with or without a line of headings, UTF-8 or windows-1251. Streams: holds the rows
 * of the region and one piece of the file.
 *
 * Refused: a file that is no such table, or is broken within the region's rows, with line and column; rows of other
 * regions are not looked into. A stream that fails throws what it failed with.
 */
export async function readOktmo(
  stream: ReadableStream<Uint8Array>,
  { subject, places = "towns", nowMs, limits = usualLimits }: OktmoReading,
  onProgress: (progress: OktmoProgress) => void = () => {},
): Promise<Result<OktmoTerritories, OktmoRefusal>> {
  const splitter = new RecordSplitter(subject.oktmo.slice(0, 2));
  const region = new RegionRows(nowMs === undefined ? null : new Date(nowMs).toISOString().slice(0, 10));
  let rows = 0;
  const take = (records: readonly RawRecord[]) => {
    if (splitter.lines > limits.lines) throw new Refused({ kind: "too_many_rows", most: limits.lines });
    if (records.length === 0) return;
    const cells = cellsOf(records, splitter.delimiter);
    for (const [at, { line }] of records.entries()) {
      const row = oktmoRow(line, cells[at] ?? []);
      if (subjectOfOktmo(row.code)?.slug !== subject.slug) continue;
      region.take(row);
      rows++;
    }
  };
  try {
    for await (const text of textOf(stream, limits.bytes, (bytes) => onProgress({ bytes, rows })))
      take(splitter.take(text));
    take(splitter.end());
    const municipalities = region.municipalities(places);
    if (municipalities.length === 0)
      return refused({ kind: "other_region", others: slugsOf(splitter.parts) });
    const { date, notes, settlementsLeftOut } = region;
    return done({ subject: subject.slug, municipalities, settlementsLeftOut, date, notes });
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    throw error;
  }
}

function slugsOf(parts: ReadonlySet<string>): string[] {
  return federalSubjects
    .filter(({ oktmo }) => parts.has(oktmo))
    .map(({ slug }) => slug)
    .slice(0, 5);
}
