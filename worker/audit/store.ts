import { desc, eq } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { auditLines } from "../db/tables/audit-lines.ts";

export type AuditLineRow = typeof auditLines.$inferSelect;

/** Query for the newest line about an action, by the index on both. */
export function lastLineQuery(db: Database, action: string) {
  return db
    .select()
    .from(auditLines)
    .where(eq(auditLines.action, action))
    .orderBy(desc(auditLines.number))
    .limit(1);
}
