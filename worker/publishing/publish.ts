import { commit } from "../audit/commit.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { Database } from "../db/client.ts";
import { allRowsQueries, registryRowsOf } from "../registry/store.ts";
import { encodeRelease } from "../release/document.ts";
import { headQuery, insertReleaseWrite, releaseLanded } from "../release/store.ts";
import { compileRelease } from "./compile.ts";

export interface PublishDeps {
  readonly db: Database;
  readonly nowMs: number;
  readonly writeId: string;
}

export interface Publication {
  readonly actor: string;
  readonly note: string;
}

/** overtaken: somebody else published meanwhile, nothing was written; try again on what is there now. */
export type PublishRefusal = { readonly kind: "overtaken" };

/**
 * Makes the registry as it is now the next release: number, compressed document and audit line in one batch.
 * The rows and the head number are read at one moment; a release between then and the write refuses this one.
 */
export async function publish(
  { db, nowMs, writeId }: PublishDeps,
  { actor, note }: Publication,
): Promise<Result<{ readonly number: number }, PublishRefusal>> {
  const [[head], ...found] = await db.batch([headQuery(db), ...allRowsQueries(db)]);
  const number = (head?.number ?? 0) + 1;
  const encoded = await encodeRelease(compileRelease(registryRowsOf(found), number, nowMs));
  const { sha256 } = encoded;
  const statement = insertReleaseWrite(db, { ...encoded, number, createdAtMs: nowMs, note, writeId });
  const line = {
    actor,
    action: "release.published",
    subject: `release ${number}`,
    details: { note, sha256 },
  };
  try {
    const outcome = await commit(
      db,
      { writeId, statements: [statement], landed: releaseLanded(writeId), line },
      nowMs,
    );
    return outcome === "written" ? done({ number }) : refused({ kind: "overtaken" });
  } catch (error) {
    if (isNumberTaken(error)) return refused({ kind: "overtaken" });
    throw error;
  }
}

function isNumberTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return /UNIQUE constraint failed: release\.number/.test(`${error} ${cause}`);
}
