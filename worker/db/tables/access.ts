import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who may work on the directory. Never deleted: the audit log names them. */
export const people = sqliteTable("person", {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text({ enum: ["administrator", "coordinator"] }).notNull(),
  createdAtMs: integer("created_at_ms").notNull(),
  /** Not null: access has ended. */
  endedAtMs: integer("ended_at_ms"),
});

/** The regions of a coordinator, by slug, also ones to come; an administrator has all and needs none. */
export const personRegions = sqliteTable(
  "person_region",
  {
    person: text()
      .notNull()
      .references(() => people.id),
    region: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.region] }),
    index("person_region_region").on(table.region),
  ],
);

/** One-time links with which a person creates a passkey. The secret itself is nowhere. */
export const enrolments = sqliteTable(
  "enrolment",
  {
    id: text().primaryKey(),
    /** SHA-256 of the secret, base64url. */
    secretHash: text("secret_hash").notNull().unique(),
    person: text()
      .notNull()
      .references(() => people.id),
    createdBy: text("created_by").notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    expiresAtMs: integer("expires_at_ms").notNull(),
    usedAtMs: integer("used_at_ms"),
    revokedAtMs: integer("revoked_at_ms"),
  },
  (table) => [index("enrolment_person").on(table.person)],
);

export const passkeys = sqliteTable(
  "passkey",
  {
    /** Credential id, base64url. */
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    /** COSE key, base64url. */
    publicKey: text("public_key").notNull(),
    counter: integer().notNull(),
    transports: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    name: text().notNull(),
    isBackedUp: integer("is_backed_up", { mode: "boolean" }).notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    lastUsedAtMs: integer("last_used_at_ms"),
    removedAtMs: integer("removed_at_ms"),
  },
  (table) => [index("passkey_person").on(table.person)],
);

/** What an authenticator must sign, once. */
export const challenges = sqliteTable(
  "challenge",
  {
    challenge: text().primaryKey(),
    purpose: text({ enum: ["sign-in", "enrol", "add-passkey"] }).notNull(),
    /** null: a sign-in, nobody is known yet. */
    person: text().references(() => people.id),
    expiresAtMs: integer("expires_at_ms").notNull(),
    usedAtMs: integer("used_at_ms"),
  },
  (table) => [index("challenge_expiry").on(table.expiresAtMs)],
);

export const sessions = sqliteTable(
  "session",
  {
    /** Names the session where it is listed and revoked; opens nothing. */
    id: text().primaryKey(),
    /** SHA-256 of the cookie's secret, base64url. */
    secretHash: text("secret_hash").notNull().unique(),
    person: text()
      .notNull()
      .references(() => people.id),
    /** When the passkey was shown: what is «recent» counts from here. */
    signedInAtMs: integer("signed_in_at_ms").notNull(),
    lastSeenAtMs: integer("last_seen_at_ms").notNull(),
    expiresAtMs: integer("expires_at_ms").notNull(),
    /** «Chrome, Android»: so that its owner knows it again. */
    device: text().notNull(),
    revokedAtMs: integer("revoked_at_ms"),
  },
  (table) => [index("session_person").on(table.person)],
);

/** For scripts: one region, chosen scopes, no more than its owner may. */
export const apiTokens = sqliteTable(
  "api_token",
  {
    /** Readable part of the token. */
    id: text().primaryKey(),
    secretHash: text("secret_hash").notNull().unique(),
    person: text()
      .notNull()
      .references(() => people.id),
    region: text().notNull(),
    name: text().notNull(),
    scopes: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    expiresAtMs: integer("expires_at_ms").notNull(),
    lastUsedAtMs: integer("last_used_at_ms"),
    revokedAtMs: integer("revoked_at_ms"),
  },
  (table) => [index("api_token_person").on(table.person)],
);

/** How a region works; no public fact. A region without a row has the defaults. */
export const regionSettings = sqliteTable("region_setting", {
  region: text().primaryKey(),
  needsSecondPerson: integer("needs_second_person", { mode: "boolean" }).notNull(),
});
