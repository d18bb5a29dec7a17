import { eq, max, type SQL, sql } from "drizzle-orm";
import type { Database, WriteStatement } from "../db/client.ts";
import { linkHealthDocuments } from "../db/tables/link-health.ts";
import { releases } from "../db/tables/releases.ts";
import type { EncodedRelease } from "./document.ts";
import type { PackedJson } from "./packed-json.ts";

/** Query for the number of the newest release; null before the first one. */
export function headQuery(db: Database) {
  return db.select({ number: max(releases.number) }).from(releases);
}

/** Query for a release as it is stored. */
export function documentQuery(db: Database, number: number) {
  return db
    .select({ document: releases.document, sha256: releases.sha256 })
    .from(releases)
    .where(eq(releases.number, number));
}

/** The newest release's number, or null before the first one. */
export async function headNumber(db: Database): Promise<number | null> {
  const [head] = await headQuery(db);
  return head?.number ?? null;
}

/** Numbers of what is newest; null before the first. */
export interface Heads {
  readonly release: number | null;
  readonly linkHealth: number | null;
}

/** One statement for everything that public code may have to load. */
export function headsQuery(): SQL {
  return sql`select (select max(number) from ${releases}) as release,
    (select max(number) from ${linkHealthDocuments}) as linkHealth`;
}

export async function newestHeads(db: Database): Promise<Heads> {
  const [heads] = await db.all<Heads>(headsQuery());
  return heads ?? { release: null, linkHealth: null };
}

/** Query for a document of link health as it is stored. */
export function linkHealthQuery(db: Database, number: number) {
  const { document, sha256 } = linkHealthDocuments;
  return db
    .select({ document, sha256 })
    .from(linkHealthDocuments)
    .where(eq(linkHealthDocuments.number, number));
}

export async function loadLinkHealth(db: Database, number: number): Promise<PackedJson | null> {
  const [row] = await linkHealthQuery(db, number);
  return row === undefined ? null : { document: new Uint8Array(row.document), sha256: row.sha256 };
}

/** A release as it is stored, or null. */
export async function loadDocument(db: Database, number: number): Promise<EncodedRelease | null> {
  const [row] = await documentQuery(db, number);
  return row === undefined ? null : { document: new Uint8Array(row.document), sha256: row.sha256 };
}

export interface NewRelease extends EncodedRelease {
  readonly number: number;
  readonly createdAtMs: number;
  readonly note: string;
  readonly writeId: string;
}

/** Fails with a UNIQUE error on `release.number`, and the batch with it, when another publication was faster. */
export function insertReleaseWrite(db: Database, release: NewRelease): WriteStatement {
  return db.insert(releases).values({ ...release, document: release.document as Buffer });
}

export function releaseLanded(writeId: string): SQL {
  return sql`exists (select 1 from ${releases} where ${releases.writeId} = ${writeId})`;
}
