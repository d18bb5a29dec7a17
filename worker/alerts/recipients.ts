import { commit } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import type { Database } from "../db/client.ts";
import { type AddressRefusal, addressOf } from "./address.ts";
import { nothing } from "./content.ts";
import { digestDay } from "./digest-day.ts";
import {
  addRecipientWrite,
  alertWrite,
  endRecipientWrites,
  hasFewerThan,
  hasNoTestWaiting,
  isNotTold,
  isTold,
  recipientQuery,
  recipientsQuery,
} from "./store.ts";
import type { AlertSettings, Recipient, Way } from "./types.ts";

/** A region that needs more has a group chat or a machine that passes alerts on. */
const mostRecipients = 20;

export interface RecipientDeps {
  readonly db: Database;
  readonly nowMs: number;
  readonly settings: AlertSettings;
}

export type AddRefusal =
  | { readonly kind: AddressRefusal }
  /** The deployment has not configured it. */
  | { readonly kind: "way_off" }
  | { readonly kind: "already_told" }
  | { readonly kind: "too_many" }
  /** Somebody else changed it meanwhile. */
  | { readonly kind: "overtaken" };

export type ToldRefusal =
  | { readonly kind: "no_such_recipient" }
  | { readonly kind: "test_waiting" }
  | { readonly kind: "overtaken" };

/** Tells a region's alerts to an address from now on; its first digest comes at the next nine o'clock. Gives its id. */
export async function addRecipient(
  { db, nowMs, settings }: RecipientDeps,
  actor: string,
  input: { readonly region: string; readonly timezone: string; readonly way: Way; readonly typed: string },
): Promise<Result<string, AddRefusal>> {
  const { region, timezone, way } = input;
  if (settings.ways[way] === null) return refused({ kind: "way_off" });
  const judged = addressOf(way, input.typed, settings.ownHosts);
  if (!judged.ok) return refused({ kind: judged.refusal });
  const address = judged.value;
  const told = await recipientsQuery(db, region);
  if (told.some((one) => one.way === way && one.address === address))
    return refused({ kind: "already_told" });
  if (told.length >= mostRecipients) return refused({ kind: "too_many" });
  const made = { id: randomId(), region, way, address, createdAtMs: nowMs, createdBy: actor };
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(isNotTold(made), hasFewerThan(region, mostRecipients)),
      statements: [addRecipientWrite({ ...made, lastDigestDay: digestDay(timezone, nowMs) })],
      line: {
        ...{ actor, action: "alert.recipient_added", subject: `region ${region}`, region },
        details: { way, ...shownOf(way, address) },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(made.id) : refused({ kind: "overtaken" });
}

export async function endRecipient(
  { db, nowMs }: RecipientDeps,
  actor: string,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<Result<null, ToldRefusal>> {
  const recipient = await activeRecipient(db, region, id);
  if (recipient === null) return refused({ kind: "no_such_recipient" });
  const { way, address } = recipient;
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: isTold(id),
      statements: endRecipientWrites(id, nowMs),
      line: {
        ...{ actor, action: "alert.recipient_ended", subject: `region ${region}`, region },
        details: { way, ...shownOf(way, address) },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "overtaken" });
}

/** Puts a trial among the alerts; the next run sends it. */
export async function testRecipient(
  { db, nowMs }: RecipientDeps,
  actor: string,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<Result<null, ToldRefusal>> {
  const recipient = await activeRecipient(db, region, id);
  if (recipient === null) return refused({ kind: "no_such_recipient" });
  const writeId = randomId();
  const { way, address } = recipient;
  const outcome = await commit(
    db,
    {
      writeId,
      expects: allOf(isTold(id), hasNoTestWaiting(id)),
      statements: [alertWrite(id, "test", `test:${writeId}`, nothing, nowMs)],
      line: {
        ...{ actor, action: "alert.tested", subject: `region ${region}`, region },
        details: { way, ...shownOf(way, address) },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "test_waiting" });
}

/** Somebody of a region who was told and is no more: what can be taken back; null: nobody. */
export async function endedRecipient(db: Database, region: string, id: string): Promise<Recipient | null> {
  const [row] = await recipientQuery(db, region, id);
  return row === undefined || row.endedAtMs === null ? null : row;
}

async function activeRecipient(db: Database, region: string, id: string): Promise<Recipient | null> {
  const [row] = await recipientQuery(db, region, id);
  return row === undefined || row.endedAtMs !== null ? null : row;
}

/** What the log may keep of an address: of a webhook its host, for the rest may be a secret; of people nothing. */
function shownOf(way: Way, address: string): { readonly host?: string } {
  return way === "webhook" ? { host: new URL(address).hostname } : {};
}
