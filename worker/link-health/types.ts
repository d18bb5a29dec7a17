import type { LinkHealth } from "../registry/types.ts";

/** What one look at a link says; what people are told of it follows from several (`hysteresis.ts`). */
export interface Verdict {
  readonly verdict: LinkHealth;
  readonly reason: VerdictReason;
  /** Name of the chat as the messenger shows it; null where it shows none. */
  readonly title: string | null;
  /** Members or subscribers; null where none are shown. */
  readonly members: number | null;
}

export type VerdictReason =
  | "alive"
  | "invitation_gone"
  | "name_free"
  /** Another chat than before, or a person or a bot instead of a chat. */
  | "other_chat"
  | "members_jumped"
  | "messenger_tells_nothing"
  | "not_understood"
  | "not_answered"
  | "asked_to_wait"
  | "messenger_failed"
  | "led_away"
  | "not_ours_to_ask";

/** What the health of a link rests on: a verdict, or a coordinator who has looked. */
export type HealthReason = VerdictReason | "checked_by_hand";

/** What was last seen behind a link while it was ok; null where it never was. */
export interface SeenBefore {
  readonly title: string | null;
  readonly members: number | null;
}

/** What a messenger answered for a link. */
export interface MessengerPage {
  /** The link itself, whatever it was redirected to. */
  readonly url: string;
  readonly status: number;
  /** At most the first 64 KB, decoded. */
  readonly body: string;
}

/** What came of asking a messenger. */
export type Probed =
  | { readonly kind: "page"; readonly status: number; readonly body: string }
  | { readonly kind: "no_page"; readonly reason: VerdictReason; readonly retryAfterS: number | null };

/** Asks the messenger of a link once. Never throws. */
export type Probe = (url: string) => Promise<Probed>;

/** Why a link cannot be approved or asked. */
export type LinkRefusal =
  /** No release of the region has it. */
  | { readonly kind: "not_watched" }
  /** It is not as the coordinator saw it. */
  | { readonly kind: "changed" };
