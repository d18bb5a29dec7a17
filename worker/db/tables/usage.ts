import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * How often a chat was shown and joined on a day: numbers, and nothing of who. Written by the usage counter alone,
 * without audit lines; rows go after 400 days.
 */
export const usageCounts = sqliteTable(
  "usage_count",
  {
    code: text().notNull(),
    /** By the clocks of the chat's region, "2026-11-26". */
    day: text().notNull(),
    kind: text({ enum: ["answer", "join"] }).notNull(),
    channel: text({ enum: ["site", "widget", "direct"] }).notNull(),
    /** Host name that the region has named as carrying our widget; "": of any other place. */
    host: text().notNull(),
    count: integer().notNull(),
  },
  // The chat first: pages read a region's chats over some days, and an old day of every chat is found as quickly.
  (table) => [primaryKey({ columns: [table.code, table.day, table.kind, table.channel, table.host] })],
);
