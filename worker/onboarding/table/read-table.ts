import { done, type Result, refused } from "../../base/result.ts";
import { errorsIn } from "../../publishing/findings.ts";
import {
  type ChatRecord,
  isSame,
  type RecordChange,
  type RecordKey,
  type RegionRecords,
  recordOf,
  withChanges,
} from "../../registry/records.ts";
import { chatOfRows } from "./chat-of-rows.ts";
import { linkColumn, maxLinkColumns } from "./columns.ts";
import { decoded } from "./decoded.ts";
import { gridOf } from "./grid.ts";
import { namedChats } from "./named-chats.ts";
import { territoryFinder } from "./named-territory.ts";
import { unservedTerritories } from "./no-chat-rows.ts";
import { type Complain, type Table, type TableRow, tableIn } from "./rows.ts";
import { sourcesOf } from "./source-cells.ts";
import { type TableContext, type TableError, type TableRead, tableLimits } from "./types.ts";
import { tableWords as words } from "./words.ts";

/**
 * Reads a table of a region's chats (columns.ts) from the bytes of a file: what would change, or everything that is
 * wrong, in the order of the rows. All or nothing. A chat that the table names becomes what its rows say; chats and
 * territories that it does not name stay as they are, and nothing but statements about chats is touched.
 */
export function readTable(
  bytes: Uint8Array,
  context: TableContext,
): Result<TableRead, readonly TableError[]> {
  if (bytes.byteLength > tableLimits.bytes) return refusedFile(words.tooBig);
  if (context.records.region === null) return refusedFile(words.noRegion);
  const text = decoded(bytes);
  if (!text.ok) return refusedFile(text.refusal);
  const grid = gridOf(text.value);
  if (!grid.ok) return grid;
  const errors: TableError[] = [];
  const said = new Set<string>();
  const complain: Complain = (row, column, problem) => {
    // One fact may be looked at for several reasons; its reader is told once.
    const text = `${row} ${column} ${problem}`;
    if (!said.has(text)) errors.push({ row, column, problem });
    said.add(text);
  };
  const table = tableIn(grid.value, complain);
  if (!table.ok) return refused(listed(table.refusal));
  const read = recordsIn(table.value, context, complain);
  if (errors.length === 0) complainOfContradictions(read, context.records, complain);
  if (errors.length > 0) return refused(listed(errors));
  return textBytesOf(read.edited) > tableLimits.regionBytes ? refusedFile(words.tooMuchText) : done(read);
}

/** Bytes that a row needs beside its texts, at most. */
const rowBytes = 100;

function textBytesOf({ chats }: RegionRecords): number {
  let [characters, rows] = ["", 0];
  for (const { title, audience, covers, links } of chats.values()) {
    characters += JSON.stringify([
      [title, audience],
      covers.map(({ as, note, clinics }) => [as, note, clinics]),
      links.map(({ url }) => url),
    ]);
    rows += 1 + covers.length + links.length;
  }
  return new TextEncoder().encode(characters).byteLength + rows * rowBytes;
}

function recordsIn(table: Table, context: TableContext, complain: Complain): TableRead {
  const { records, ownSource } = context;
  const { rowsOf, naming, chatOf } = namedChats(table.rows, context, complain);
  const sources = sourcesOf(table.rows, complain);
  const sourceOf = (row: TableRow) => sources.get(row) ?? null;
  const findTerritory = territoryFinder(records, complain);
  const territories = new Map(table.rows.map((row) => [row, findTerritory(row)]));
  const territoryOf = (row: TableRow) => territories.get(row) ?? "none";
  const labelOf = (id: string) => records.territories.get(id)?.label ?? id;
  const unserved = unservedTerritories(table, {
    records,
    naming,
    territoryOf,
    sourceOf,
    ownSource,
    complain,
  });
  let nextPosition = Math.max(-1, ...[...records.chats.values()].map(({ position }) => position)) + 1;
  const chats = new Map<string, ChatRecord>();
  for (const [code, rows] of rowsOf) {
    const known = records.chats.get(code);
    const reading = { code, known, nextPosition, columns: table.columns, labelOf, ownSource };
    const chat = chatOfRows(rows, { ...reading, territoryOf, sourceOf, chatOf, complain });
    if (known === undefined) nextPosition = Math.max(nextPosition, chat.position) + 1;
    chats.set(code, chat);
  }
  complainOfDeniedTerritories(table, unserved.rowOf, territoryOf, naming, complain);
  complainOfSharedLinks(chats, rowsOf, records, complain);
  const changes: RecordChange[] = [
    ...[...unserved.changed].map(([id, after]) => changeOf(records, `territory/${id}`, after)),
    ...[...chats].map(([code, after]) => changeOf(records, `chat/${code}`, after)),
  ].filter(({ before, after }) => !isSame(before, after));
  return {
    changes,
    edited: withChanges(records, changes),
    rowOf: new Map<RecordKey, number>([
      ...[...unserved.rowOf].map(([id, row]) => [`territory/${id}`, row] as const),
      ...[...rowsOf].map(([code, rows]) => [`chat/${code}`, rows[0]?.number ?? 1] as const),
    ]),
    untouched: [...records.chats.keys()].filter((code) => !rowsOf.has(code)),
  };
}

function complainOfDeniedTerritories(
  { rows }: Table,
  deniedIn: ReadonlyMap<string, number>,
  territoryOf: (row: TableRow) => { readonly id: string | null } | string,
  naming: ReadonlySet<TableRow>,
  complain: Complain,
): void {
  for (const row of rows) {
    const named = territoryOf(row);
    const denied = typeof named === "string" || named.id === null ? undefined : deniedIn.get(named.id);
    if (naming.has(row) && denied !== undefined)
      complain(row.number, "territory", words.deniedTerritory(denied));
  }
}

/** One invite cannot lead into two chats; where the registry has it so already, the table only repeats it. */
function complainOfSharedLinks(
  chats: ReadonlyMap<string, ChatRecord>,
  rowsOf: ReadonlyMap<string, readonly TableRow[]>,
  records: RegionRecords,
  complain: Complain,
): void {
  const hadIt = (code: string, url: string) =>
    records.chats.get(code)?.links.some((link) => link.url === url) ?? false;
  const owners = new Map<string, { readonly code: string; readonly title: string }>();
  for (const [code, chat] of records.chats) {
    if (chats.has(code) || chat.state === "closed") continue;
    for (const { url } of chat.links) owners.set(url, { code, title: chat.title });
  }
  for (const [code, chat] of chats) {
    if (chat.state === "closed") continue;
    for (const { url } of chat.links) {
      const owner = owners.get(url);
      if (owner !== undefined && !(hadIt(code, url) && hadIt(owner.code, url))) {
        const [row, column] = cellOfLink(rowsOf.get(code) ?? [], chat, url);
        complain(row, column, words.linkElsewhere(owner.title));
      }
      owners.set(url, { code, title: chat.title });
    }
  }
}

function cellOfLink(rows: readonly TableRow[], chat: ChatRecord, url: string) {
  const nth = chat.links.findIndex((link) => link.url === url);
  const filled = Array.from({ length: maxLinkColumns }, (_, index) => linkColumn(index + 1)).filter(
    (column) => rows.some(({ cells }) => cells.has(column)),
  );
  const column = filled[nth] ?? "";
  const row = column === "" ? rows[0] : rows.find(({ cells }) => cells.has(column));
  return [row?.number ?? 1, column] as const;
}

/** Last: what would not be published, unless it was so before. */
function complainOfContradictions(read: TableRead, records: RegionRecords, complain: Complain): void {
  const before = new Set(errorsIn(records).map(({ key, sentence }) => `${key} ${sentence}`));
  for (const { key, sentence } of errorsIn(read.edited)) {
    if (!before.has(`${key} ${sentence}`)) complain(read.rowOf.get(key) ?? 1, "", sentence);
  }
}

function changeOf(records: RegionRecords, key: RecordKey, after: RecordChange["after"]): RecordChange {
  return { key, before: recordOf(records, key), after };
}

function refusedFile(problem: string) {
  return refused([{ row: 1, column: "", problem }]);
}

/** In the order of the rows, and no more than a person reads. */
function listed(errors: readonly TableError[]): readonly TableError[] {
  const sorted = errors.toSorted((one, other) => one.row - other.row);
  if (sorted.length <= tableLimits.errors) return sorted;
  const shown = sorted.slice(0, tableLimits.errors - 1);
  return [...shown, { row: sorted[shown.length]?.row ?? 1, column: "", problem: words.moreErrors }];
}
