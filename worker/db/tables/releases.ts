import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Immutable numbered snapshots of everything public; rows are never changed nor deleted (triggers). */
export const releases = sqliteTable("release", {
  number: integer().primaryKey(),
  createdAtMs: integer("created_at_ms").notNull(),
  /** gzip of the JSON document. */
  document: blob({ mode: "buffer" }).$type<Uint8Array>().notNull(),
  /** Of `document` as stored, hexadecimal. */
  sha256: text().notNull(),
  note: text().notNull(),
  /** Which write made the row: its audit line is written only when this id landed. */
  writeId: text("write_id").notNull().unique(),
});
