import type { RegionRecords, TerritoryRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";
import { stateWords } from "./columns.ts";
import type { NamedTerritory } from "./named-territory.ts";
import type { Complain, Table, TableRow } from "./rows.ts";
import { tableWords as words } from "./words.ts";

/** What the rows without a chat are read with. */
export interface UnservedReading {
  readonly records: RegionRecords;
  readonly naming: ReadonlySet<TableRow>;
  readonly territoryOf: (row: TableRow) => NamedTerritory | "none" | "wrong";
  readonly sourceOf: (row: TableRow) => Source | null;
  readonly ownSource: Source;
  readonly complain: Complain;
}

export interface UnservedTerritories {
  /** Territories whose record differs, by id. */
  readonly changed: ReadonlyMap<string, TerritoryRecord>;
  /** The row that says so, by the id of the territory without a chat. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * «There is no chat here», where `chat_state` says `none`. A territory that the table names without saying so has no
 * such statement afterwards; one that the table does not name keeps its own.
 */
export function unservedTerritories({ rows, columns }: Table, reading: UnservedReading): UnservedTerritories {
  const { records, naming, territoryOf, sourceOf, ownSource, complain } = reading;
  const rowOf = new Map<string, number>();
  const wanted = new Map<string, TerritoryRecord["noChat"]>();
  for (const row of rows) {
    const named = territoryOf(row);
    const isNone = stateWords.get(row.cells.get("chat_state")?.toLowerCase() ?? "") === "none";
    const id = typeof named === "string" ? null : named.id;
    if (naming.has(row)) {
      if (id !== null && !wanted.has(id)) wanted.set(id, null);
      continue;
    }
    complainOfStrayCells(row, isNone, complain);
    if (named === "none" && !isNone) {
      if (row.cells.size > 0 && !hasStrayCells(row)) complain(row.number, "", words.nothing);
      continue;
    }
    const record = id === null ? undefined : records.territories.get(id);
    if (id === null || record === undefined) {
      if (isNone && named !== "wrong") complain(row.number, "chat_state", words.noneWithoutTerritory);
      continue;
    }
    if (!isNone) {
      if (columns.has("chat_state") && !wanted.has(id)) wanted.set(id, null);
      continue;
    }
    const earlier = rowOf.get(id);
    if (earlier !== undefined) complain(row.number, "chat_state", words.noneTwice(earlier));
    rowOf.set(id, row.number);
    const was = record.noChat;
    wanted.set(id, {
      as: row.cells.get("covers_as") ?? (columns.has("covers_as") ? undefined : was?.as) ?? record.label,
      note: row.cells.get("note") ?? (columns.has("note") ? null : (was?.note ?? null)),
      source: sourceOf(row) ?? was?.source ?? ownSource,
    });
  }
  const changed = [...wanted].flatMap(([id, noChat]): [string, TerritoryRecord][] => {
    const record = records.territories.get(id);
    return record === undefined ? [] : [[id, { ...record, noChat }]];
  });
  return { changed: new Map(changed), rowOf };
}

const statementColumns = ["covers_as", "note", "source_title", "source_url", "source_date"] as const;

/** Cells that say something of a chat, in a row that names none: whoever filled them in meant one. */
function complainOfStrayCells(row: TableRow, isNone: boolean, complain: Complain): void {
  const [stray] = strayCells(row);
  if (stray !== undefined) complain(row.number, stray, words.noChatForCell);
  const [statement] = statementColumns.filter((column) => row.cells.has(column));
  if (stray === undefined && !isNone && statement !== undefined) {
    complain(row.number, statement, words.noChatForStatement);
  }
}

function hasStrayCells(row: TableRow): boolean {
  return strayCells(row).length > 0 || statementColumns.some((column) => row.cells.has(column));
}

function strayCells({ cells }: TableRow) {
  return [...cells.keys()].filter((column) => {
    if (column === "chat_state") return stateWords.get(cells.get(column)?.toLowerCase() ?? "") !== "none";
    return (
      column.startsWith("link_") || ["clinics", "audience", "succeeded_by", "chat_position"].includes(column)
    );
  });
}
