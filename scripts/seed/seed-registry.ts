import { createHash } from "node:crypto";
import { lastLineQuery, releaseByOthersAfterQuery } from "../../worker/audit/store.ts";
import { nowMs } from "../../worker/base/clock.ts";
import { randomId } from "../../worker/base/random.ts";
import type { Database } from "../../worker/db/client.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { changesBetween, emptyRecords } from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { readRegistry } from "../../worker/registry/store.ts";

/** edited: somebody published after the last seeding, and their work is not overwritten unasked. */
export type SeedOutcome =
  | { readonly kind: "current" }
  | { readonly kind: "seeded"; readonly release: number }
  | { readonly kind: "edited" };

/**
 * Brings a database to what the region files say, as one release: nothing to do when it was seeded with the same facts
 * by a program that compiles them to the same document. Regions without a file are not touched.
 */
export async function seedRegistry(db: Database, rows: RegistryRows, isForced = false): Promise<SeedOutcome> {
  // The compiled document and not the files: a new program may read the same files into other rows.
  const facts = JSON.stringify([rows, compileRelease(rows, 0, 0)]);
  const digest = createHash("sha256").update(facts).digest("hex");
  const [seeded] = await lastLineQuery(db, "registry.seeded");
  if (seeded !== undefined && !isForced) {
    if (seeded.details.digest === digest) return { kind: "current" };
    if ((await releaseByOthersAfterQuery(db, seeded.number)).length > 0) return { kind: "edited" };
  }
  const current = recordsOfRows(await readRegistry(db));
  const wanted = recordsOfRows(rows);
  const changes = new Map(
    [...wanted].map(([slug, records]) => [
      slug,
      changesBetween(current.get(slug) ?? emptyRecords(slug), records),
    ]),
  );
  const release = await publish(
    { db, nowMs: nowMs(), newId: randomId },
    {
      actor: "seed",
      note: "Сведения из файлов регионов",
      action: "registry.seeded",
      changes,
      details: { digest },
      evenUnchanged: true,
    },
  );
  if (!release.ok) throw new Error(`The region files were refused: ${JSON.stringify(release.refusal)}`);
  return { kind: "seeded", release: release.value.number };
}
