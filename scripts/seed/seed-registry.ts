import { createHash } from "node:crypto";
import { commit } from "../../worker/audit/commit.ts";
import { lastLineQuery, otherLineAfterQuery } from "../../worker/audit/store.ts";
import { nowMs } from "../../worker/base/clock.ts";
import { randomId } from "../../worker/base/random.ts";
import type { Database } from "../../worker/db/client.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { publish } from "../../worker/publishing/publish.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { replaceRegionsWrites } from "../../worker/registry/store.ts";

/** edited: somebody changed the registry after the last seeding, and their work is not overwritten unasked. */
export type SeedOutcome =
  | { readonly kind: "current" }
  | { readonly kind: "seeded"; readonly release: number }
  | { readonly kind: "edited" };

/**
 * Brings a database to what the region files say: nothing to do when it was seeded with the same facts by a program
 * that compiles them to the same release. Can be run again after a stop at any point.
 */
export async function seedRegistry(db: Database, rows: RegistryRows, isForced = false): Promise<SeedOutcome> {
  // The compiled document and not the files: a new program may read the same files into other rows.
  const facts = JSON.stringify([rows, compileRelease(rows, 0, 0)]);
  const digest = createHash("sha256").update(facts).digest("hex");
  const [seeded] = await lastLineQuery(db, "registry.seeded");
  const [published] = await lastLineQuery(db, "release.published");
  if (seeded?.details.digest === digest && !isForced) {
    if (published !== undefined && published.number > seeded.number) return { kind: "current" };
  } else {
    if (seeded !== undefined && !isForced && (await isEditedSince(db, seeded.number)))
      return { kind: "edited" };
    const line = {
      actor: "seed",
      action: "registry.seeded",
      subject: rows.regions.map((region) => region.slug).join(", "),
      details: { digest, chats: rows.chats.length, territories: rows.territories.length },
    };
    await commit(
      db,
      { writeId: randomId(), statements: replaceRegionsWrites(db, rows), expects: null, line },
      nowMs(),
    );
  }
  const release = await publish(
    { db, nowMs: nowMs(), writeId: randomId() },
    { actor: "seed", note: "region files" },
  );
  if (!release.ok) throw new Error("Somebody else published at the same moment: run the seeding again.");
  return { kind: "seeded", release: release.value.number };
}

async function isEditedSince(db: Database, number: number): Promise<boolean> {
  const found = await otherLineAfterQuery(db, number, ["registry.seeded", "release.published"]);
  return found.length > 0;
}
