import { csvText, type Delimiter } from "../../base/csv.ts";
import type { ChatRecord, RegionRecords, TerritoryRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";
import { clinicsText } from "./clinics-cell.ts";
import { type Column, columns, linkColumn, linkColumnsShown, restId } from "./columns.ts";
import { guarded } from "./guarded-cell.ts";
import { tableWords as words } from "./words.ts";

type Cells = Partial<Record<Column, string | null>>;

/**
 * All chats of a region as a table, so that `readTable` finds nothing changed; then the municipalities and city
 * districts that no chat names. What a spreadsheet would take for a formula is neutralised.
 */
export function tableOf(records: RegionRecords, delimiter: Delimiter = ","): string {
  const named = new Set(
    [...records.chats.values()].flatMap(({ covers }) => covers.map(({ territory }) => territory)),
  );
  const chats = [...records.chats].flatMap(([code, chat]) => chatRows(code, chat, records));
  const territories = [...records.territories].filter(([id]) => !named.has(id));
  return written([...chats, ...territories.flatMap(([id, one]) => territoryRow(id, one))], delimiter);
}

/** The same table without chats: every municipality and city district, for a person to write chats beside. */
export function templateOf(records: RegionRecords, delimiter: Delimiter = ","): string {
  return written(
    [...records.territories].flatMap(([id, one]) => territoryRow(id, one)),
    delimiter,
  );
}

/** None for what nobody would name in a statement: merged municipalities and single settlements. */
function territoryRow(id: string, territory: TerritoryRecord): Cells[] {
  const { noChat, level, isMerged } = territory;
  const names = namesOf(id, territory);
  if (noChat === null) return isMerged || level === "settlement" ? [] : [names];
  const statement = { chat_state: "none", covers_as: noChat.as, note: noChat.note };
  return [{ ...names, ...statement, ...sourceCells(noChat.source) }];
}

/**
 * The first row says what the chat itself is, with the chat's source, so that renaming it takes one cell; each further
 * one is a statement with its own. A link whose source no row has gets a row.
 */
function chatRows(code: string, chat: ChatRecord, { territories }: RegionRecords): Cells[] {
  const statements = chat.covers.map(({ territory, as, note, clinics, source }) => {
    const known = territory === null ? undefined : territories.get(territory);
    const names = known === undefined ? restNames : namesOf(territory ?? "", known);
    return { source, cells: { ...names, covers_as: as, note, clinics: clinicsText(clinics) } };
  });
  const [first] = statements;
  const rows: { source: Source; cells: Cells }[] =
    first !== undefined && isSameSource(first.source, chat.source)
      ? statements
      : [{ source: chat.source, cells: {} }, ...statements];
  for (const [index, { url, source }] of chat.links.entries()) {
    const row = rows.find((one) => isSameSource(one.source, source)) ?? { source, cells: {} };
    if (!rows.includes(row)) rows.push(row);
    row.cells[linkColumn(index + 1)] = url;
  }
  const own = {
    chat_title: chat.title,
    chat_state: chat.state,
    audience: chat.audience,
    succeeded_by: chat.succeededBy,
    chat_position: String(chat.position + 1),
  };
  return rows.map(({ source, cells }, index) => ({
    chat_code: code,
    ...(index === 0 ? own : {}),
    ...cells,
    ...sourceCells(source),
  }));
}

const restNames: Cells = { territory: words.rest, territory_id: restId };

function namesOf(id: string, { oktmo, label }: TerritoryRecord): Cells {
  return { oktmo, territory: label, territory_id: id };
}

function sourceCells({ title, url, date }: Source): Cells {
  return { source_title: title, source_url: url, source_date: date };
}

function isSameSource(one: Source, other: Source): boolean {
  return one.title === other.title && one.url === other.url && one.date === other.date;
}

function written(rows: readonly Cells[], delimiter: Delimiter): string {
  const links = Math.max(linkColumnsShown, ...rows.flatMap((cells) => Object.keys(cells).map(numberOfLink)));
  const linkColumns = Array.from({ length: links }, (_, index) => linkColumn(index + 1));
  const at = columns.indexOf("audience");
  const header: readonly Column[] = [...columns.slice(0, at), ...linkColumns, ...columns.slice(at)];
  return csvText(
    [header, ...rows.map((cells) => header.map((column) => guarded(cells[column] ?? null)))],
    delimiter,
  );
}

function numberOfLink(column: string): number {
  return Number(/^link_(\d+)$/.exec(column)?.[1] ?? 0);
}
