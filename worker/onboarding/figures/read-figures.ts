import { done, type Result, refused } from "../../base/result.ts";
import { figuresId, isQualityPeriod } from "../../registry/quality.ts";
import { isSame, type RecordChange, withChanges } from "../../registry/records.ts";
import { decoded } from "../table/decoded.ts";
import { gridOf } from "../table/grid.ts";
import { type TableError, tableLimits } from "../table/types.ts";
import { figuresColumnNamed } from "./columns.ts";
import { figuresOfRow } from "./figures-of-row.ts";
import { type Complain, type FiguresRow, rowsIn } from "./rows.ts";
import type { FiguresTableContext, FiguresTableRead } from "./types.ts";
import { figuresTableWords as words } from "./words.ts";

/**
 * Reads a table of figures, a row for each chat and month: what would change, or everything that is wrong, in the order
 * of the rows. All or nothing. Chats and months that it does not name stay as they are.
 */
export function readFigures(
  bytes: Uint8Array,
  context: FiguresTableContext,
): Result<FiguresTableRead, readonly TableError[]> {
  const text = decoded(bytes);
  if (!text.ok) return refused([{ row: 1, column: "", problem: text.refusal }]);
  const grid = gridOf(text.value, (name) => figuresColumnNamed(name) !== null);
  if (!grid.ok) return grid;
  const errors: TableError[] = [];
  const complain: Complain = (row, column, problem) => errors.push({ row, column, problem });
  const table = rowsIn(grid.value, complain);
  if (!table.ok) return refused(listed(table.refusal));
  const { columns, rows, emptyRows } = table.value;
  const { records } = context;
  const firstRow = new Map<string, number>();
  const changes: RecordChange[] = [];
  for (const row of rows) {
    const named = namedBy(row, context, complain);
    if (named === null) continue;
    const id = figuresId(named.chat, named.period);
    const before = records.figures.get(id) ?? null;
    const earlier = firstRow.get(id);
    if (earlier !== undefined) complain(row.number, "chat_code", words.twice(earlier));
    else firstRow.set(id, row.number);
    const after = figuresOfRow(row, {
      ...{ period: named.period, known: before, columns, ownSource: context.ownSource },
      complain: (column, problem) => complain(row.number, column, problem),
    });
    if (!isSame(before, after)) changes.push({ key: `figures/${id}`, before, after });
  }
  if (errors.length > 0) return refused(listed(errors));
  return done({ changes, edited: withChanges(records, changes), emptyRows });
}

/** Which chat and month a row is of; null: it says so wrongly. */
function namedBy(
  { number, cells }: FiguresRow,
  { records, period: asked, thisMonth }: FiguresTableContext,
  complain: Complain,
) {
  const code = cells.get("chat_code")?.toUpperCase();
  const written = cells.get("period");
  const period = written === undefined ? asked : isQualityPeriod(written) ? written : null;
  const isKnown = code !== undefined && records.chats.has(code);
  if (code === undefined) complain(number, "chat_code", words.noCode);
  else if (!isKnown) complain(number, "chat_code", words.unknownCode(code.slice(0, 20)));
  if (period === null) complain(number, "period", written === undefined ? words.noPeriod : words.badPeriod);
  else if (period > thisMonth) complain(number, "period", words.future);
  return isKnown && period !== null ? { chat: code, period } : null;
}

/** In the order of the rows, and no more than a person reads. */
function listed(errors: readonly TableError[]): readonly TableError[] {
  const sorted = errors.toSorted((one, other) => one.row - other.row);
  if (sorted.length <= tableLimits.errors) return sorted;
  const shown = sorted.slice(0, tableLimits.errors - 1);
  return [...shown, { row: sorted[shown.length]?.row ?? 1, column: "", problem: words.moreErrors }];
}
