import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { alertRecipients, alerts } from "../db/tables/alerts.ts";
import { chats } from "../db/tables/chats.ts";
import { linkChanges, watchedLinks } from "../db/tables/link-health.ts";
import { regions } from "../db/tables/regions.ts";
import { givenUpAfterMs } from "./back-off.ts";
import type { AlertContent, Failure, Recipient, Way } from "./types.ts";

const dayMs = 86_400_000;
/** What is older is no news any more: the digest tells it as long as it is so. */
const toldWithinMs = 7 * dayMs;
export const keptDays = 90;
/** How long an attempt can take at most, and then nobody is at it any more. */
const unclearAfterMs = 120_000;
/** To one recipient in one run. */
const mostToOne = 3;

// Making.

/**
 * An alert for each recipient and link that became dead since they wanted to know and within a week, unless there is one
 * already. It follows from the history of the links alone, so a run that is killed loses nothing and doubles nothing.
 */
export function makeDeathsWrite(nowMs: number): SQL {
  const [r, c] = [alertRecipients, linkChanges];
  const otherWayIn = sql`exists (select 1 from ${watchedLinks} where ${watchedLinks.region} = ${c.region}
    and ${watchedLinks.chat} = ${c.chat} and ${watchedLinks.dueAtMs} is not null and ${watchedLinks.health} <> 'dead')`;
  const link = sql`json_object('messenger', ${c.messenger}, 'health', 'dead', 'reason', ${c.reason}, 'sinceMs', ${c.atMs})`;
  const chat = sql`json_object('code', ${c.chat}, 'title', coalesce(${chats.title}, ${c.chat}),
    'severity', case when ${otherWayIn} then 'dead_link' else 'no_way_in' end,
    'links', json_array(${link}), 'reports', json_object())`;
  return sql`insert into ${alerts} (id, recipient, kind, about, created_at_ms, content, due_at_ms)
    select ${newId}, ${r.id}, 'death', 'death:' || ${c.url} || ':' || ${c.atMs}, ${nowMs},
      json_object('chats', json_array(${chat}), 'total', 1), ${nowMs}
    from ${r} cross join ${c} left join ${chats} on ${chats.code} = ${c.chat}
    where ${r.endedAtMs} is null and ${c.region} = ${r.region} and ${c.after} = 'dead'
      and ${c.atMs} > max(${r.createdAtMs}, ${nowMs - toldWithinMs})
    on conflict (recipient, about) do nothing`;
}

/** 128 bits, like every id of ours; made by the database, because each row needs its own. */
const newId = sql.raw("lower(hex(randomblob(16)))");

/** Query for all recipients with what a digest needs to know; whose digest is the longest ago comes first. */
export function activeRecipientsQuery(db: Database) {
  const { id, region, lastDigestDay, endedAtMs } = alertRecipients;
  return db
    .select({ id, region, lastDigestDay, timezone: regions.timezone })
    .from(alertRecipients)
    .innerJoin(regions, eq(regions.slug, region))
    .where(isNull(endedAtMs))
    .orderBy(asc(lastDigestDay), asc(id));
}

/** The digest of a day, and that it is made; with nothing to say (null) only the latter. */
export function digestWrites(
  recipient: string,
  day: string,
  content: AlertContent | null,
  nowMs: number,
): SQL[] {
  const isMade = sql`update ${alertRecipients} set last_digest_day = ${day} where ${alertRecipients.id} = ${recipient}`;
  if (content === null) return [isMade];
  return [alertWrite(recipient, "digest", `digest:${day}`, content, nowMs), isMade];
}

export function alertWrite(
  recipient: string,
  kind: "digest" | "test",
  about: string,
  content: AlertContent,
  nowMs: number,
): SQL {
  return sql`insert into ${alerts} (id, recipient, kind, about, created_at_ms, content, due_at_ms)
    select ${newId}, ${recipient}, ${kind}, ${about}, ${nowMs}, ${JSON.stringify(content)}, ${nowMs} where true
    on conflict (recipient, about) do nothing`;
}

// Sending.

/**
 * Attempts that were begun and never ended: whether the alert arrived, nobody knows. Webhooks are told again, their
 * receivers know a repetition by its id; people are not, for the next digest repeats what is still so.
 */
export function settleUnclearWrites(nowMs: number): SQL[] {
  const isUnclear = sql`due_at_ms <= ${nowMs} and started_at_ms <= ${nowMs - unclearAfterMs}`;
  const isRepeatable = sql`exists (select 1 from ${alertRecipients} where ${alertRecipients.id} = recipient
    and ${alertRecipients.way} = 'webhook' and ${alertRecipients.endedAtMs} is null) and created_at_ms > ${nowMs - givenUpAfterMs}`;
  return [
    sql`update ${alerts} set started_at_ms = null, due_at_ms = ${nowMs} where ${isUnclear} and ${isRepeatable}`,
    sql`update ${alerts} set started_at_ms = null, due_at_ms = null, given_up_at_ms = ${nowMs}, failure = 'unclear'
      where ${isUnclear} and not (${isRepeatable})`,
  ];
}

export interface DueAlert {
  readonly id: string;
  readonly kind: "death" | "digest" | "test";
  readonly createdAtMs: number;
  /** JSON: `AlertContent`. */
  readonly content: string;
  readonly attempts: number;
  readonly recipient: string;
  readonly way: Way;
  readonly address: string;
  readonly slug: string;
  readonly regionName: string;
  readonly timezone: string;
}

/** Query for alerts that are due, the longest first, at most three for each recipient. */
export function dueAlertsQuery(nowMs: number, limit: number): SQL {
  const [a, r, g] = [alerts, alertRecipients, regions];
  return sql`select * from (
      select ${a.id} as id, ${a.kind} as kind, ${a.createdAtMs} as createdAtMs, ${a.content} as content,
        ${a.attempts} as attempts, ${r.id} as recipient, ${r.way} as way, ${r.address} as address,
        ${g.slug} as slug, ${g.name} as regionName, ${g.timezone} as timezone, ${a.dueAtMs} as dueAtMs,
        row_number() over (partition by ${a.recipient} order by ${a.dueAtMs}, ${a.createdAtMs}, ${a.id}) as place
      from ${a} join ${r} on ${r.id} = ${a.recipient} join ${g} on ${g.slug} = ${r.region}
      where ${a.dueAtMs} <= ${nowMs} and ${a.startedAtMs} is null and ${r.endedAtMs} is null)
    where place <= ${mostToOne} order by dueAtMs, createdAtMs, id limit ${limit}`;
}

export async function dueAlerts(db: Database, nowMs: number, limit: number): Promise<readonly DueAlert[]> {
  return db.all<DueAlert>(dueAlertsQuery(nowMs, limit));
}

/** Changes a row only for who comes first: from then on it is theirs to send. */
export function claimWrite(id: string, nowMs: number): SQL {
  return sql`update ${alerts} set started_at_ms = ${nowMs}, attempts = attempts + 1
    where id = ${id} and due_at_ms <= ${nowMs} and started_at_ms is null`;
}

export function sentWrite(id: string, nowMs: number): SQL {
  return sql`update ${alerts} set sent_at_ms = ${nowMs}, started_at_ms = null, due_at_ms = null, failure = null
    where id = ${id} and due_at_ms is not null`;
}

/** `nextMs` null: given up. Else the recipient is left alone until then: what else waits for them waits as long. */
export function failedWrites(
  alert: Pick<DueAlert, "id" | "recipient">,
  failure: Failure,
  nextMs: number | null,
  nowMs: number,
): SQL[] {
  const { id, recipient } = alert;
  const givenUpMs = nextMs === null ? nowMs : null;
  const own = sql`update ${alerts} set started_at_ms = null, due_at_ms = ${nextMs}, given_up_at_ms = ${givenUpMs},
    failure = ${failure} where id = ${id} and due_at_ms is not null`;
  if (nextMs === null) return [own];
  const others = sql`update ${alerts} set due_at_ms = ${nextMs}
    where recipient = ${recipient} and due_at_ms < ${nextMs} and started_at_ms is null`;
  return [own, others];
}

export function forgetWrite(nowMs: number): SQL {
  return sql`delete from ${alerts} where ${alerts.createdAtMs} < ${nowMs - keptDays * dayMs}`;
}

// What coordinators see and change.

/** Query for the recipients of a region, the oldest first. */
export function recipientsQuery(db: Database, region: string) {
  return db
    .select()
    .from(alertRecipients)
    .where(and(eq(alertRecipients.region, region), isNull(alertRecipients.endedAtMs)))
    .orderBy(asc(alertRecipients.createdAtMs), asc(alertRecipients.id));
}

/** Query for one recipient of a region, whether they are still told or not. */
export function recipientQuery(db: Database, region: string, id: string) {
  return db
    .select()
    .from(alertRecipients)
    .where(and(eq(alertRecipients.id, id), eq(alertRecipients.region, region)));
}

/** Query for the newest alerts to a recipient, before them those that have failed and are to be sent again. */
export function newestAlertsQuery(db: Database, recipient: string, limit: number) {
  return db
    .select()
    .from(alerts)
    .where(eq(alerts.recipient, recipient))
    .orderBy(
      desc(sql`${alerts.dueAtMs} is not null and ${alerts.failure} is not null`),
      desc(alerts.createdAtMs),
      desc(alerts.id),
    )
    .limit(limit);
}

/** Query for how many alerts to a recipient wait to be sent. */
export function waitingQuery(db: Database, recipient: string) {
  return db
    .select({ count: sql<number>`count(*)` })
    .from(alerts)
    .where(and(eq(alerts.recipient, recipient), sql`${alerts.dueAtMs} is not null`));
}

export interface NewRecipient extends Recipient {
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly lastDigestDay: string | null;
}

/** Somebody who was told before is told again under the same id, from now on. */
export function addRecipientWrite(made: NewRecipient): SQL {
  const { id, region, way, address, createdAtMs, createdBy, lastDigestDay } = made;
  return sql`insert into ${alertRecipients} (id, region, way, address, created_at_ms, created_by, last_digest_day)
    values (${id}, ${region}, ${way}, ${address}, ${createdAtMs}, ${createdBy}, ${lastDigestDay})
    on conflict (region, way, address) do update set ended_at_ms = null, created_at_ms = excluded.created_at_ms,
      created_by = excluded.created_by, last_digest_day = excluded.last_digest_day`;
}

/** From now on nobody is told there, and what waits is given up. */
export function endRecipientWrites(id: string, nowMs: number): SQL[] {
  return [
    sql`update ${alertRecipients} set ended_at_ms = ${nowMs} where id = ${id} and ended_at_ms is null`,
    sql`update ${alerts} set due_at_ms = null, given_up_at_ms = ${nowMs}, failure = 'ended'
      where recipient = ${id} and due_at_ms is not null and started_at_ms is null`,
  ];
}

export function isTold(id: string): SQL {
  return sql`exists (select 1 from ${alertRecipients} where id = ${id} and ended_at_ms is null)`;
}

export function isNotTold({ region, way, address }: Omit<Recipient, "id">): SQL {
  return sql`not exists (select 1 from ${alertRecipients}
    where region = ${region} and way = ${way} and address = ${address} and ended_at_ms is null)`;
}

export function hasFewerThan(region: string, most: number): SQL {
  return sql`(select count(*) from ${alertRecipients} where region = ${region} and ended_at_ms is null) < ${most}`;
}

/** True while no trial waits to be sent. */
export function hasNoTestWaiting(recipient: string): SQL {
  return sql`not exists (select 1 from ${alerts} where recipient = ${recipient} and kind = 'test' and due_at_ms is not null)`;
}
