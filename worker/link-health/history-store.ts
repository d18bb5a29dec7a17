import { and, desc, eq, gte, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import {
  linkChanges,
  linkChecks,
  linkDays,
  linkHealthDocuments,
  linkIncidents,
  watchedLinks,
} from "../db/tables/link-health.ts";
import type { LinkHealth } from "../registry/types.ts";
import type { PackedJson } from "../release/packed-json.ts";
import type { Incident, Tallies } from "./general-failure.ts";
import { isHeldBy } from "./store.ts";
import type { WatchedLink } from "./watched-link.ts";

const shownAtMost = 20;

// Changes.

export type LinkChange = typeof linkChanges.$inferSelect;

/** Query for the newest changes of a region's links, newest first. */
export function changesOfRegionQuery(db: Database, region: string, limit: number) {
  return db
    .select()
    .from(linkChanges)
    .where(eq(linkChanges.region, region))
    .orderBy(desc(linkChanges.atMs))
    .limit(limit);
}

/** Query for the last changes that people have seen (`isVisibleChange`), the newest first. */
export function pastChangesQuery(db: Database, sinceMs: number) {
  const { chat, messenger, before, after, atMs, reason } = linkChanges;
  return db
    .select({ chat, messenger, before, after, atMs, reason: sql<string>`coalesce(${reason}, '')` })
    .from(linkChanges)
    .where(and(gte(atMs, sinceMs), or(ne(before, "unknown"), ne(after, "ok"))))
    .orderBy(desc(atMs))
    .limit(shownAtMost);
}

/**
 * Beside `stateWrite` or `approvalWrite` of the same link: the change in the history, and that there is something to
 * publish. `token` null: by hand.
 */
export function changeWrites(before: WatchedLink, after: WatchedLink, token: string | null): SQL[] {
  const { url, messenger, chat, region } = after;
  const [then, now] = [before.state, after.state];
  // Had the write before been too late, another one had moved the revision, and the lease were another's.
  const isWritten = sql`exists (select 1 from ${watchedLinks} where ${watchedLinks.url} = ${url}
    and ${watchedLinks.revision} = ${before.revision + 1} and ${watchedLinks.checkedAtMs} = ${now.checkedAtMs})
    ${token === null ? sql`` : sql`and ${isHeldBy(token)}`}`;
  return [
    sql`insert into ${linkChanges} (url, at_ms, messenger, chat, region, before, after, reason, title_before, title, members_before, members, status)
      select ${url}, ${now.sinceMs}, ${messenger}, ${chat}, ${region}, ${then.health}, ${now.health}, ${now.reason},
        ${then.before?.title ?? null}, ${now.seen?.title ?? null}, ${then.before?.members ?? null}, ${now.seen?.members ?? null},
        ${token === null ? null : after.status}
      where ${isWritten}`,
    sql`update ${linkChecks} set changes = changes + 1 where id = 1 and ${isWritten}`,
  ];
}

// General failures.

export type StoredIncident = Incident & { readonly id: number; readonly endedAtMs: number | null };

/** Query for the general failures that were going on then or later. */
export function incidentsQuery(db: Database, sinceMs: number) {
  const { id, messenger, startedAtMs, lastAtMs, endedAtMs } = linkIncidents;
  return db
    .select({ id, messenger, startedAtMs, lastAtMs, endedAtMs })
    .from(linkIncidents)
    .where(gte(lastAtMs, sinceMs));
}

/** A general failure begins or goes on; what is counted is its worst moment. */
export function incidentWrite(
  { messenger, asked, failed }: Pick<Tallies, "messenger" | "asked" | "failed">,
  nowMs: number,
): SQL {
  return sql`insert into ${linkIncidents} (messenger, started_at_ms, last_at_ms, asked, failed)
    values (${messenger}, ${nowMs}, ${nowMs}, ${asked}, ${failed})
    on conflict (messenger) where ended_at_ms is null do update set last_at_ms = excluded.last_at_ms,
      asked = iif(excluded.failed > failed, excluded.asked, asked), failed = max(failed, excluded.failed)`;
}

export function incidentEndWrite(id: number, nowMs: number): SQL {
  return sql`update ${linkIncidents} set ended_at_ms = ${nowMs} where id = ${id} and ended_at_ms is null`;
}

/** Query for the last general failures, the newest first. */
export function pastIncidentsQuery(db: Database, sinceMs: number) {
  const { messenger, startedAtMs, lastAtMs, endedAtMs, asked, failed } = linkIncidents;
  return db
    .select({ messenger, startedAtMs, endedAtMs, asked, failed })
    .from(linkIncidents)
    .where(gte(lastAtMs, sinceMs))
    .orderBy(desc(lastAtMs))
    .limit(shownAtMost);
}

// Days.

/** How the links that are watched stand today, by region; a region that has lost them all has none of them. */
export function dayWrite(token: string, today: string): SQL {
  const link = watchedLinks;
  const count = (health: LinkHealth) =>
    sql`total(${link.dueAtMs} is not null and ${link.health} = ${health})`;
  return sql`insert into ${linkDays} (day, region, ok, suspect, dead, unknown)
    select ${today}, region, ${count("ok")}, ${count("suspect")}, ${count("dead")}, ${count("unknown")}
    from ${link} where region > '' and ${isHeldBy(token)} group by region
    on conflict (day, region) do update set ok = excluded.ok, suspect = excluded.suspect, dead = excluded.dead,
      unknown = excluded.unknown`;
}

/** Query for how the links of each region stood, a day at a time. */
export function daysQuery(db: Database, sinceDay: string) {
  return db.select().from(linkDays).where(gte(linkDays.day, sinceDay));
}

// The public document.

const keptDocuments = 3;

export interface NewLinkHealth extends PackedJson {
  readonly number: number;
  readonly createdAtMs: number;
  /** The count of changes that it was made of. */
  readonly changes: number;
}

/** Fails with a UNIQUE error when there is a document of that number. */
export function publishWrites(token: string, made: NewLinkHealth): SQL[] {
  const { number, createdAtMs, document, sha256, changes } = made;
  return [
    sql`insert into ${linkHealthDocuments} (number, created_at_ms, document, sha256)
      select ${number}, ${createdAtMs}, ${document}, ${sha256} where ${isHeldBy(token)}`,
    sql`delete from ${linkHealthDocuments} where ${linkHealthDocuments.number} <=
      (select number from ${linkHealthDocuments} order by number desc limit 1 offset ${keptDocuments})`,
    sql`update ${linkChecks} set published_changes = ${changes}, published_at_ms = ${createdAtMs}
      where id = 1 and lease_token = ${token}`,
  ];
}

// What goes.

/** A quarter can be looked back on. */
export const keptDays = 90;

export function forgetWrites(token: string, nowMs: number): SQL[] {
  const firstMs = nowMs - keptDays * 86_400_000;
  return [
    sql`delete from ${linkDays} where ${linkDays.day} < ${new Date(firstMs).toISOString().slice(0, 10)}`,
    sql`delete from ${linkChanges} where ${linkChanges.atMs} < ${firstMs}`,
    sql`delete from ${linkIncidents} where ${linkIncidents.lastAtMs} < ${firstMs}`,
    sql`delete from ${watchedLinks} where ${watchedLinks.askedAtMs} < ${firstMs} and ${watchedLinks.dueAtMs} is null`,
    sql`update ${linkChecks} set forgot_at_ms = ${nowMs} where id = 1 and lease_token = ${token}`,
  ];
}
