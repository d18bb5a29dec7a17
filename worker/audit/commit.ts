import { type SQL, sql } from "drizzle-orm";
import { type Database, prepared, type WriteStatement } from "../db/client.ts";
import { auditLines } from "../db/tables/audit-lines.ts";

/** What stands in the log. Never anything that a resident typed. */
export interface AuditLine {
  /** "seed", "operator", or a coordinator's id. */
  readonly actor: string;
  /** Noun and past participle: "release.published". */
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Write {
  /** Unique to this attempt; guarded statements store it in the row that they win. */
  readonly writeId: string;
  readonly statements: readonly WriteStatement[];
  /**
   * True in the database exactly when the write with this id happened: a batch does not stop when a guarded UPDATE or
   * INSERT changed no row, and `changes()` speaks of the last statement only. null: the statements happen or throw.
   */
  readonly landed: SQL | null;
  readonly line: AuditLine;
}

/**
 * The one door for writes: runs the statements and the audit line as one transaction, all or nothing.
 * "lost": the guard let nothing through, and nothing is in the log. Throws what the database throws.
 */
export async function commit(db: Database, write: Write, nowMs: number): Promise<"written" | "lost"> {
  const { writeId, statements, landed, line } = write;
  const { actor, action, subject } = line;
  const details = JSON.stringify(line.details);
  const insertLine = sql`insert into ${auditLines} (at_ms, actor, action, subject, details, write_id)
    select ${nowMs}, ${actor}, ${action}, ${subject}, ${details}, ${writeId} where ${landed ?? sql`true`}`;
  const results = await db.$client.batch([...statements, insertLine].map((one) => prepared(db, one)));
  return results.at(-1)?.meta.changes === 1 ? "written" : "lost";
}
