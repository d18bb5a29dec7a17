import type { Database } from "../../worker/db/client.ts";
import { mayHaveWritten } from "../setup/watched-binding.ts";

/** Columns that say when something was last used, and what an authenticator was asked: they decide and grant nothing. */
const stamps = /^last_/;
const stampTables = new Set(["challenge"]);

/**
 * Everything that is stored, table by table, so that a single changed value is seen; releases by their checksum.
 * Read again only after something ran that may have written: most attacks are refused before that.
 */
export async function storedReader(db: Database): Promise<() => Promise<Readonly<Record<string, string>>>> {
  const { results } = await db.$client
    .prepare(
      `SELECT t.name AS tableName, c.name AS columnName FROM sqlite_master t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'd1%' AND t.name NOT LIKE '\\_cf%' ESCAPE '\\'`,
    )
    .all<{ tableName: string; columnName: string }>();
  const columns = Map.groupBy(
    results.filter(({ tableName, columnName }) => {
      return !stampTables.has(tableName) && !stamps.test(columnName) && columnName !== "document";
    }),
    ({ tableName }) => tableName,
  );
  const parts = [...columns].map(([table, of]) => {
    const quoted = of.map(({ columnName }) => `quote("${columnName}")`);
    const row = inGroups(quoted, 8)
      .map((group) => `(${group.join(" || ',' || ")})`)
      .join(" || ',' || ");
    return `(SELECT count(*) || ': ' || coalesce(group_concat(${row}, char(10)), '') FROM "${table}") AS "${table}"`;
  });
  const all = db.$client.prepare(`SELECT ${parts.join(", ")}`);
  let known: { readonly times: number; readonly rows: Readonly<Record<string, string>> } | null = null;
  return async () => {
    const { times } = mayHaveWritten;
    if (known?.times !== times) known = { times, rows: (await all.first<Record<string, string>>()) ?? {} };
    return known.rows;
  };
}

/** A long chain of operators is a deep expression, and D1 takes a depth of 100. */
function inGroups(texts: readonly string[], size: number): readonly (readonly string[])[] {
  const count = Math.ceil(texts.length / size);
  return Array.from({ length: count }, (_, at) => texts.slice(at * size, (at + 1) * size));
}

/** Names of the tables in which something differs. */
export function changedTables(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(before).filter((table) => before[table] !== after[table]);
}
