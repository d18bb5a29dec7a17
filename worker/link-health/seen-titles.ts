import type { Database } from "../db/client.ts";
import { linkOf, linksOfRegionQuery } from "./store.ts";

/** By the code of a chat what messengers called it when its links were last found alive. */
export async function seenTitles(
  db: Database,
  region: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const titles = new Map<string, string[]>();
  for (const { chat, state } of (await linksOfRegionQuery(db, region)).map(linkOf)) {
    const seen = [state.before?.title, state.health === "ok" ? state.seen?.title : null];
    const known = titles.get(chat) ?? [];
    for (const title of seen) if (title && !known.includes(title)) known.push(title);
    titles.set(chat, known);
  }
  return titles;
}
