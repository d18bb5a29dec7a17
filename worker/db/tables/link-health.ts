import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const messengers = ["telegram", "max", "vk"] as const;
const healths = ["ok", "suspect", "dead", "unknown"] as const;

/** What is known of each link of the newest release, by its canonical address. Chats may share one. */
export const watchedLinks = sqliteTable(
  "watched_link",
  {
    url: text().primaryKey(),
    messenger: text({ enum: messengers }).notNull(),
    /** The first chat of the release that has the link, and its region. */
    chat: text().notNull(),
    region: text().notNull(),
    /** When it is to be asked next: the cursor of all runs. null: no release has the link any more. */
    dueAtMs: integer("due_at_ms"),
    /** How often a run has taken it up without coming to an end. */
    claims: integer().notNull().default(0),
    /** One more with every write: nobody writes over what they have not read. */
    revision: integer().notNull().default(0),
    /** The last attempt, and whether it speaks against the messenger (`general-failure.ts`); null: neither for nor against. */
    askedAtMs: integer("asked_at_ms"),
    isAgainstMessenger: integer("is_failure", { mode: "boolean" }),
    health: text({ enum: healths }).notNull().default("unknown"),
    reason: text(),
    sinceMs: integer("since_ms"),
    checkedAtMs: integer("checked_at_ms"),
    lastOkMs: integer("last_ok_ms"),
    deadVerdicts: integer("dead_verdicts").notNull().default(0),
    firstDeadMs: integer("first_dead_ms"),
    beforeTitle: text("before_title"),
    beforeMembers: integer("before_members"),
    seenTitle: text("seen_title"),
    seenMembers: integer("seen_members"),
    /** A verdict against the link that waits to be settled: JSON, and its time. */
    pending: text(),
    pendingAtMs: integer("pending_at_ms"),
    /** HTTP status of the last answer; null: there was none. */
    status: integer(),
    /** Who has looked at it by hand last, as the audit log names them, when, until when that holds, and against what. */
    approvedBy: text("approved_by"),
    approvedAtMs: integer("approved_at_ms"),
    approvedUntilMs: integer("approved_until_ms"),
    approvedReason: text("approved_reason"),
  },
  (table) => [
    index("watched_link_due").on(table.dueAtMs),
    index("watched_link_asked").on(table.askedAtMs, table.messenger, table.isAgainstMessenger),
    index("watched_link_pending").on(table.pendingAtMs),
    index("watched_link_region").on(table.region),
  ],
);

/** Every change of a link's health, for 90 days: from them the health at any moment follows. */
export const linkChanges = sqliteTable(
  "link_change",
  {
    url: text().notNull(),
    atMs: integer("at_ms").notNull(),
    messenger: text({ enum: messengers }).notNull(),
    chat: text().notNull(),
    region: text().notNull(),
    before: text({ enum: healths }).notNull(),
    after: text({ enum: healths }).notNull(),
    reason: text(),
    /** As the messenger showed it when the link was approved, and now; null: nothing was shown. */
    titleBefore: text("title_before"),
    title: text(),
    membersBefore: integer("members_before"),
    members: integer(),
    /** HTTP status of the answer that the change rests on; null: somebody looked by hand, or there was none. */
    status: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.url, table.atMs] }),
    index("link_change_at").on(table.atMs),
    index("link_change_region").on(table.region, table.atMs),
  ],
);

/** Times when most looks spoke against a messenger: trouble of ours or of the messenger, of no link. */
export const linkIncidents = sqliteTable(
  "link_incident",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    messenger: text({ enum: messengers }).notNull(),
    startedAtMs: integer("started_at_ms").notNull(),
    /** When it was last seen going on. */
    lastAtMs: integer("last_at_ms").notNull(),
    endedAtMs: integer("ended_at_ms"),
    /** Links asked within the window, and how many of the looks spoke against the messenger, at the worst moment. */
    asked: integer().notNull(),
    failed: integer().notNull(),
  },
  (table) => [
    uniqueIndex("link_incident_open").on(table.messenger).where(sql`ended_at_ms is null`),
    index("link_incident_last").on(table.lastAtMs),
  ],
);

/** How many links of a region had which health when a day (UTC) ended, for 90 days; of today as of now. */
export const linkDays = sqliteTable(
  "link_day",
  {
    day: text().notNull(),
    region: text().notNull(),
    ok: integer().notNull(),
    suspect: integer().notNull(),
    dead: integer().notNull(),
    unknown: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.region] })],
);

/** One row: who checks now, and where the checks stand. */
export const linkChecks = sqliteTable("link_check", {
  id: integer().primaryKey(),
  leaseToken: text("lease_token").notNull(),
  leaseUntilMs: integer("lease_until_ms").notNull(),
  /** The release whose links are watched, and how many they are. */
  release: integer().notNull().default(0),
  links: integer().notNull().default(0),
  /** Messenger -> until when it wants to be left alone, in ms. JSON. */
  pauses: text().notNull().default("{}"),
  /** Counts changes of health, and which count the newest public document has. */
  changes: integer().notNull().default(0),
  publishedChanges: integer("published_changes").notNull().default(0),
  publishedAtMs: integer("published_at_ms").notNull().default(0),
  forgotAtMs: integer("forgot_at_ms").notNull().default(0),
});

/** The health of links as public code loads it; the newest few. */
export const linkHealthDocuments = sqliteTable("link_health_document", {
  number: integer().primaryKey(),
  createdAtMs: integer("created_at_ms").notNull(),
  /** gzip of the JSON document. */
  document: blob({ mode: "buffer" }).$type<Uint8Array>().notNull(),
  /** Of `document` as stored, hexadecimal. */
  sha256: text().notNull(),
});
