import { type SQL, sql } from "drizzle-orm";
import { type Database, prepared, type WriteStatement } from "../db/client.ts";
import { auditLines } from "../db/tables/audit-lines.ts";
import { chainedHash } from "./chain.ts";
import { actorHasNotLeft, newestHash } from "./store.ts";

/** What stands in the log. Never anything that a resident typed. */
export interface AuditLine {
  /** "seed", "operator", "link-check", "residents", "person/<id>" or "token/<id>". */
  readonly actor: string;
  /** Noun and past participle: "release.published". */
  readonly action: string;
  readonly subject: string;
  /** Slug of the region that it is about; null: of none or of several. */
  readonly region: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Write {
  /** Unique to this attempt; what it makes may carry it, to be found beside its line. */
  readonly writeId: string;
  readonly statements: readonly WriteStatement[];
  /** What must be true when the statements begin; when it is not, nothing at all happens. null: nothing in particular. */
  readonly expects: SQL | null;
  readonly line: AuditLine;
}

/** Every lost attempt is somebody else's success, so this many only come when a log is broken. */
const maxAttempts = 500;

/**
 * The one door for writes: runs the statements and the audit line as one transaction, all or nothing.
 * "lost": `expects` was not true, or the access of who acts ended while their request was under way; nothing was
 * written and nothing is in the log. A writer who was faster with the next
 * line only makes this one try again. Throws what the database throws.
 *
 * A batch does not stop because an UPDATE changed no row, so the expectation is a statement of its own that fails.
 */
export async function commit(db: Database, write: Write, nowMs: number): Promise<"written" | "lost"> {
  const { writeId, statements, expects, line } = write;
  const details = JSON.stringify(line.details);
  const conditions = [expects, actorHasNotLeft(line.actor)].filter((one) => one !== null);
  const first = conditions.map(failUnless);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const newest = await newestHash(db);
    const chained = { ...line, details, writeId, number: newest.number + 1, atMs: nowMs };
    const hash = await chainedHash(newest.hash, chained);
    const insertLine = sql`insert into ${auditLines} (number, at_ms, actor, action, subject, region, details, write_id, hash)
      values (${chained.number}, ${nowMs}, ${line.actor}, ${line.action}, ${line.subject}, ${line.region}, ${details}, ${writeId}, ${hash})`;
    try {
      await db.$client.batch([...first, ...statements, insertLine].map((one) => prepared(db, one)));
      return "written";
    } catch (error) {
      if (says(error, /malformed JSON/) && first.length > 0) return "lost";
      if (!says(error, /UNIQUE constraint failed: audit_line\.number/)) throw error;
    }
  }
  throw new Error(`the audit log took no line in ${maxAttempts} attempts`);
}

/**
 * When something was last used, how often, and what was found there: the one write without a line. It decides nothing, grants nothing, and
 * would drown what does; what it may touch are columns named `last_…`, counters of passkeys, challenges, the numbers of
 * `usage_count`, which nothing public and no rule reads, and what the checks of links observe (db/tables/link-health.ts):
 * thousands of looks a day. A change of health that people see has its line, by "link-check". And the outbox of alerts
 * (`alert`): what it tells has its line where it happened. And what residents report (db/tables/reports.ts), which anybody may
 * send: that several say the same, and that a coordinator is done with it, have lines. Returns how many rows each statement has changed.
 */
export async function stamp(db: Database, statements: readonly WriteStatement[]): Promise<readonly number[]> {
  const results = await db.$client.batch(statements.map((one) => prepared(db, one)));
  return results.map(({ meta }) => meta.changes);
}

/** SQLite can raise errors only in triggers; parsing what is no JSON is one that any SELECT can make. */
function failUnless(condition: SQL): SQL {
  return sql`select json(case when (${condition}) then '1' else 'lost' end)`;
}

/** D1 wraps the database's words once or twice. */
function says(error: unknown, words: RegExp): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : null;
  return words.test(`${error} ${cause}`);
}
