import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const ways = ["webhook", "telegram", "email"] as const;
const kinds = ["death", "digest", "test"] as const;

/** Where a region wants to be told. */
export const alertRecipients = sqliteTable(
  "alert_recipient",
  {
    id: text().primaryKey(),
    region: text().notNull(),
    way: text({ enum: ways }).notNull(),
    /** An https address, the number or name of a Telegram chat, or an e-mail address. */
    address: text().notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    createdBy: text("created_by").notNull(),
    endedAtMs: integer("ended_at_ms"),
    /** The last day, by the region's clock, whose digest was made or found to be empty. */
    lastDigestDay: text("last_digest_day"),
  },
  (table) => [
    index("alert_recipient_region").on(table.region, table.endedAtMs),
    uniqueIndex("alert_recipient_once").on(table.region, table.way, table.address),
  ],
);

/** The outbox: every alert once, until it has arrived or is given up. */
export const alerts = sqliteTable(
  "alert",
  {
    /** Stays the same however often it is sent: receivers know a repetition by it. */
    id: text().primaryKey(),
    recipient: text()
      .notNull()
      .references(() => alertRecipients.id),
    kind: text({ enum: kinds }).notNull(),
    /** What it is about: one alert for each of it and recipient. */
    about: text().notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    /** JSON, as it was when it was made. */
    content: text().notNull(),
    /** When it is to be sent next; null: it has arrived or was given up. */
    dueAtMs: integer("due_at_ms"),
    attempts: integer().notNull().default(0),
    /** Set while somebody sends it: found later, nobody knows whether it arrived. */
    startedAtMs: integer("started_at_ms"),
    sentAtMs: integer("sent_at_ms"),
    givenUpAtMs: integer("given_up_at_ms"),
    /** Why the last attempt failed: a word of ours, or an HTTP status. */
    failure: text(),
  },
  (table) => [
    uniqueIndex("alert_once").on(table.recipient, table.about),
    index("alert_due").on(table.dueAtMs),
    index("alert_created").on(table.createdAtMs),
  ],
);
