import { and, asc, desc, eq, gt, inArray, max, ne, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { auditLines } from "../db/tables/audit-lines.ts";
import { type ChainedLine, chainStart, unchainedHash } from "./chain.ts";

export type AuditLineRow = typeof auditLines.$inferSelect;

/** A line with its hash as stored. */
export type StoredLine = ChainedLine & { readonly hash: string };

/** Query for the newest line about an action, by the index on both. */
export function lastLineQuery(db: Database, action: string) {
  return db
    .select()
    .from(auditLines)
    .where(eq(auditLines.action, action))
    .orderBy(desc(auditLines.number))
    .limit(1);
}

/** Query for one release after a line that somebody else than the seeding made. */
export function releaseByOthersAfterQuery(db: Database, number: number) {
  return db
    .select({ number: auditLines.number })
    .from(auditLines)
    .where(
      and(
        gt(auditLines.number, number),
        inArray(auditLines.action, ["release.published", "release.restored"]),
        ne(auditLines.actor, "seed"),
      ),
    )
    .limit(1);
}

/** Query for lines in order, with `details` as it is stored. */
export function linesAfterQuery(db: Database, number: number, limit: number) {
  return db
    .select({
      number: auditLines.number,
      atMs: auditLines.atMs,
      actor: auditLines.actor,
      action: auditLines.action,
      subject: auditLines.subject,
      region: auditLines.region,
      details: sql<string>`${auditLines.details}`,
      writeId: auditLines.writeId,
      hash: auditLines.hash,
    })
    .from(auditLines)
    .where(gt(auditLines.number, number))
    .orderBy(asc(auditLines.number))
    .limit(limit);
}

/** The number and hash that the next line follows; number 0 before the first line. */
export async function newestHash(db: Database): Promise<{ readonly number: number; readonly hash: string }> {
  const [newest] = await db
    .select({ number: auditLines.number, hash: auditLines.hash })
    .from(auditLines)
    .orderBy(desc(auditLines.number))
    .limit(1);
  if (newest === undefined) return { number: 0, hash: chainStart };
  return newest.hash === "" ? { number: newest.number, hash: await hashOfUnchained(db) } : newest;
}

/** The highest number that the log has ever had; more than the newest line's when lines were cut off at the end. */
export async function highestNumber(db: Database): Promise<number> {
  const rows = await db.all<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'audit_line'`);
  const [newest] = await db.select({ number: max(auditLines.number) }).from(auditLines);
  return Math.max(rows[0]?.seq ?? 0, newest?.number ?? 0);
}

const pageSize = 500;

/** All lines in order, a page at a time. */
export async function* allLines(db: Database): AsyncGenerator<StoredLine> {
  for (let after = 0, count = pageSize; count === pageSize; ) {
    const lines = await linesAfterQuery(db, after, pageSize);
    yield* lines;
    count = lines.length;
    after = lines.at(-1)?.number ?? after;
  }
}

/** What a log that has no hashes yet comes to: the first chained line vouches for all before it. */
async function hashOfUnchained(db: Database): Promise<string> {
  let hash = chainStart;
  for await (const line of allLines(db)) hash = await unchainedHash(hash, line);
  return hash;
}
