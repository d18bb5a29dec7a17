import { openDatabase, prepared } from "../../worker/db/client.ts";
import { encodeRelease } from "../../worker/release/document.ts";
import { insertReleaseWrite } from "../../worker/release/store.ts";
import { migrationFiles } from "../local/migration-files.ts";
import { applyMigrations } from "../local/migrations.ts";
import { releaseFromSeed } from "../seed/release-from-seed.ts";

/** Gives an empty database its tables and the release of the region files: what a running Worker reads. */
export async function fillDatabase(binding: D1Database): Promise<void> {
  const db = openDatabase(binding);
  await applyMigrations(db, migrationFiles());
  const release = releaseFromSeed();
  const write = insertReleaseWrite(db, {
    ...(await encodeRelease(release)),
    number: release.number,
    createdAtMs: release.publishedAtMs,
    note: "bench",
    writeId: "bench",
  });
  await prepared(db, write).run();
}
