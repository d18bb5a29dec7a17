import { env } from "cloudflare:workers";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { readDraft } from "../../worker/publishing/read-draft.ts";
import type { PublishingDeps } from "../../worker/publishing/types.ts";
import type { ChatRecord, RecordKey, RegistryRecord } from "../../worker/registry/records.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { readRegistry } from "../../worker/registry/store.ts";
import { decodeRelease } from "../../worker/release/document.ts";
import { headNumber, loadDocument } from "../../worker/release/store.ts";
import type { Release } from "../../worker/release/types.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";

export const region = "chelyabinsk";

export function depsOf(db: Database, nowMs = 1): PublishingDeps {
  return { db, nowMs, newId: () => crypto.randomUUID() };
}

/** A region with chats 00000, 00001, …, each without territories but the first. */
export function rowsWithChats(count: number): RegistryRows {
  const rows = makeRegistryRows();
  const [first] = rows.chats;
  if (first === undefined) throw new Error("there is no chat");
  const more = Array.from({ length: count - 1 }, (_, index) => ({
    ...first,
    code: codeOf(index + 1),
    position: index + 1,
    title: `Чат ${index + 1}`,
    state: "announced" as const,
  }));
  return { ...rows, chats: [first, ...more] };
}

export function codeOf(index: number): string {
  return String(index).padStart(5, "0");
}

/** Puts a new title on a chat in the author's draft; returns the draft as it is then. */
export async function retitle(
  db: Database,
  author: string,
  code: string,
  title: string | ((old: string) => string),
) {
  const edited = await editDraft(depsOf(db), {
    region,
    author,
    edits: (inWork) => {
      const chat = inWork.edited.chats.get(code);
      if (chat === undefined) throw new Error(`there is no chat ${code}`);
      const after = { ...chat, title: typeof title === "string" ? title : title(chat.title) };
      return [{ key: `chat/${code}`, after, seen: null }];
    },
  });
  if (!edited.ok) throw new Error(edited.refusal.kind);
  return draftOf(db, edited.value.draftId);
}

export async function draftOf(db: Database, id: string) {
  const found = await readDraft(db, id);
  if (found === null) throw new Error("there is no such draft");
  return found.draft;
}

export function titleOf(record: RegistryRecord | null): string | null {
  return record === null ? null : (record as ChatRecord).title;
}

export interface ReleasedChange {
  readonly release: number;
  readonly before: RegistryRecord | null;
  readonly after: RegistryRecord | null;
}

/** What releases did to one record, in their order. */
export async function releasedChanges(key: RecordKey): Promise<readonly ReleasedChange[]> {
  const { results } = await env.DB.prepare("SELECT * FROM release_change WHERE key = ? ORDER BY release")
    .bind(key)
    .all<{ release: number; before: string | null; after: string | null }>();
  return results.map(({ release, before, after }) => ({
    release,
    before: JSON.parse(before ?? "null"),
    after: JSON.parse(after ?? "null"),
  }));
}

export async function lineCount(action: string): Promise<number> {
  const row = await env.DB.prepare("SELECT count(*) AS count FROM audit_line WHERE action = ?")
    .bind(action)
    .first<{ count: number }>();
  return row?.count ?? 0;
}

/** The newest release as stored, and what the tables compile to now: law one says that they are the same. */
export async function headAndTables(db: Database): Promise<{ head: Release; tables: Release }> {
  const number = (await headNumber(db)) ?? 0;
  const stored = await loadDocument(db, number);
  const decoded = stored === null ? null : await decodeRelease(stored.document, stored.sha256);
  if (decoded === null || !decoded.ok) throw new Error("the newest release cannot be read");
  const head = decoded.value;
  return { head, tables: compileRelease(await readRegistry(db), number, head.publishedAtMs) };
}

/** Every row of every table. */
export async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  ).all<{ name: string }>();
  const rows = results.map(async ({ name }) => {
    return [name, (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** The test's database, but with a hand on every batch that writes; reads pass. */
export function databaseWithHand(
  onWrite: (statements: D1PreparedStatement[], binding: D1Database) => Promise<D1Result[]>,
): Database {
  const binding = new Proxy(env.DB, {
    get(database, name) {
      if (name === "batch") {
        return (statements: D1PreparedStatement[]) =>
          statements.every(isReading) ? database.batch(statements) : onWrite(statements, database);
      }
      const value: unknown = Reflect.get(database, name);
      return typeof value === "function" ? value.bind(database) : value;
    },
  });
  return openDatabase(binding);
}

function isReading(statement: D1PreparedStatement): boolean {
  const { statement: text } = statement as unknown as { readonly statement: string };
  return /^\s*select(?! json)/i.test(text);
}
