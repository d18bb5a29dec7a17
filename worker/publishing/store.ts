import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database, WriteStatement } from "../db/client.ts";
import { insertRows } from "../db/insert-rows.ts";
import { apiTokens, regionSettings } from "../db/tables/access.ts";
import { auditLines } from "../db/tables/audit-lines.ts";
import { draftChanges, drafts } from "../db/tables/drafts.ts";
import { releaseChanges, releases } from "../db/tables/releases.ts";
import {
  isRecordKey,
  nounOf,
  type RecordChange,
  type RecordKey,
  type RegistryRecord,
  recordNouns,
  recordOfText,
  recordText,
} from "../registry/records.ts";
import type { Draft } from "./types.ts";

const inWork: Draft["state"][] = ["open", "submitted"];

export function draftQuery(db: Database, id: string) {
  return db.select().from(drafts).where(eq(drafts.id, id)).limit(1);
}

/** Query for the one draft of an author and region that is open or waits for a second person. */
export function draftInWorkQuery(db: Database, region: string, author: string) {
  return db
    .select()
    .from(drafts)
    .where(and(eq(drafts.region, region), eq(drafts.author, author), inArray(drafts.state, inWork)))
    .limit(1);
}

/** Query for everything that a person has in work: by hand and with tokens, also revoked ones. */
export function draftsOfPersonQuery(db: Database, personId: string) {
  return db.select().from(drafts).where(isInWorkOf(personId));
}

/** True while a person has so many drafts in work, by hand and with tokens. */
export function hasDraftsInWork(personId: string, count: number): SQL {
  return sql`(select count(*) from ${drafts} where ${isInWorkOf(personId)}) = ${count}`;
}

function isInWorkOf(personId: string): SQL | undefined {
  const byToken = sql`(select 'token/' || api_token.id from api_token where api_token.person = ${personId})`;
  return and(
    or(eq(drafts.author, `person/${personId}`), inArray(drafts.author, byToken)),
    inArray(drafts.state, inWork),
  );
}

// Written out: in a query on one table drizzle leaves the tables' names off.
const changesOfDraft = sql<number>`(select count(*) from draft_change where draft_change.draft = draft.id)`;

/** Query for the drafts in work of one region, or of all, newest first. */
export function draftsInWorkQuery(db: Database, region: string | null) {
  const own = region === null ? undefined : eq(drafts.region, region);
  return db
    .select({
      draft: drafts,
      changes: changesOfDraft,
    })
    .from(drafts)
    .where(and(own, inArray(drafts.state, inWork)))
    .orderBy(desc(drafts.updatedAtMs))
    .limit(500);
}

/** Query for what an author threw away in a region, newest first. */
export function discardedDraftsQuery(db: Database, region: string, author: string, limit: number) {
  return db
    .select({ draft: drafts, changes: changesOfDraft })
    .from(drafts)
    .where(and(eq(drafts.region, region), eq(drafts.author, author), eq(drafts.state, "discarded")))
    .orderBy(desc(drafts.updatedAtMs))
    .limit(limit);
}

export function draftChangesQuery(db: Database, id: string) {
  return db.select().from(draftChanges).where(eq(draftChanges.draft, id)).orderBy(asc(draftChanges.key));
}

/** Query for the changes of the one draft in work of an author and region. */
export function changesInWorkQuery(db: Database, region: string, author: string) {
  const own = db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.region, region), eq(drafts.author, author), inArray(drafts.state, inWork)));
  return db
    .select()
    .from(draftChanges)
    .where(inArray(draftChanges.draft, own))
    .orderBy(asc(draftChanges.key));
}

type StoredChange = Pick<typeof draftChanges.$inferSelect, "key" | "before" | "after">;

/** Stored changes in the order of nouns that pages show. */
export function changesOf(rows: readonly StoredChange[]): RecordChange[] {
  const rank = (key: RecordKey) => recordNouns.indexOf(nounOf(key));
  return rows
    .flatMap(({ key, before, after }) =>
      isRecordKey(key) ? [{ key, before: recordOfText(key, before), after: recordOfText(key, after) }] : [],
    )
    .sort((one, other) => rank(one.key) - rank(other.key));
}

/** Query for the chats in all drafts in work: codes and invites that nobody else can see yet. */
export function chatsInWorkQuery(db: Database) {
  return db
    .select({
      region: drafts.region,
      author: drafts.author,
      key: draftChanges.key,
      before: draftChanges.before,
      after: draftChanges.after,
    })
    .from(drafts)
    .innerJoin(draftChanges, eq(draftChanges.draft, drafts.id))
    .where(
      and(
        // Written out, so that the index of drafts in work serves.
        sql`${drafts.state} in ('open', 'submitted')`,
        gte(draftChanges.key, "chat/"),
        lt(draftChanges.key, "chat0"),
      ),
    )
    .limit(5000);
}

export function insertDraftWrite(db: Database, draft: Draft): WriteStatement {
  return db.insert(drafts).values(draft);
}

/** Writes fields of a draft and counts its revision up. */
export function updateDraftWrite(
  db: Database,
  id: string,
  fields: Partial<Pick<Draft, "state" | "note" | "returnedNote" | "release" | "updatedAtMs" | "author">>,
): WriteStatement {
  return db
    .update(drafts)
    .set({ ...fields, revision: sql`${drafts.revision} + 1` })
    .where(eq(drafts.id, id));
}

export function putDraftChangesWrite(id: string, changes: readonly RecordChange[]): WriteStatement {
  const rows = changes.map(({ key, before, after }) => ({
    draft: id,
    key,
    before: textOf(before),
    after: textOf(after),
  }));
  return insertRows(draftChanges, rows, [draftChanges.draft, draftChanges.key]);
}

export function dropDraftChangesWrite(db: Database, id: string, keys: readonly string[]): WriteStatement {
  const list = sql`(select value from json_each(${JSON.stringify(keys)}))`;
  return db.delete(draftChanges).where(and(eq(draftChanges.draft, id), inArray(draftChanges.key, list)));
}

/** True while the draft is as it was read. */
export function draftIsAt(id: string, revision: number): SQL {
  return sql`exists (select 1 from ${drafts} where ${drafts.id} = ${id} and ${drafts.revision} = ${revision})`;
}

/** True while the author has no draft in work for the region. */
export function hasNoDraft(region: string, author: string): SQL {
  return sql`not exists (select 1 from ${drafts} where ${drafts.region} = ${region} and ${drafts.author} = ${author} and ${drafts.state} in ('open', 'submitted'))`;
}

/** A parameter of D1 holds at most 2 MB; records are far smaller. */
const maxParameterLength = 400_000;

export function insertReleaseChangesWrites(
  release: number,
  region: string,
  changes: readonly RecordChange[],
): WriteStatement[] {
  const rows = changes.map(({ key, before, after }) => ({
    release,
    region,
    key,
    before: textOf(before),
    after: textOf(after),
  }));
  const portions: (typeof rows)[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const more = (row.before?.length ?? 0) + (row.after?.length ?? 0);
    if (length + more > maxParameterLength) {
      portions.push([]);
      length = 0;
    }
    portions.at(-1)?.push(row);
    length += more;
  }
  return portions.map((portion) => insertRows(releaseChanges, portion));
}

/** Query for what releases after a number changed in a region, newest first. */
export function releaseChangesAfterQuery(db: Database, region: string, number: number) {
  return db
    .select()
    .from(releaseChanges)
    .where(and(eq(releaseChanges.region, region), gt(releaseChanges.release, number)))
    .orderBy(desc(releaseChanges.release), asc(releaseChanges.key));
}

/** Query for what one release changed in a region. */
export function releaseChangesQuery(db: Database, region: string, number: number) {
  return db
    .select()
    .from(releaseChanges)
    .where(and(eq(releaseChanges.region, region), eq(releaseChanges.release, number)))
    .orderBy(asc(releaseChanges.key));
}

/** Query for the releases that changed a region, newest first, with who made them. */
export function historyQuery(db: Database, region: string, before: number | null, limit: number) {
  return db
    .select({
      number: releases.number,
      createdAtMs: releases.createdAtMs,
      note: releases.note,
      actor: auditLines.actor,
      action: auditLines.action,
      changes: sql<number>`count(*)`,
    })
    .from(releaseChanges)
    .innerJoin(releases, eq(releases.number, releaseChanges.release))
    .leftJoin(auditLines, eq(auditLines.writeId, releases.writeId))
    .where(
      and(
        eq(releaseChanges.region, region),
        before === null ? undefined : lt(releaseChanges.release, before),
      ),
    )
    .groupBy(releases.number)
    .orderBy(desc(releases.number))
    .limit(limit);
}

/** Query for the newest release that changed each region: numbers and times grow together. */
export function latestReleasesQuery(db: Database) {
  return db
    .select({
      region: releaseChanges.region,
      number: sql<number>`max(${releases.number})`,
      createdAtMs: sql<number>`max(${releases.createdAtMs})`,
    })
    .from(releaseChanges)
    .innerJoin(releases, eq(releases.number, releaseChanges.release))
    .groupBy(releaseChanges.region);
}

export function settingsQuery(db: Database, region: string) {
  return db.select().from(regionSettings).where(eq(regionSettings.region, region)).limit(1);
}

export function tokenOwnerQuery(db: Database, tokenId: string) {
  return db.select({ person: apiTokens.person }).from(apiTokens).where(eq(apiTokens.id, tokenId)).limit(1);
}

export function setNeedsSecondPersonWrite(region: string, needsSecondPerson: boolean): WriteStatement {
  return insertRows(regionSettings, [{ region, needsSecondPerson }], [regionSettings.region]);
}

function textOf(record: RegistryRecord | null): string | null {
  return record === null ? null : recordText(record);
}
