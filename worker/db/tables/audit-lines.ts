import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who changed what and when; append-only (triggers). */
export const auditLines = sqliteTable(
  "audit_line",
  {
    number: integer().primaryKey({ autoIncrement: true }),
    atMs: integer("at_ms").notNull(),
    /** "seed", "operator" or a coordinator's id. */
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    details: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    writeId: text("write_id").notNull().unique(),
  },
  (table) => [index("audit_line_action").on(table.action)],
);
