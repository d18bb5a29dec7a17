import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, prepared } from "../../worker/db/client.ts";
import { encodeRelease } from "../../worker/release/document.ts";
import { insertReleaseWrite } from "../../worker/release/store.ts";
import { releaseFromSeed } from "../seed/release-from-seed.ts";

const migrationsFolder = join(import.meta.dirname, "..", "..", "migrations");

/** Gives an empty database its tables and the release of the region files: what a running Worker reads. */
export async function fillDatabase(binding: D1Database): Promise<void> {
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith(".sql"));
  for (const file of files.sort()) {
    const statements = readFileSync(join(migrationsFolder, file), "utf8").split("--> statement-breakpoint");
    await binding.batch(statements.map((statement) => binding.prepare(statement)));
  }
  const release = releaseFromSeed();
  const write = insertReleaseWrite(openDatabase(binding), {
    ...(await encodeRelease(release)),
    number: release.number,
    createdAtMs: release.publishedAtMs,
    note: "bench",
    writeId: "bench",
  });
  await prepared(openDatabase(binding), write).run();
}
