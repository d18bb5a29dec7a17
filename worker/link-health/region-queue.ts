import type { Database } from "../db/client.ts";
import { openReports } from "../reports/store.ts";
import { type QueueItem, queueOf } from "./queue.ts";
import { linkOf, linksOfRegionQuery, openChatsQuery, usesQuery } from "./store.ts";

const dayMs = 86_400_000;
export const usesOfDays = 30;

/** The queue of a region as it is now; nothing of what it says comes from the release. */
export async function regionQueue(
  db: Database,
  region: string,
  nowMs: number,
): Promise<readonly QueueItem[]> {
  const [links, chats] = await db.batch([linksOfRegionQuery(db, region), openChatsQuery(db, region)]);
  const sinceDay = new Date(nowMs - usesOfDays * dayMs).toISOString().slice(0, 10);
  const codes = chats.map(({ code }) => code);
  const reports = await openReports(db, region);
  const uses = await usesQuery(db, codes, sinceDay);
  return queueOf({
    links: links.map(linkOf),
    reports,
    uses: new Map(uses.map((row) => [row.code, row.uses])),
    titles: new Map(chats.map(({ code, title }) => [code, title])),
  });
}
