import type { Database } from "../db/client.ts";
import type { QueueItem, Severity, TroubledLink } from "../link-health/queue.ts";
import type { ReportKind } from "../reports/types.ts";

/** The queue of a region, as link-health knows it. */
export type QueueOf = (db: Database, region: string, nowMs: number) => Promise<readonly QueueItem[]>;

export const ways = ["webhook", "telegram", "email"] as const;

/** How a coordinator is told. */
export type Way = (typeof ways)[number];

/** `death`: a link is dead; `digest`: once a day, all that waits; `test`: somebody wants to see whether it arrives. */
export type AlertKind = "death" | "digest" | "test";

/** Where a region wants to be told. */
export interface Recipient {
  readonly id: string;
  readonly region: string;
  readonly way: Way;
  readonly address: string;
}

/** A dead or suspect link, without its address: whoever has that can join. */
export interface AlertedLink extends Pick<TroubledLink, "messenger" | "health" | "reason" | "sinceMs"> {}

export interface AlertedChat {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly links: readonly AlertedLink[];
  /** How many residents' reports of each kind are open; never what they wrote. */
  readonly reports: Readonly<Partial<Record<ReportKind, number>>>;
}

/** What an alert says, as it was when it was made: stored as JSON. */
export interface AlertContent {
  /** The worst first, at most `mostChats`. */
  readonly chats: readonly AlertedChat[];
  /** How many chats there were. */
  readonly total: number;
}

/** No message lists more chats; how many more there are it says. */
export const mostChats = 30;

/** An alert on its way: what is told, of which region, by which clock. */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly createdAtMs: number;
  readonly content: AlertContent;
  readonly region: { readonly slug: string; readonly name: string; readonly timezone: string };
}

/**
 * Why an alert did not arrive: a word of ours, or the status that the receiver answered.
 * `unclear`: it was being sent when the Worker was killed; `ended`: its recipient was taken away.
 */
export type Failure =
  | "time_out"
  | "unreachable"
  | "led_away"
  | "address_refused"
  | "way_off"
  | "email_refused"
  | "unclear"
  | "ended"
  | `${number}`;

/** What came of sending. */
export type Sent =
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly retryAfterS: number | null };

/** Sends one alert to one recipient, once. Never throws. */
export type Send = (alert: Alert, recipient: Recipient) => Promise<Sent>;

/** What the deployment has configured for each way; null: that way is not offered. */
export interface AlertWays {
  /** The secret from which those of all webhooks are derived. */
  readonly webhook: { readonly masterSecret: string } | null;
  readonly telegram: { readonly botToken: string } | null;
  readonly email: { readonly from: string; readonly binding: SendEmail } | null;
}

export interface AlertSettings {
  readonly ways: AlertWays;
  /** Where coordinators work: alerts lead to its pages. */
  readonly workspaceOrigin: string;
  /** Hosts that are ours: no webhook leads there. */
  readonly ownHosts: readonly string[];
  /** A host on this machine that plays all receivers; null: the receivers themselves. */
  readonly alertsOrigin: string | null;
}
