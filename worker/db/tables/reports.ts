import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

const kinds = ["link", "silent", "wrong_territory"] as const;

/** What residents say of a chat, for its coordinators alone. */
export const residentReports = sqliteTable(
  "resident_report",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    chat: text().notNull(),
    region: text().notNull(),
    kind: text({ enum: kinds }).notNull(),
    /** At most 300 characters; null: nothing was written. */
    text: text(),
    atMs: integer("at_ms").notNull(),
    /** Tells reports of one day's senders apart (`report_key`); null once the day is over. */
    sender: text(),
    /** When so many different senders had said it that it is no accident; null: they have not. */
    raisedAtMs: integer("raised_at_ms"),
    /** When a coordinator was done with it, and who, as the audit log names them. */
    handledAtMs: integer("handled_at_ms"),
    handledBy: text("handled_by"),
  },
  (table) => [
    index("resident_report_chat").on(table.chat, table.handledAtMs),
    index("resident_report_region").on(table.region, table.handledAtMs),
    index("resident_report_at").on(table.atMs),
    index("resident_report_sender").on(table.sender),
  ],
);

/** The key of today's senders. Without it, and it is gone with the day, nobody can tell who sent what. */
export const reportKeys = sqliteTable("report_key", {
  /** UTC. */
  day: text().primaryKey(),
  key: text().notNull(),
});
