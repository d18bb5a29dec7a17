import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { chats } from "./chats.ts";
import { regions } from "./regions.ts";
import { sources } from "./sources.ts";

/** What is known of one chat in one month ("2026-10"). */
export const qualityFigures = sqliteTable(
  "quality_figures",
  {
    region: text()
      .notNull()
      .references(() => regions.slug),
    chat: text()
      .notNull()
      .references(() => chats.code),
    period: text().notNull(),
    method: text({ enum: ["by_hand", "export", "table"] }).notNull(),
    from: text(),
    to: text(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    /** What the source does not say is left out. */
    figures: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chat, table.period] }),
    index("quality_figures_region").on(table.region, table.period, table.chat),
  ],
);

/** What a report prints of a whole region. */
export const qualityReports = sqliteTable(
  "quality_report",
  {
    region: text()
      .notNull()
      .references(() => regions.slug),
    period: text().notNull(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    report: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.region, table.period] })],
);
