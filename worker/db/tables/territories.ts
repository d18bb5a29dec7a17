import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { regions } from "./regions.ts";
import { sources } from "./sources.ts";

/** The official division of a region as a tree; a region itself is no row. */
export const territories = sqliteTable(
  "territory",
  {
    /** The territory's own code, or the municipality's with the name for one that has none: "75649000-bakal". */
    id: text().primaryKey(),
    region: text()
      .notNull()
      .references(() => regions.slug),
    position: integer().notNull(),
    level: text({ enum: ["municipality", "city_district", "settlement"] }).notNull(),
    kind: text().notNull(),
    label: text().notNull(),
    /** Today's own code; null: the code of the territory around holds. */
    oktmo: text(),
    /** The municipality of a place, the successor of a merged municipality. */
    parent: text().references((): AnySQLiteColumn => territories.id),
    isMerged: integer("is_merged", { mode: "boolean" }).notNull(),
    centre: text().references((): AnySQLiteColumn => territories.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    index("territory_region").on(table.region, table.position),
    index("territory_parent").on(table.parent),
    index("territory_centre").on(table.centre),
    index("territory_oktmo").on(table.oktmo),
  ],
);

/** Names: one official (today’s, or the last one of a merged municipality), earlier ones, and those people use. */
export const territoryNames = sqliteTable(
  "territory_name",
  {
    territory: text()
      .notNull()
      .references(() => territories.id),
    position: integer().notNull(),
    text: text().notNull(),
    /** `nameKey(text)`: SQLite folds no Cyrillic letters, so the program does. */
    key: text().notNull(),
    kind: text({ enum: ["official", "former", "alias"] }).notNull(),
    from: text(),
    until: text(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.territory, table.position] }),
    index("territory_name_key").on(table.key),
  ],
);

/** Codes that stood for a territory earlier. */
export const territoryCodes = sqliteTable(
  "territory_code",
  {
    territory: text()
      .notNull()
      .references(() => territories.id),
    oktmo: text().notNull(),
    until: text(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.territory, table.oktmo] }),
    index("territory_code_oktmo").on(table.oktmo),
  ],
);
