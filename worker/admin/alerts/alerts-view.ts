import { webhookSecret } from "../../alerts/signature.ts";
import { newestAlerts, recipientsOf } from "../../alerts/told.ts";
import type { AlertSettings, Failure, Way } from "../../alerts/types.ts";
import type { Database } from "../../db/client.ts";
import { whenWords } from "../history/when-words.ts";
import { failureWords, alertPageWords as words } from "./words.ts";

export interface RecipientView {
  readonly id: string;
  readonly way: Way;
  readonly address: string;
  readonly since: string;
  /** What has failed and is tried again, then the newest. */
  readonly news: readonly { readonly text: string; readonly kind: "ok" | "bad" | "soft" }[];
  /** How many more wait. */
  readonly moreWaiting: number;
  /** Of a webhook; null where it has none, or none now. */
  readonly secret: string | null;
}

const shownAlerts = 3;

/** The recipients of a region and how their last alerts have gone. */
export async function recipientViews(
  db: Database,
  settings: AlertSettings,
  { region, timezone, nowMs }: { readonly region: string } & Clock,
): Promise<readonly RecipientView[]> {
  const recipients = await recipientsOf(db, region);
  const newest = await newestAlerts(
    db,
    recipients.map(({ id }) => id),
    shownAlerts,
  );
  return Promise.all(
    recipients.map(async ({ id, way, address, createdAtMs }) => {
      const { alerts, waiting } = newest.get(id) ?? { alerts: [], waiting: 0 };
      const { webhook } = settings.ways;
      return {
        ...{ id, way, address, since: whenWords(createdAtMs, timezone) },
        news: alerts.map((alert) => {
          const { text, kind } = stateOf(alert, way, { timezone, nowMs });
          return { text: `${capital(words.kinds[alert.kind])}: ${text}.`, kind };
        }),
        moreWaiting: waiting - alerts.filter(({ dueAtMs }) => dueAtMs !== null).length,
        secret: way === "webhook" && webhook !== null ? await webhookSecret(webhook.masterSecret, id) : null,
      };
    }),
  );
}

interface Clock {
  readonly timezone: string;
  readonly nowMs: number;
}

interface AlertState {
  readonly sentAtMs: number | null;
  readonly dueAtMs: number | null;
  readonly failure: string | null;
}

function stateOf(
  { sentAtMs, dueAtMs, failure }: AlertState,
  way: Way,
  { timezone, nowMs }: Clock,
): { readonly text: string; readonly kind: "ok" | "bad" | "soft" } {
  if (sentAtMs !== null) return { text: words.arrived(whenWords(sentAtMs, timezone)), kind: "ok" };
  if (failure === null) {
    const isSoon = dueAtMs === null || dueAtMs <= nowMs;
    return { text: isSoon ? words.waits : words.waitsUntil(whenWords(dueAtMs, timezone)), kind: "soft" };
  }
  const why = failureWords(way, failure as Failure);
  if (dueAtMs === null) return { text: words.failed(why), kind: "bad" };
  return { text: words.failing(why, whenWords(dueAtMs, timezone)), kind: "bad" };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
