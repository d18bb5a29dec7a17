import { and, desc, eq, gt, notInArray } from "drizzle-orm";
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

/** Query for one line after a line that is about anything but these actions: somebody else has written since. */
export function otherLineAfterQuery(db: Database, number: number, actions: readonly string[]) {
  return db
    .select({ number: auditLines.number })
    .from(auditLines)
    .where(and(gt(auditLines.number, number), notInArray(auditLines.action, [...actions])))
    .limit(1);
}
