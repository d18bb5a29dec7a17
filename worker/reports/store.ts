import { and, eq, isNull, lte, max, min, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { watchedLinks } from "../db/tables/link-health.ts";
import { reportKeys, residentReports as reports } from "../db/tables/reports.ts";
import { maxOfDay, maxOpenOfChat, maxTexts, reportKeptMs, sendersToRaise, textKeptMs } from "./bounds.ts";
import { startOfDayMs, utcDay } from "./sender-of-day.ts";
import type { OpenReports, ReportKind } from "./types.ts";

/** The reports of one kind about one chat. */
export interface Said {
  readonly chat: string;
  readonly kind: ReportKind;
}

function isOpenAbout({ chat, kind }: Said): SQL {
  return sql`${reports.chat} = ${chat} and ${reports.kind} = ${kind} and ${reports.handledAtMs} is null`;
}

// The key of a day.

export function keyQuery(db: Database, day: string) {
  return db.select({ key: reportKeys.key }).from(reportKeys).where(eq(reportKeys.day, day));
}

/** Whoever is first makes the day's key. */
export function keyWrite(day: string, key: string): SQL {
  return sql`insert into ${reportKeys} (day, key) values (${day}, ${key}) on conflict (day) do nothing`;
}

/** Query for one key of a day that is over. */
export function pastKeyQuery(db: Database, nowMs: number) {
  return db.select({ day: reportKeys.day }).from(reportKeys).where(isPastKey(nowMs)).limit(1);
}

/** What told the senders of past days apart goes together with their keys. */
export function forgetSendersWrites(nowMs: number): SQL[] {
  return [
    // Not «is not null»: for that SQLite would not use the index.
    sql`update ${reports} set sender = null where ${reports.sender} > '' and ${reports.atMs} < ${startOfDayMs(nowMs)}`,
    sql`delete from ${reportKeys} where ${isPastKey(nowMs)}`,
  ];
}

function isPastKey(nowMs: number): SQL {
  return sql`${reportKeys.day} < ${utcDay(nowMs)}`;
}

// A report.

/** What decides whether a report is stored. */
export interface Standing {
  readonly isKnown: boolean;
  readonly isChatFull: boolean;
  readonly isDayFull: boolean;
}

export function standingQuery(chat: string, sender: string, nowMs: number): SQL {
  const ofChat = sql`select 1 from ${reports} where ${reports.chat} = ${chat} and ${reports.handledAtMs} is null limit ${maxOpenOfChat}`;
  const ofDay = sql`select 1 from ${reports} where ${reports.atMs} >= ${startOfDayMs(nowMs)} limit ${maxOfDay}`;
  return sql`select exists (select 1 from ${reports} where ${reports.sender} = ${sender}) as isKnown,
    (select count(*) from (${ofChat})) >= ${maxOpenOfChat} as isChatFull,
    (select count(*) from (${ofDay})) >= ${maxOfDay} as isDayFull`;
}

export async function standing(db: Database, chat: string, sender: string, nowMs: number): Promise<Standing> {
  const [row] = await db.all<Record<keyof Standing, number>>(standingQuery(chat, sender, nowMs));
  return {
    isKnown: row?.isKnown === 1,
    isChatFull: row?.isChatFull === 1,
    isDayFull: row?.isDayFull === 1,
  };
}

export interface NewReport extends Said {
  readonly region: string;
  readonly text: string | null;
  readonly sender: string;
  readonly atMs: number;
}

/** One more among those raised is raised as well. A sender whose key is gone already leaves no trace of themselves. */
export function reportWrite(report: NewReport): SQL {
  const { chat, region, kind, text, sender, atMs } = report;
  const hasKey = sql`exists (select 1 from ${reportKeys} where ${reportKeys.day} = ${utcDay(atMs)})`;
  return sql`insert into ${reports} (chat, region, kind, text, at_ms, sender, raised_at_ms)
    select ${chat}, ${region}, ${kind}, ${text}, ${atMs}, iif(${hasKey}, ${sender}, null),
      (select max(${reports.raisedAtMs}) from ${reports} where ${isOpenAbout(report)})
    where not exists (select 1 from ${reports} where ${reports.sender} = ${sender})`;
}

/** True while enough senders of today say the same, and it is not known yet. */
export function isToBeRaised(said: Said): SQL {
  return sql`(select count(distinct ${reports.sender}) >= ${sendersToRaise} and count(*) > count(${reports.raisedAtMs})
    from ${reports} where ${isOpenAbout(said)})`;
}

export function toBeRaisedQuery(said: Said): SQL {
  return sql`select (select count(*) from ${reports} where ${isOpenAbout(said)}) as count where ${isToBeRaised(said)}`;
}

/** How many reports are to be raised together; null: none are. */
export async function toBeRaised(db: Database, said: Said): Promise<number | null> {
  const [row] = await db.all<{ count: number }>(toBeRaisedQuery(said));
  return row?.count ?? null;
}

export function raiseWrite(said: Said, nowMs: number): SQL {
  return sql`update ${reports} set raised_at_ms = ${nowMs} where ${isOpenAbout(said)} and ${reports.raisedAtMs} is null`;
}

/** Links that residents say are dead are looked at before all others; nothing happens to those that nobody watches. */
export function askLinksNextWrite(urls: readonly string[]): SQL {
  return sql`update ${watchedLinks} set due_at_ms = 0
    where ${watchedLinks.url} in (select value from json_each(${JSON.stringify(urls)})) and ${watchedLinks.dueAtMs} is not null`;
}

// What coordinators see and do.

export function openCountsQuery(db: Database, region: string) {
  const { chat, kind, atMs, raisedAtMs, handledAtMs } = reports;
  return db
    .select({
      chat,
      kind,
      count: sql<number>`count(*)`,
      raisedAtMs: max(raisedAtMs),
      firstMs: sql<number>`${min(atMs)}`,
      lastMs: sql<number>`${max(atMs)}`,
    })
    .from(reports)
    .where(and(eq(reports.region, region), isNull(handledAtMs)))
    .groupBy(chat, kind);
}

/** Query for the newest texts of each kind about each chat of a region. */
export function openTextsQuery(region: string): SQL {
  const number = sql`row_number() over (partition by chat, kind order by at_ms desc, id desc)`;
  return sql`select chat, kind, text, at_ms as atMs from (
      select chat, kind, text, at_ms, ${number} as number from ${reports}
      where ${reports.region} = ${region} and ${reports.handledAtMs} is null and ${reports.text} is not null
    ) where number <= ${maxTexts} order by number`;
}

/** The open reports about a region's chats. */
export async function openReports(db: Database, region: string): Promise<readonly OpenReports[]> {
  const counts = await openCountsQuery(db, region);
  if (counts.length === 0) return [];
  const texts = await db.all<Said & { text: string; atMs: number }>(openTextsQuery(region));
  return counts.map(({ raisedAtMs, ...said }) => ({
    ...said,
    isRaised: raisedAtMs !== null,
    texts: texts
      .filter(({ chat, kind }) => chat === said.chat && kind === said.kind)
      .map(({ text, atMs }) => ({ text, atMs })),
  }));
}

/** Which reports a coordinator is done with: what came after they looked is not among them. */
export interface Seen extends Said {
  readonly region: string;
  readonly seenLastMs: number;
}

function isSeen(seen: Seen) {
  return and(isOpenAbout(seen), eq(reports.region, seen.region), lte(reports.atMs, seen.seenLastMs));
}

export function seenCountQuery(db: Database, seen: Seen) {
  return db.select({ count: sql<number>`count(*)` }).from(reports).where(isSeen(seen));
}

export function hasSeen(seen: Seen): SQL {
  return sql`exists (select 1 from ${reports} where ${isSeen(seen)})`;
}

export function handleWrite(seen: Seen, actor: string, nowMs: number): SQL {
  return sql`update ${reports} set handled_at_ms = ${nowMs}, handled_by = ${actor} where ${isSeen(seen)}`;
}

// What goes.

export function forgetReportsWrites(nowMs: number): SQL[] {
  const textEndMs = nowMs - textKeptMs;
  return [
    sql`delete from ${reports} where ${reports.atMs} < ${nowMs - reportKeptMs}`,
    // What was dealt with then came before then: the index on the time finds it.
    sql`update ${reports} set text = null where ${reports.atMs} < ${textEndMs} and ${reports.handledAtMs} < ${textEndMs} and ${reports.text} is not null`,
  ];
}
