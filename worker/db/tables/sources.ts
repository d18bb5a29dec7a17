import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Papers and classifiers that facts come from. */
export const sources = sqliteTable("source", {
  /** "<region slug>/<short key>". */
  id: text().primaryKey(),
  title: text().notNull(),
  url: text(),
  /** As precise as known: "2022-04-01", "2021-02", "2026". */
  date: text(),
});
