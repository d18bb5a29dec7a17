import { and, asc, desc, eq, gt, gte, inArray, lt, max, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { auditLines } from "../db/tables/audit-lines.ts";
import { type ChainedLine, chainStart, unchainedHash } from "./chain.ts";

export type AuditLineRow = typeof auditLines.$inferSelect;

/** A line with its hash as stored. */
export type StoredLine = ChainedLine & { readonly hash: string };

/** `details` as it is stored, byte for byte. */
const lineColumns = {
  number: auditLines.number,
  atMs: auditLines.atMs,
  actor: auditLines.actor,
  action: auditLines.action,
  subject: auditLines.subject,
  region: auditLines.region,
  details: sql<string>`${auditLines.details}`,
  writeId: auditLines.writeId,
  hash: auditLines.hash,
};

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

/** Which lines somebody asks for; null: whichever. */
export interface LineFilter {
  /** What the reader may see; null: everything. */
  readonly visible: { readonly regions: readonly string[]; readonly person: string } | null;
  readonly region: string | null;
  /** Id of a person; what their scripts did counts too. */
  readonly person: string | null;
  readonly action: string | null;
  /** A part of the subject, in any case of Latin letters. */
  readonly text: string | null;
  /** From this moment on, and before that one. */
  readonly fromMs: number | null;
  readonly untilMs: number | null;
}

/** Query for lines that pass a filter, newest first, or from the beginning on; `beyond` continues. */
export function filteredLinesQuery(
  db: Database,
  filter: LineFilter,
  page: { readonly order: "newest" | "oldest"; readonly beyond: number | null; readonly limit: number },
) {
  const { number } = auditLines;
  const isNewestFirst = page.order === "newest";
  const isBeyond = page.beyond === null ? undefined : (isNewestFirst ? lt : gt)(number, page.beyond);
  return db
    .select(lineColumns)
    .from(auditLines)
    .where(and(...conditionsOf(filter), isBeyond))
    .orderBy(isNewestFirst ? desc(number) : asc(number))
    .limit(page.limit);
}

function conditionsOf(filter: LineFilter): (SQL | undefined)[] {
  const { visible, region, person, action, text, fromMs, untilMs } = filter;
  const { region: about, actor, action: done, subject, atMs } = auditLines;
  return [
    visible === null ? undefined : or(isIn(about, visible.regions), isBy(actor, visible.person)),
    region === null ? undefined : eq(about, region),
    person === null ? undefined : isBy(actor, person),
    action === null ? undefined : eq(done, action),
    text === null ? undefined : sql`instr(lower(${subject}), lower(${text})) > 0`,
    fromMs === null ? undefined : gte(atMs, fromMs),
    untilMs === null ? undefined : lt(atMs, untilMs),
  ];
}

function isIn(column: typeof auditLines.region, values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

function isBy(column: typeof auditLines.actor, person: string): SQL {
  // Written out: in a query on one table drizzle leaves the tables' names off.
  return sql`${column} in (select ${`person/${person}`} union all select 'token/' || api_token.id from api_token where api_token.person = ${person})`;
}

/** True while who acts still has access; null: an actor whose access does not end. Whom the registry does not know has not left. */
export function actorHasNotLeft(actor: string): SQL | null {
  const [kind, id = ""] = actor.split("/", 2);
  if (kind !== "person" && kind !== "token") return null;
  const owner =
    kind === "person" ? sql`${id}` : sql`(select api_token.person from api_token where api_token.id = ${id})`;
  return sql`not exists (select 1 from person where person.id = ${owner} and person.ended_at_ms is not null)`;
}

/** Query for lines in order. */
export function linesAfterQuery(db: Database, number: number, limit: number) {
  return db
    .select(lineColumns)
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
