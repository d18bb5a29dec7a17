import { stamp } from "../audit/commit.ts";
import type { Database } from "../db/client.ts";
import { forgetReportsWrites, forgetSendersWrites, pastKeyQuery } from "./store.ts";

/**
 * Forgets what its time has come for; to be called every two minutes. Mostly it asks for one row: senders go in the first
 * minute of a new day, texts and reports once an hour.
 */
export async function forgetReports(db: Database, nowMs: number): Promise<void> {
  const [pastKey] = await pastKeyQuery(db, nowMs);
  if (pastKey !== undefined) await stamp(db, forgetSendersWrites(nowMs));
  if (Math.floor(nowMs / 60_000) % 60 === 0) await stamp(db, forgetReportsWrites(nowMs));
}
