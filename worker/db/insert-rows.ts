import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * One statement for any number of rows: D1 binds at most 100 parameters, so the rows travel as one JSON parameter.
 * Rows of one statement may refer to each other. Not for blobs. `updateOn`: columns of a key; a row that is there
 * already is updated in all other columns but those in `keep`.
 */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly Table["$inferSelect"][],
  updateOn: readonly SQLiteColumn[] = [],
  keep: readonly SQLiteColumn[] = [],
): SQL {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table));
  const values = rows.map((row: Record<string, unknown>) =>
    columns.map(([key, column]) => (row[key] === null ? null : column.mapToDriverValue(row[key]))),
  );
  const names = list(columns.map(([, column]) => sql.identifier(column.name)));
  const fields = list(columns.map((_, index) => sql`json_extract(value, ${sql.raw(`'$[${index}]'`)})`));
  const rest = columns
    .map(([, column]) => column)
    .filter((column) => !updateOn.includes(column) && !keep.includes(column));
  const update =
    updateOn.length === 0
      ? sql``
      : sql` on conflict (${list(updateOn.map((column) => sql.identifier(column.name)))}) do update set ${list(
          rest.map((column) => sql`${sql.identifier(column.name)} = excluded.${sql.identifier(column.name)}`),
        )}`;
  // «where true» tells SQLite that ON belongs to the conflict, not to a join.
  return sql`insert into ${table} (${names}) select ${fields} from json_each(${JSON.stringify(values)}) where true${update}`;
}

function list(parts: readonly (SQL | ReturnType<typeof sql.identifier>)[]): SQL {
  return sql.join([...parts], sql`, `);
}
