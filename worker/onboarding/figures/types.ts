import type { QualityPeriod } from "../../registry/quality.ts";
import type { RecordChange, RegionRecords } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";

/** What a table of figures is read against. */
export interface FiguresTableContext {
  /** The region with the draft that the table goes into. */
  readonly records: RegionRecords;
  /** The month of rows that name none; null: they must. */
  readonly period: QualityPeriod | null;
  /** The running month, by the clocks of the region: none is later. */
  readonly thisMonth: QualityPeriod;
  /** Of rows that name no source. */
  readonly ownSource: Source;
}

export interface FiguresTableRead {
  /** What leads from the records to what the table says; empty: nothing does. */
  readonly changes: readonly RecordChange[];
  readonly edited: RegionRecords;
  /** Rows in which there is not one figure, as in a template: they were passed over. */
  readonly emptyRows: number;
}
