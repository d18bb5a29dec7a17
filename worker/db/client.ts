import type { SQLWrapper } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

export type Database = DrizzleD1Database & { readonly $client: D1Database };
/** A write that has not run yet. Stores make them, audit/commit.ts runs them. */
export type WriteStatement = SQLWrapper;

/** A client for one request; never kept in module scope. */
export function openDatabase(binding: D1Database): Database {
  return drizzle(binding);
}

const dialect = new SQLiteAsyncDialect();

/**
 * A statement ready for the binding's own `batch`: drizzle's refuses `sql` with parameters
 * ("Cannot read properties of undefined (reading 'bind')", 0.45).
 */
export function prepared(db: Database, statement: WriteStatement): D1PreparedStatement {
  const { sql, params } = dialect.sqlToQuery(statement.getSQL());
  return db.$client.prepare(sql).bind(...params);
}
