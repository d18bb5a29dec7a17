import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Figures,
  type FiguresRecord,
  figuresId,
  type QualityPeriod,
  type ReportRecord,
} from "../../worker/registry/quality.ts";
import {
  changesBetween,
  emptyRecords,
  isRecordKey,
  type RegionRecords,
  withChanges,
} from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { rowsOfRecords } from "../../worker/registry/rows-of-records.ts";
import { fullFigures, makeFigures, makeReport } from "../make/quality.ts";
import { makeChatRecord, makeRegionRecords } from "../make/region-records.ts";

const codes = ["7K3Q2", "0YW6W", "ZZZZZ"];
const chats = new Map(codes.map((code, position) => [code, makeChatRecord(code, { position })]));
const source = fc.record({
  title: fc.string({ minLength: 1 }),
  url: fc.option(fc.webUrl()),
  date: fc.option(fc.constantFrom("2021-02", "2026-11-01")),
});
const period: fc.Arbitrary<QualityPeriod> = fc
  .tuple(fc.integer({ min: 2021, max: 2026 }), fc.integer({ min: 10, max: 12 }))
  .map(([year, month]): QualityPeriod => `${year}-${month}`);

/** Any of the fields known, the others not. */
const figures: fc.Arbitrary<FiguresRecord> = fc
  .tuple(
    fc.subarray(Object.keys(fullFigures) as (keyof Figures)[]),
    source,
    fc.option(fc.constant("2026-10-02")),
  )
  .map(([known, source, from]) => ({
    ...makeFigures({
      appeals: null,
      answers: null,
      answersInTime: null,
      medianMinutes: null,
      p90Minutes: null,
    }),
    ...Object.fromEntries(known.map((key) => [key, fullFigures[key]])),
    ...{ from, source },
  }));
const report: fc.Arbitrary<ReportRecord> = fc
  .tuple(fc.array(fc.string()), source)
  .map(([remarks, source]) => makeReport({ remarks, source }));

const region: fc.Arbitrary<RegionRecords> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...codes), period, figures), { maxLength: 12 }),
    fc.array(fc.tuple(period, report), { maxLength: 4 }),
  )
  .map(([some, reports]) => {
    const none = makeRegionRecords({ chats });
    return withChanges(none, [
      ...some.map(([code, period, after]) => ({
        key: `figures/${figuresId(code, period)}` as const,
        before: null,
        after,
      })),
      ...reports.map(([period, after]) => ({ key: `report/${period}` as const, before: null, after })),
    ]);
  });

describe("figures and reports among the records of a region", () => {
  test("are the same records after they were rows, whatever is known of a chat", () => {
    fc.assert(
      fc.property(region, (records) => {
        const rows = rowsOfRecords(records, { sources: [], links: [] });
        // As the tables keep them: as JSON.
        const stored = JSON.parse(JSON.stringify(rows)) as typeof rows;
        const back = recordsOfRows(stored).get(records.slug) ?? emptyRecords(records.slug);
        expect(changesBetween(records, back)).toEqual([]);
        expect([...back.figures.keys()]).toEqual([...records.figures.keys()]);
        expect(JSON.stringify(rows.figures)).not.toContain("null,null");
      }),
      { numRuns: 200 },
    );
  });

  test("lead from any state to any other", () => {
    fc.assert(
      fc.property(region, region, (before, after) => {
        expect(withChanges(before, changesBetween(before, after))).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });

  test("stand by month, then by chat, however they came", () => {
    const keys = ["ZZZZZ-2026-10", "7K3Q2-2026-11", "0YW6W-2026-10"];
    const changes = keys.map((id) => ({ key: `figures/${id}` as const, before: null, after: makeFigures() }));
    const { figures } = withChanges(makeRegionRecords({ chats }), changes);
    expect([...figures.keys()]).toEqual(["0YW6W-2026-10", "ZZZZZ-2026-10", "7K3Q2-2026-11"]);
  });

  test.each([
    ["figures/7K3Q2-2026-10", true],
    ["report/2021-02", true],
    ["chat/7K3Q2", true],
    ["territory/75549000-satka", true],
    ["region", true],
    ["figures/7K3Q2-2026-13", false],
    ["figures/7K3Q2-2026-1", false],
    ["figures/7K3Q2", false],
    ["figures/7k3q2-2026-10", false],
    ["figures/7K3Q2-2026-10/x", false],
    ["report/2026", false],
    ["report/", false],
    ["region/x", false],
    ["chat/7K3Q2/x", false],
    ["figure/7K3Q2-2026-10", false],
  ])("%s names a record: %s", (key, is) => {
    expect(isRecordKey(key)).toBe(is);
  });
});
