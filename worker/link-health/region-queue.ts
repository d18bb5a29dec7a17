import type { Database } from "../db/client.ts";
import type { QueueItem } from "./queue.ts";

/** The queue of a region as it is now. */
export async function regionQueue(
  _db: Database,
  _region: string,
  _nowMs: number,
): Promise<readonly QueueItem[]> {
  throw new Error("not built yet");
}
