import { and, asc, desc, eq, gte, inArray, isNotNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { chats } from "../db/tables/chats.ts";
import {
  linkChanges,
  linkChecks,
  linkDays,
  linkHealthDocuments,
  linkIncidents,
  watchedLinks,
} from "../db/tables/link-health.ts";
import { usageCounts } from "../db/tables/usage.ts";
import type { Messenger } from "../registry/types.ts";
import type { PackedJson } from "../release/packed-json.ts";
import type { Incident, Tallies } from "./general-failure.ts";
import type { Pauses } from "./schedule.ts";
import type { HealthReason, SeenBefore, VerdictReason } from "./types.ts";
import type { Approval, PendingVerdict, WatchedLink } from "./watched-link.ts";

type Row = typeof watchedLinks.$inferSelect;

/** Only the run that holds the lease may write. */
export function isHeldBy(token: string): SQL {
  return sql`exists (select 1 from link_check where link_check.id = 1 and link_check.lease_token = ${token})`;
}

// The run: lease, release, pauses.

/** Takes the lease unless somebody has it; who has it now stands in the row. */
export function takeLeaseWrite(token: string, nowMs: number, untilMs: number): SQL {
  return sql`insert into ${linkChecks} (id, lease_token, lease_until_ms) values (1, ${token}, ${untilMs})
    on conflict (id) do update set lease_token = excluded.lease_token, lease_until_ms = excluded.lease_until_ms
    where lease_until_ms <= ${nowMs}`;
}

export function checkQuery(db: Database) {
  return db.select().from(linkChecks).where(eq(linkChecks.id, 1));
}

/** From then on the next run may begin. */
export function giveLeaseBackWrite(token: string, untilMs: number): SQL {
  return sql`update ${linkChecks} set lease_until_ms = ${untilMs} where id = 1 and lease_token = ${token}`;
}

export function pauseWrite(token: string, pauses: Pauses): SQL {
  return sql`update ${linkChecks} set pauses = ${JSON.stringify(pauses)} where id = 1 and lease_token = ${token}`;
}

// Which links are watched.

export interface LinkOfRelease {
  readonly url: string;
  readonly messenger: Messenger;
  readonly chat: string;
  readonly region: string;
}

/** New links are due at once; those of before keep what is known of them; those that went are asked no more. */
export function watchWrites(
  token: string,
  release: number,
  links: readonly LinkOfRelease[],
  nowMs: number,
): SQL[] {
  const rows = JSON.stringify(
    links.map(({ url, messenger, chat, region }) => [url, messenger, chat, region]),
  );
  const field = (at: number) => sql.raw(`json_extract(value, '$[${at}]')`);
  return [
    sql`insert into ${watchedLinks} (url, messenger, chat, region, due_at_ms)
      select ${field(0)}, ${field(1)}, ${field(2)}, ${field(3)}, ${nowMs} from json_each(${rows}) where ${isHeldBy(token)}
      on conflict (url) do update set chat = excluded.chat, region = excluded.region,
        due_at_ms = coalesce(due_at_ms, excluded.due_at_ms)`,
    sql`update ${watchedLinks} set due_at_ms = null, pending = null, pending_at_ms = null
      where due_at_ms >= 0 and ${isHeldBy(token)}
        and url not in (select json_extract(value, '$[0]') from json_each(${rows}))`,
    sql`update ${linkChecks} set release = ${release}, links = ${links.length}, changes = changes + 1
      where id = 1 and lease_token = ${token}`,
  ];
}

// Links.

/** Query for links that are due, the longest first. */
export function dueQuery(db: Database, nowMs: number, limit: number) {
  return db
    .select()
    .from(watchedLinks)
    .where(lte(watchedLinks.dueAtMs, nowMs))
    .orderBy(asc(watchedLinks.dueAtMs))
    .limit(limit);
}

/** Query for links with a verdict that is old enough to be settled. */
export function pendingQuery(db: Database, untilMs: number, limit: number) {
  return db
    .select()
    .from(watchedLinks)
    .where(lte(watchedLinks.pendingAtMs, untilMs))
    .orderBy(asc(watchedLinks.pendingAtMs))
    .limit(limit);
}

/** A run takes links up: should it be killed, they are due again then, behind those that killed nobody. */
export function claimWrite(token: string, urls: readonly string[], dueAtMs: number): SQL {
  return sql`update ${watchedLinks} set due_at_ms = ${dueAtMs}, claims = claims + 1
    where url in (select value from json_each(${JSON.stringify(urls)})) and ${isHeldBy(token)}`;
}

/** What a run has taken up and not come to goes back to where it was. */
export function unclaimWrite(token: string, links: readonly WatchedLink[]): SQL {
  const dueOf = JSON.stringify(Object.fromEntries(links.map(({ url, dueAtMs }) => [url, dueAtMs])));
  return sql`update ${watchedLinks} set claims = claims - 1,
      due_at_ms = (select value from json_each(${dueOf}) where key = ${watchedLinks.url})
    where url in (select key from json_each(${dueOf})) and claims > 0 and due_at_ms is not null and ${isHeldBy(token)}`;
}

/** Somebody wants a link asked before all others; nothing happens to a link that nobody watches. */
export function askNextWrite(url: string): SQL {
  return sql`update ${watchedLinks} set due_at_ms = 0 where url = ${url} and due_at_ms is not null`;
}

/** True while the link is as it was read and the run may write. */
export function isAsRead(link: WatchedLink, token: string): SQL {
  return sql`${isUnchanged(link)} and ${isHeldBy(token)}`;
}

export function isUnchanged({ url, revision }: WatchedLink): SQL {
  return sql`exists (select 1 from ${watchedLinks}
    where ${watchedLinks.url} = ${url} and ${watchedLinks.revision} = ${revision})`;
}

/** True while a region has the link in its newest release. */
export function isWatchedIn(region: string, url: string): SQL {
  return sql`exists (select 1 from ${watchedLinks}
    where ${watchedLinks.url} = ${url} and ${watchedLinks.region} = ${region} and ${watchedLinks.dueAtMs} is not null)`;
}

/** Query for one link of a region, while a release has it. */
export function linkQuery(db: Database, region: string, url: string) {
  const link = watchedLinks;
  return db
    .select()
    .from(link)
    .where(and(eq(link.url, url), eq(link.region, region), isNotNull(link.dueAtMs)));
}

/** Query for all links of a region that a release has. */
export function linksOfRegionQuery(db: Database, region: string) {
  return db
    .select()
    .from(watchedLinks)
    .where(and(eq(watchedLinks.region, region), isNotNull(watchedLinks.dueAtMs)));
}

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

/** Query for the chats of a region that are not closed. */
export function openChatsQuery(db: Database, region: string) {
  return db
    .select({ code: chats.code, title: chats.title })
    .from(chats)
    .where(and(eq(chats.region, region), ne(chats.state, "closed")));
}

/** When a link was asked and is to be asked next; `isFailure` as in general-failure.ts. */
export interface Asked {
  readonly askedAtMs: number;
  /** HTTP status of the answer; null: there was none. */
  readonly status: number | null;
  readonly isFailure: boolean | null;
  readonly dueAtMs: number;
}

/** The state of a link after a look (`asked`) or after settling (null), if it is still as it was read. */
export function stateWrite(link: WatchedLink, asked: Asked | null, token: string): SQL {
  const failure = asked?.isFailure === null ? null : Number(asked?.isFailure ?? 0);
  const attempt =
    asked === null
      ? sql``
      : sql`asked_at_ms = ${asked.askedAtMs}, is_failure = ${failure}, status = ${asked.status}, claims = 0,
        due_at_ms = case when due_at_ms is null then null else ${asked.dueAtMs} end,`;
  return sql`update ${watchedLinks} set ${attempt} ${stateColumns(link)}
    where url = ${link.url} and revision = ${link.revision} and ${isHeldBy(token)}`;
}

/** The state of a link after a look by hand, whoever runs the checks meanwhile; beside `isUnchanged`. */
export function approvalWrite(link: WatchedLink, { by, atMs, untilMs, reason }: Approval): SQL {
  return sql`update ${watchedLinks} set approved_by = ${by}, approved_at_ms = ${atMs}, approved_until_ms = ${untilMs},
      approved_reason = ${reason}, ${stateColumns(link)}
    where url = ${link.url} and revision = ${link.revision}`;
}

/** From now on every verdict counts again, and the next run asks. */
export function approvalEndWrite({ url, revision }: WatchedLink, nowMs: number): SQL {
  return sql`update ${watchedLinks} set approved_until_ms = ${nowMs}, due_at_ms = 0, revision = revision + 1
    where url = ${url} and revision = ${revision} and due_at_ms is not null`;
}

function stateColumns({ state, pending }: WatchedLink): SQL {
  return sql`revision = revision + 1,
      health = ${state.health}, reason = ${state.reason}, since_ms = ${state.sinceMs},
      checked_at_ms = ${state.checkedAtMs}, last_ok_ms = ${state.lastOkMs},
      dead_verdicts = ${state.deadVerdicts}, first_dead_ms = ${state.firstDeadMs},
      before_title = ${state.before?.title ?? null}, before_members = ${state.before?.members ?? null},
      seen_title = ${state.seen?.title ?? null}, seen_members = ${state.seen?.members ?? null},
      pending = ${pending === null ? null : JSON.stringify(pending)}, pending_at_ms = ${pending?.atMs ?? null}`;
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

export function linkOf(row: Row): WatchedLink {
  const seen = (title: string | null, members: number | null): SeenBefore | null =>
    title === null && members === null ? null : { title, members };
  return {
    ...{ url: row.url, messenger: row.messenger, chat: row.chat, region: row.region },
    ...{ dueAtMs: row.dueAtMs ?? 0, claims: row.claims, revision: row.revision },
    state: {
      ...{ health: row.health, reason: row.reason as HealthReason | null, sinceMs: row.sinceMs },
      ...{ checkedAtMs: row.checkedAtMs, lastOkMs: row.lastOkMs },
      ...{ deadVerdicts: row.deadVerdicts, firstDeadMs: row.firstDeadMs },
      before: seen(row.beforeTitle, row.beforeMembers),
      seen: seen(row.seenTitle, row.seenMembers),
    },
    pending: row.pending === null ? null : (JSON.parse(row.pending) as PendingVerdict),
    status: row.status,
    approval: approvalOf(row),
  };
}

function approvalOf(row: Row): Approval | null {
  const { approvedBy: by, approvedAtMs: atMs, approvedUntilMs: untilMs, approvedReason: reason } = row;
  if (by === null || atMs === null || untilMs === null) return null;
  return { by, atMs, untilMs, reason: reason as VerdictReason | null };
}

/** Query for how often chats were shown or joined since a day, by their codes. */
export function usesQuery(db: Database, codes: readonly string[], sinceDay: string) {
  const { code, day, count } = usageCounts;
  return db
    .select({ code, uses: sql<number>`sum(${count})` })
    .from(usageCounts)
    .where(
      and(inArray(code, sql`(select value from json_each(${JSON.stringify(codes)}))`), gte(day, sinceDay)),
    )
    .groupBy(code);
}

// General failures.

/** Query for how the messengers have answered since then, and lately, of those that tell anything. */
export function talliesQuery(db: Database, sinceMs: number, latelyMs: number) {
  const { messenger, isFailure, askedAtMs } = watchedLinks;
  return db
    .select({
      messenger,
      asked: sql<number>`count(${isFailure})`,
      failed: sql<number>`total(${isFailure})`,
      askedLately: sql<number>`total(${askedAtMs} >= ${latelyMs})`,
      failedLately: sql<number>`total(${isFailure} and ${askedAtMs} >= ${latelyMs})`,
    })
    .from(watchedLinks)
    .where(and(gte(askedAtMs, sinceMs), isNotNull(isFailure)))
    .groupBy(messenger);
}

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

// The public document.

/** Query for what the public document holds: watched links of which anything is known. */
export function checkedLinksQuery(db: Database) {
  const { url, health, sinceMs, checkedAtMs, reason, dueAtMs } = watchedLinks;
  return db
    .select({ url, health, sinceMs, checkedAtMs, reason })
    .from(watchedLinks)
    .where(and(gte(dueAtMs, 0), ne(health, "unknown")));
}

/** How the links that are watched stand today, by region; a region that has lost them all has none of them. */
export function dayWrite(token: string, today: string): SQL {
  const link = watchedLinks;
  const count = (health: Row["health"]) =>
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

const shownAtMost = 20;

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

/** There is something new to publish. */
export function newsWrite(token: string): SQL {
  return sql`update ${linkChecks} set changes = changes + 1 where id = 1 and lease_token = ${token}`;
}

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
