import { expect, test } from "vitest";
import { regionsFolder, registryRowsIn } from "../../../scripts/seed/read-regions.ts";
import { readTable } from "../../../worker/onboarding/table/read-table.ts";
import { tableOf, templateOf } from "../../../worker/onboarding/table/write-table.ts";
import type { RegionRecords } from "../../../worker/registry/records.ts";
import { recordsOfRows } from "../../../worker/registry/records-of-rows.ts";

const regions = [...recordsOfRows(registryRowsIn(regionsFolder))];

function changesBy(table: string, records: RegionRecords) {
  const result = readTable(new TextEncoder().encode(table), {
    records,
    newCode: () => {
      throw new Error("an export names no new chat");
    },
    isElsewhere: () => false,
    ownSource: { title: "Таблица", url: null, date: null },
  });
  return result.ok ? result.value.changes : result.refusal;
}

test.each(regions)("the exported table of %s changes nothing, nor does its template", (_, records) => {
  for (const delimiter of [",", ";"] as const) {
    expect(changesBy(tableOf(records, delimiter), records)).toEqual([]);
    expect(changesBy(templateOf(records, delimiter), records)).toEqual([]);
  }
});
