import { and, asc, eq, gte, inArray, lte, ne, type SQL, sql } from "drizzle-orm";
import { stamp } from "../audit/commit.ts";
import type { Database } from "../db/client.ts";
import { chats } from "../db/tables/chats.ts";
import { usageCounts } from "../db/tables/usage.ts";
import { dayText } from "./local-day.ts";
import type { UsageCount } from "./types.ts";
import type { CountStore } from "./usage-counter.ts";

/** A year and a month: this month can be held against the same one of last year. */
export const keptDays = 400;

export function countStore(db: Database): CountStore {
  return {
    add: (counts) => stamp(db, [addCountsWrite(counts)]),
    forget: (nowMs) => stamp(db, [forgetWrite(nowMs)]),
  };
}

/** One statement, and one parameter, for any number of counts: what is there already is added to. */
export function addCountsWrite(counts: readonly UsageCount[]): SQL {
  const rows = counts.map(({ code, day, kind, channel, host, count }) => [
    code,
    day,
    kind,
    channel,
    host,
    count,
  ]);
  const cells = sql.raw(rows[0]?.map((_, at) => `json_extract(value, '$[${at}]')`).join(", ") ?? "null");
  // «where true» tells SQLite that ON belongs to the conflict, not to a join.
  return sql`insert into ${usageCounts} (code, day, kind, channel, host, count)
    select ${cells} from json_each(${JSON.stringify(rows)}) where true
    on conflict (code, day, kind, channel, host) do update set count = count + excluded.count`;
}

/** By chat, so that the table's own key finds the old days; chats are never deleted, so none is left out. */
export function forgetWrite(nowMs: number): SQL {
  const first = dayText(Math.floor(nowMs / 86_400_000) - keptDays);
  return sql`delete from ${usageCounts} where code in (select code from ${chats}) and day < ${first}`;
}

/** Days from and to, both included: "2026-11-01". */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const count = sql<number>`sum(${usageCounts.count})`;

/** Queries for the sums of a region's chats over some days: by chat, by day, and by host that the region has named. */
export function sumsQueries(db: Database, region: string, { from, to }: Days) {
  const { code, day, kind, channel, host } = usageCounts;
  const own = db.select({ code: chats.code }).from(chats).where(eq(chats.region, region));
  const isOwn = and(inArray(code, own), gte(day, from), lte(day, to));
  const [byChat, byDay, byHost] = [
    [code, kind, channel],
    [day, kind],
    [host, kind],
  ];
  return [
    db
      .select({ code, kind, channel, count })
      .from(usageCounts)
      .where(isOwn)
      .groupBy(...byChat),
    db
      .select({ day, kind, count })
      .from(usageCounts)
      .where(isOwn)
      .groupBy(...byDay),
    db
      .select({ host, kind, count })
      .from(usageCounts)
      .where(and(isOwn, ne(host, "")))
      .groupBy(...byHost),
  ] as const;
}

/** What a region's chats were used on some days, as one moment has it. */
export interface RegionUsage {
  readonly byChat: readonly Pick<UsageCount, "code" | "kind" | "channel" | "count">[];
  readonly byDay: readonly Pick<UsageCount, "day" | "kind" | "count">[];
  readonly byHost: readonly Pick<UsageCount, "host" | "kind" | "count">[];
}

export async function regionUsage(db: Database, region: string, days: Days): Promise<RegionUsage> {
  const [byChat, byDay, byHost] = await db.batch(sumsQueries(db, region, days));
  return { byChat, byDay, byHost };
}

/** Query for every count of a region's chats over some days. */
export function countsQuery(db: Database, region: string, { from, to }: Days) {
  const { code, day, kind, channel, host } = usageCounts;
  const own = db.select({ code: chats.code }).from(chats).where(eq(chats.region, region));
  return db
    .select()
    .from(usageCounts)
    .where(and(inArray(code, own), gte(day, from), lte(day, to)))
    .orderBy(asc(day), asc(code), asc(kind), asc(channel), asc(host));
}

export async function regionCounts(db: Database, region: string, days: Days): Promise<readonly UsageCount[]> {
  return countsQuery(db, region, days);
}
