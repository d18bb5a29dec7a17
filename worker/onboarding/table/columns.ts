/** The columns of the table, in the order of an export. Contract: people keep such files. */
export const columns = [
  "oktmo",
  "territory",
  "territory_id",
  "chat_code",
  "chat_title",
  "chat_state",
  "covers_as",
  "note",
  "clinics",
  "audience",
  "succeeded_by",
  "chat_position",
  "source_title",
  "source_url",
  "source_date",
] as const;

export type FixedColumn = (typeof columns)[number];
/** Links stand in `link_1`, `link_2`, … in order of preference, after `clinics`. */
export type LinkColumn = `link_${number}`;
export type Column = FixedColumn | LinkColumn;

/** How many link columns an export has at least, so that there is room to type. */
export const linkColumnsShown = 3;
export const maxLinkColumns = 20;

export function linkColumn(number: number): LinkColumn {
  return `link_${number}`;
}

/** The column that a header cell names, in any case and with space around; null: no such column. */
export function columnNamed(text: string): Column | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const fixed = columns.find((column) => column === name);
  if (fixed !== undefined) return fixed;
  const [, number] = /^link_?([1-9]\d?)$/.exec(name) ?? [];
  return number !== undefined && Number(number) <= maxLinkColumns ? linkColumn(Number(number)) : null;
}

/** Characters in a cell, at most. */
export function maxLengthOf(column: Column): number {
  switch (column) {
    case "clinics":
      return 4000;
    case "note":
    case "audience":
      return 1000;
    case "source_url":
      return 1000;
    case "source_title":
    case "chat_title":
    case "covers_as":
    case "territory":
      return 300;
    case "oktmo":
    case "territory_id":
    case "chat_code":
    case "chat_state":
    case "chat_position":
    case "source_date":
      return 100;
    default:
      return 512;
  }
}

/** The rest of the region as `territory_id` says it; ids of territories begin with a digit. */
export const restId = "rest";
/** The same as people write it in `territory`. */
export const restNames: ReadonlySet<string> = new Set([
  "rest",
  "остальной регион",
  "остальные территории",
  "остальная область",
  "остальной край",
  "остальная республика",
]);

export type StateWord = "open" | "closed" | "none";

/** What `chat_state` may hold. Whether an open chat is active or only announced follows from its links. */
export const stateWords: ReadonlyMap<string, StateWord> = new Map([
  ["active", "open"],
  ["announced", "open"],
  ["open", "open"],
  ["работает", "open"],
  ["открыт", "open"],
  ["объявлен", "open"],
  ["closed", "closed"],
  ["закрыт", "closed"],
  ["none", "none"],
  ["нет", "none"],
  ["чата нет", "none"],
]);

/** In `clinics`: the patients of all clinics that no other chat names. */
export const otherClinics = "остальные";
