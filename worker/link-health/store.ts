import { and, asc, eq, gte, inArray, isNotNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { chats } from "../db/tables/chats.ts";
import { linkChecks, watchedLinks } from "../db/tables/link-health.ts";
import { usageCounts } from "../db/tables/usage.ts";
import type { Messenger } from "../registry/types.ts";
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

/** There is something new to publish. */
export function newsWrite(token: string): SQL {
  return sql`update ${linkChecks} set changes = changes + 1 where id = 1 and lease_token = ${token}`;
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

/** Query for the chats of a region that are not closed. */
export function openChatsQuery(db: Database, region: string) {
  return db
    .select({ code: chats.code, title: chats.title })
    .from(chats)
    .where(and(eq(chats.region, region), ne(chats.state, "closed")));
}

/** When a link was asked and is to be asked next; `isAgainstMessenger` as general-failure.ts says. */
export interface Asked {
  readonly askedAtMs: number;
  /** HTTP status of the answer; null: there was none. */
  readonly status: number | null;
  readonly isAgainstMessenger: boolean | null;
  readonly dueAtMs: number;
}

/** The state of a link after a look (`asked`) or after settling (null), if it is still as it was read. */
export function stateWrite(link: WatchedLink, asked: Asked | null, token: string): SQL {
  const against = asked?.isAgainstMessenger === null ? null : Number(asked?.isAgainstMessenger ?? 0);
  const attempt =
    asked === null
      ? sql``
      : sql`asked_at_ms = ${asked.askedAtMs}, is_failure = ${against}, status = ${asked.status}, claims = 0,
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

// All links at once.

/** Query for how the messengers have answered since then, and lately, of those that tell anything. */
export function talliesQuery(db: Database, sinceMs: number, latelyMs: number) {
  const { messenger, isAgainstMessenger, askedAtMs } = watchedLinks;
  return db
    .select({
      messenger,
      asked: sql<number>`count(${isAgainstMessenger})`,
      failed: sql<number>`total(${isAgainstMessenger})`,
      askedLately: sql<number>`total(${askedAtMs} >= ${latelyMs})`,
      failedLately: sql<number>`total(${isAgainstMessenger} and ${askedAtMs} >= ${latelyMs})`,
    })
    .from(watchedLinks)
    .where(and(gte(askedAtMs, sinceMs), isNotNull(isAgainstMessenger)))
    .groupBy(messenger);
}

/** Query for what the public document holds: watched links of which anything is known. */
export function checkedLinksQuery(db: Database) {
  const { url, health, sinceMs, checkedAtMs, reason, dueAtMs } = watchedLinks;
  return db
    .select({ url, health, sinceMs, checkedAtMs, reason })
    .from(watchedLinks)
    .where(and(gte(dueAtMs, 0), ne(health, "unknown")));
}
