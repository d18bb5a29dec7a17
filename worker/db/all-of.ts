import { type SQL, sql } from "drizzle-orm";

/** True where each condition is; for what must hold at the moment of a write. */
export function allOf(...conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` and `);
}
