import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type Database, openDatabase } from "../../worker/db/client.ts";

/** What happens around each call of the database: it may throw before, or after all was written. */
export interface Interference {
  readonly before: (statements: number) => void;
  readonly after: () => void;
}

type Row = Record<string, unknown>;

/**
 * A migrated database in memory behind D1's interface: fast enough for weeks of simulated time, with SQLite's own
 * transactions. A batch is one transaction, and rolls back.
 */
export function sqliteDatabase(interference: Interference): Database {
  const sqlite = new DatabaseSync(":memory:");
  const folder = join(import.meta.dirname, "../../migrations");
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()) {
    sqlite.exec(readFileSync(join(folder, name), "utf8").replaceAll("--> statement-breakpoint", ""));
  }
  const known = new Map<string, StatementSync>();
  const statementOf = (text: string) => {
    const statement = known.get(text) ?? sqlite.prepare(text);
    known.set(text, statement);
    return statement;
  };
  // Of the newest statement that changes anything: a read leaves it as it was.
  const changedRows = () => Number(statementOf("SELECT changes() AS count").get()?.count);
  const around = <Done>(statements: number, work: () => Done): Done => {
    interference.before(statements);
    const done = work();
    interference.after();
    return done;
  };
  const prepare = (text: string, params: readonly SQLInputValue[] = []) => {
    const rows = () => statementOf(text).all(...params) as Row[];
    return {
      bind: (...values: SQLInputValue[]) => prepare(text, values),
      rows,
      all: async () => ({ results: around(1, rows), success: true }),
      run: async () => ({ results: around(1, rows), success: true }),
      raw: async () => around(1, rows).map((row) => Object.values(row)),
      first: async (column?: string) => {
        const [row] = around(1, rows);
        return row === undefined ? null : column === undefined ? row : row[column];
      },
    };
  };
  const batch = async (statements: readonly ReturnType<typeof prepare>[]) =>
    around(statements.length, () => {
      sqlite.exec("BEGIN");
      try {
        const results = statements.map((statement) => {
          const results = statement.rows();
          return { results, success: true, meta: { changes: changedRows() } };
        });
        sqlite.exec("COMMIT");
        return results;
      } catch (error) {
        sqlite.exec("ROLLBACK");
        throw error;
      }
    });
  return openDatabase({ prepare, batch } as unknown as D1Database);
}
