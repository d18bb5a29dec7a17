import { nameKey } from "../../../registry/name-key.ts";
import { isSame, type RegionRecords, type TerritoryRecord } from "../../../registry/records.ts";
import type { Shown, TerritoryQuery } from "./input.ts";

export const rowsPerPage = 200;

export interface TerritoryRow {
  readonly id: string;
  readonly record: TerritoryRecord;
  readonly around: string | null;
  readonly inDraft: "new" | "changed" | null;
}

export interface SelectedTerritories {
  readonly rows: readonly TerritoryRow[];
  readonly counts: Readonly<Record<Shown, number>>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

const isShown: Readonly<Record<Shown, (row: TerritoryRow) => boolean>> = {
  all: () => true,
  municipality: ({ record }) => record.level === "municipality" && !record.isMerged,
  city_district: ({ record }) => record.level === "city_district",
  settlement: ({ record }) => record.level === "settlement",
  merged: ({ record }) => record.isMerged,
  changed: ({ inDraft }) => inDraft !== null,
};

const collator = new Intl.Collator("ru");

/** The territories that a query asks for: filtered, sorted, one page of them. */
export function selectTerritories(
  now: RegionRecords,
  edited: RegionRecords,
  query: TerritoryQuery,
): SelectedTerritories {
  const key = nameKey(query.text);
  const named = [...edited.territories]
    .filter(([id, record]) => textOf(id, record).includes(key))
    .map(([id, record]) => rowOf(now, edited, id, record));
  const found = named.filter(isShown[query.show]);
  const sorted = query.isByName
    ? found.sort((one, other) => collator.compare(one.record.label, other.record.label))
    : found;
  if (query.isDescending) sorted.reverse();
  const pages = Math.max(1, Math.ceil(sorted.length / rowsPerPage));
  const page = Math.min(query.page, pages);
  const count = (show: Shown) => named.filter(isShown[show]).length;
  return {
    rows: sorted.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    counts: {
      all: named.length,
      municipality: count("municipality"),
      city_district: count("city_district"),
      settlement: count("settlement"),
      merged: count("merged"),
      changed: count("changed"),
    },
    page,
    pages,
  };
}

function rowOf(now: RegionRecords, edited: RegionRecords, id: string, record: TerritoryRecord): TerritoryRow {
  const before = now.territories.get(id) ?? null;
  const around = record.parent === null ? undefined : edited.territories.get(record.parent);
  return {
    id,
    record,
    around: around?.label ?? record.parent,
    inDraft: before === null ? "new" : isSame(before, record) ? null : "changed",
  };
}

function textOf(id: string, { label, names, codes, oktmo }: TerritoryRecord): string {
  const texts = [
    label,
    ...names.map(({ text }) => text),
    id,
    oktmo ?? "",
    ...codes.map((code) => code.oktmo),
  ];
  return nameKey(texts.join(" "));
}
