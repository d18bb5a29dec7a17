import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who changed what and when; append-only (triggers), each line chained to the one before (audit/chain.ts). */
export const auditLines = sqliteTable(
  "audit_line",
  {
    /** Without gaps: the writer takes the next number, and of two who take the same one fails. */
    number: integer().primaryKey({ autoIncrement: true }),
    atMs: integer("at_ms").notNull(),
    /** "seed", "operator", "link-check", "person/<id>" or "token/<id>". */
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    /** Slug of the region that it is about; null: of none or of several. */
    region: text(),
    details: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    writeId: text("write_id").notNull().unique(),
    /** Hexadecimal SHA-256; empty on lines from before the chain, which the first chained line vouches for. */
    hash: text().notNull().default(""),
  },
  (table) => [
    index("audit_line_action").on(table.action),
    index("audit_line_region").on(table.region),
    index("audit_line_actor").on(table.actor),
    index("audit_line_at").on(table.atMs),
  ],
);
