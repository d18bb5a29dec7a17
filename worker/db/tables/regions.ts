import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sources } from "./sources.ts";

export const regions = sqliteTable("region", {
  slug: text().primaryKey(),
  /** Order on pages: by constitutional number. */
  number: text().notNull().unique(),
  oktmo: text().notNull().unique(),
  name: text().notNull(),
  aliases: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  postalPrefixes: text("postal_prefixes", { mode: "json" }).$type<readonly string[]>().notNull(),
  timezone: text().notNull(),
  /** ISO weekdays on which chats answer, 1 = Monday. */
  days: text({ mode: "json" }).$type<readonly number[]>().notNull(),
  opensAt: text("opens_at").notNull(),
  closesAt: text("closes_at").notNull(),
  answerWithinMinutes: integer("answer_within_minutes").notNull(),
  hoursSourceId: text("hours_source_id")
    .notNull()
    .references(() => sources.id),
  /** Where the region publishes links that we do not have; all three null when there is no such place. */
  linksPublishedText: text("links_published_text"),
  linksPublishedUrl: text("links_published_url"),
  linksPublishedSourceId: text("links_published_source_id").references(() => sources.id),
  /** Host names in ASCII of sites that carry our widget. */
  widgetHosts: text("widget_hosts", { mode: "json" }).$type<readonly string[]>().notNull().default([]),
});

/** A region's own hotline; a region without a row has the national numbers only. */
export const hotlines = sqliteTable("hotline", {
  region: text()
    .primaryKey()
    .references(() => regions.slug),
  name: text().notNull(),
  hours: text(),
  purposes: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  notes: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  sourceId: text("source_id")
    .notNull()
    .references(() => sources.id),
});

export const hotlineNumbers = sqliteTable(
  "hotline_number",
  {
    region: text()
      .notNull()
      .references(() => hotlines.region),
    position: integer().notNull(),
    dial: text().notNull(),
    from: text({ enum: ["any", "mobile", "landline"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.region, table.position] })],
);
