import { like, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { chats } from "../db/tables/chats.ts";
import { draftChanges } from "../db/tables/drafts.ts";

/** Queries for every code that a chat has or had, and every one that a draft has given to a chat. */
export function takenCodesQueries(db: Database) {
  return [
    db.select({ code: chats.code }).from(chats),
    db
      .selectDistinct({ code: sql<string>`substr(${draftChanges.key}, 6)` })
      .from(draftChanges)
      .where(like(draftChanges.key, "chat/%")),
  ] as const;
}
