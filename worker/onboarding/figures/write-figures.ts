import { csvText } from "../../base/csv.ts";
import { type FiguresRecord, figuresId, figuresOfId, type QualityPeriod } from "../../registry/quality.ts";
import type { RegionRecords } from "../../registry/records.ts";
import { wholePercent } from "../../registry/share.ts";
import { guarded } from "../table/guarded-cell.ts";
import {
  claimColumns,
  type FiguresColumn,
  figuresColumns,
  numberColumns,
  personalColumns,
  topicColumns,
  topicOf,
} from "./columns.ts";
import { figuresTableWords as words } from "./words.ts";

type Cells = Partial<Record<FiguresColumn, string | null>>;

/** All figures of a region, so that `readFigures` finds nothing changed. For Excel in Russian. */
export function figuresTable({ figures, chats }: RegionRecords): string {
  return written(
    [...figures].flatMap(([id, record]) => {
      const named = figuresOfId(id);
      const chat = named === null ? undefined : chats.get(named.chat);
      return named === null || chat === undefined
        ? []
        : [cellsOf(named.chat, chat.title, named.period, record)];
    }),
  );
}

/** A row for each open chat, with what is known of the month already. */
export function figuresTemplate({ figures, chats }: RegionRecords, period: QualityPeriod): string {
  return written(
    [...chats].flatMap(([code, { title, state }]) => {
      const known = figures.get(figuresId(code, period)) ?? null;
      return state === "closed" && known === null ? [] : [cellsOf(code, title, period, known)];
    }),
  );
}

function cellsOf(code: string, title: string, period: string, record: FiguresRecord | null): Cells {
  const cells: Cells = { chat_code: code, chat_title: title, period };
  if (record === null) return cells;
  const set = (column: FiguresColumn, value: string | number | null | undefined) => {
    cells[column] = value == null ? null : String(value);
  };
  for (const [column, field] of entries(numberColumns)) set(column, record[field]);
  for (const [column, field] of entries(claimColumns)) {
    set(column, record[field] === null ? null : words[record[field] ? "yes" : "no"]);
  }
  for (const column of topicColumns) set(column, record.topics?.[topicOf(column)]);
  for (const [column, field] of entries(personalColumns)) set(column, record.personalData?.[field]);
  set("answered_percent", wholePercent(record.answers, record.appeals));
  set("printed_answered_percent", record.printedAnsweredPercent);
  for (const column of ["band", "method", "from", "to"] as const) set(column, record[column]);
  const { source } = record;
  return { ...cells, source_title: source.title, source_url: source.url, source_date: source.date };
}

function written(rows: readonly Cells[]): string {
  const lines = rows.map((cells) => figuresColumns.map((column) => guarded(cells[column] ?? null)));
  return csvText([figuresColumns, ...lines], ";");
}

function entries<Key extends string, Value>(
  of: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(of) as unknown as readonly (readonly [Key, Value])[];
}
