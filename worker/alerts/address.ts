import { done, type Result, refused } from "../base/result.ts";
import type { Way } from "./types.ts";
import { type WebhookRefusal, webhookTarget } from "./webhook-target.ts";

export type AddressRefusal = WebhookRefusal | "no_telegram_chat" | "no_email";

/** A person's or group's number, of groups with a minus; 2^52 has 16 digits. */
const telegramNumber = /^-?[1-9]\d{3,15}$/;
const telegramName = /^@[a-z][a-z\d_]{3,30}[a-z\d]$/i;
/** Narrower than the standard: what stands here goes into the head of a letter. */
const emailAddress =
  /^(?=.{6,254}$)[a-z\d_+-]+(?:\.[a-z\d_+-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/i;
const longestLocalPart = 64;

/** The address that somebody means by what they typed, in the one form that is stored. */
export function addressOf(
  way: Way,
  typed: string,
  ownHosts: readonly string[],
): Result<string, AddressRefusal> {
  const text = typed.trim();
  switch (way) {
    case "webhook": {
      const judged = webhookTarget(text, ownHosts);
      return judged.ok ? done(judged.url.href) : refused(judged.refusal);
    }
    case "telegram":
      if (telegramNumber.test(text)) return done(text);
      return telegramName.test(text) ? done(text.toLowerCase()) : refused("no_telegram_chat");
    case "email":
      return isEmail(text) ? done(withSmallHost(text)) : refused("no_email");
  }
}

export function isEmail(text: string): boolean {
  return emailAddress.test(text) && text.indexOf("@") <= longestLocalPart;
}

function withSmallHost(text: string): string {
  const at = text.indexOf("@");
  return text.slice(0, at) + text.slice(at).toLowerCase();
}
