import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Immutable numbered snapshots of everything public; rows are never changed nor deleted (triggers). */
export const releases = sqliteTable("release", {
  number: integer().primaryKey(),
  createdAtMs: integer("created_at_ms").notNull(),
  /** gzip of the JSON document. */
  document: blob({ mode: "buffer" }).$type<Uint8Array>().notNull(),
  /** Of `document` as stored, hexadecimal. */
  sha256: text().notNull(),
  note: text().notNull(),
  /** Which write made the row: its audit line has the same id. */
  writeId: text("write_id").notNull().unique(),
});

/**
 * What each release changed in the registry: walked backwards, they restore any earlier state. Append-only (triggers).
 * Releases from before this table have none and cannot be restored.
 */
export const releaseChanges = sqliteTable(
  "release_change",
  {
    release: integer()
      .notNull()
      .references(() => releases.number),
    region: text().notNull(),
    /** `RecordKey` of registry/records.ts. */
    key: text().notNull(),
    /** JSON of the record; null: there was none. */
    before: text(),
    after: text(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.region, table.key] }),
    index("release_change_region").on(table.region, table.release),
  ],
);
