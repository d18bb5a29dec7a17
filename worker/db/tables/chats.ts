import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { regions } from "./regions.ts";
import { sources } from "./sources.ts";
import { territories } from "./territories.ts";

/** A row is never deleted (trigger): its code stands on paper and must not come to mean another chat. */
export const chats = sqliteTable(
  "chat",
  {
    code: text().primaryKey(),
    region: text()
      .notNull()
      .references(() => regions.slug),
    position: integer().notNull(),
    title: text().notNull(),
    state: text({ enum: ["active", "announced", "closed"] }).notNull(),
    /** Whom it is for, a sentence in our own words. */
    audience: text(),
    succeededBy: text("succeeded_by").references((): AnySQLiteColumn => chats.code),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [index("chat_region").on(table.region, table.position)],
);

/** What a source says about who serves a territory. */
export const coverage = sqliteTable(
  "coverage",
  {
    region: text()
      .notNull()
      .references(() => regions.slug),
    /** Order of the source. */
    position: integer().notNull(),
    /** null: the rest of the region. */
    territory: text().references(() => territories.id),
    /** null: the source says that there is no chat here. */
    chat: text().references(() => chats.code),
    as: text().notNull(),
    note: text(),
    /** Not null: only for patients of these clinics; [] = of all that no other chat names. */
    clinics: text({ mode: "json" }).$type<readonly string[]>(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.region, table.position] }),
    index("coverage_territory").on(table.territory),
    index("coverage_chat").on(table.chat),
  ],
);

/** Ways into a chat in order of preference; `url` is canonical (registry/link-kinds.ts). */
export const links = sqliteTable(
  "link",
  {
    chat: text()
      .notNull()
      .references(() => chats.code),
    position: integer().notNull(),
    messenger: text({ enum: ["telegram", "max", "vk"] }).notNull(),
    url: text().notNull(),
    health: text({ enum: ["ok", "suspect", "dead", "unknown"] }).notNull(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.chat, table.url] }),
    index("link_chat").on(table.chat, table.position),
  ],
);
