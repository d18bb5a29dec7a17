import type { BatchItem } from "drizzle-orm/batch";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database;
/** A write that has not run yet. Stores make them, audit/commit.ts runs them. */
export type WriteStatement = BatchItem<"sqlite">;

/** A client for one request; never kept in module scope. */
export function openDatabase(binding: D1Database): Database {
  return drizzle(binding);
}
