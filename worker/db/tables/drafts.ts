import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Changes of one author to one region that are not yet public. */
export const drafts = sqliteTable(
  "draft",
  {
    id: text().primaryKey(),
    /** Slug of one of the federal subjects; the registry may not have it yet. */
    region: text().notNull(),
    /** "person/<id>" or "token/<id>"; a handover changes it. */
    author: text().notNull(),
    state: text({ enum: ["open", "submitted", "published", "discarded"] }).notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    updatedAtMs: integer("updated_at_ms").notNull(),
    /** Grows with every write; a write that has seen an older one is refused. */
    revision: integer().notNull(),
    /** Why, in the author's words: becomes the note of the release. */
    note: text().notNull(),
    /** What the second person said when the draft came back; null: it never did. */
    returnedNote: text("returned_note"),
    /** Number of the release that it became. */
    release: integer(),
  },
  (table) => [
    uniqueIndex("draft_in_work").on(table.region, table.author).where(sql`state in ('open', 'submitted')`),
    index("draft_author").on(table.author, table.state),
    index("draft_region").on(table.region, table.state),
  ],
);

/** One record of the registry as the draft found it and as it shall be; both JSON, null: no such record. */
export const draftChanges = sqliteTable(
  "draft_change",
  {
    draft: text()
      .notNull()
      .references(() => drafts.id),
    key: text().notNull(),
    before: text(),
    after: text(),
  },
  (table) => [primaryKey({ columns: [table.draft, table.key] })],
);
