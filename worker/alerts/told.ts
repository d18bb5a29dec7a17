import type { Database } from "../db/client.ts";
import { newestAlertsQuery, recipientsQuery, waitingQuery } from "./store.ts";
import type { AlertKind, Recipient } from "./types.ts";

export interface ToldRecipient extends Recipient {
  readonly createdAtMs: number;
}

/** How an alert has gone: arrived, due (`failure`: an attempt has failed), or given up. */
export interface ToldAlert {
  readonly kind: AlertKind;
  readonly createdAtMs: number;
  readonly sentAtMs: number | null;
  readonly dueAtMs: number | null;
  readonly failure: string | null;
}

/** Where a region is told, the oldest first. */
export function recipientsOf(db: Database, region: string): Promise<readonly ToldRecipient[]> {
  return recipientsQuery(db, region);
}

/** The alerts to each recipient that say how it goes (`newestAlertsQuery`) and how many wait in all, by the recipient's id. */
export async function newestAlerts(
  db: Database,
  recipients: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, { readonly alerts: readonly ToldAlert[]; readonly waiting: number }>> {
  const told = await Promise.all(
    recipients.map(async (id) => {
      const [alerts, [waiting]] = await db.batch([newestAlertsQuery(db, id, most), waitingQuery(db, id)]);
      return [id, { alerts, waiting: waiting?.count ?? 0 }] as const;
    }),
  );
  return new Map(told);
}
