import { type CanonicalLink, canonicalLink } from "../../registry/link-kinds.ts";
import { words } from "../words.ts";

/** A link of the announcement: a way into a chat, or the sentence that refuses it. */
export interface FoundLink {
  readonly raw: string;
  readonly link: CanonicalLink | null;
  readonly refusal: string | null;
}

const messengerHost = /^(?:t\.me|telegram\.me|telegram\.dog|max\.ru|vk\.me)$/;
/** Messengers that we do not link to; their invites are worth a word. */
const otherMessenger = /^(?:chat\.whatsapp\.com|wa\.me|invite\.viber\.com|signal\.group)$/;
const subdomain = /^[\w-]+\.t\.me$/;
const latinTwins: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  и: "u",
};

/**
 * Judges one address. null: an ordinary web page that is none of our business.
 * Redirect wrappers (vk.com/away.php?to=…) are opened only where their target is a link of our messengers.
 */
export function judgeLink(rawText: string): FoundLink | null {
  const raw = rawText.trim();
  const host = hostOf(raw);
  if (/^tg:/i.test(raw) || raw.startsWith("@")) return judged(raw, raw);
  if (host === null) return null;
  if (isDisguised(host)) return { raw, link: null, refusal: words.disguisedHost };
  if (messengerHost.test(host) || subdomain.test(host) || host === "www.t.me") {
    // The link is stored with https whatever was written.
    return judged(raw, raw.replace(/^http:/i, "https:").replace(/^(https:\/\/)?www\./i, "$1"));
  }
  if (otherMessenger.test(host)) return judged(raw, raw);
  return unwrapped(raw);
}

function judged(raw: string, text: string): FoundLink {
  const result = canonicalLink(text);
  return result.ok
    ? { raw, link: result.value, refusal: null }
    : { raw, link: null, refusal: result.refusal.sentence };
}

/** Host in lower case as it is written, so that look-alikes stay visible; null for what is no address. */
function hostOf(text: string): string | null {
  const match = /^(?:https?:\/\/)?(?:[^\s/?#@]{0,100}@)?([\p{L}\d.-]{3,100})(?::\d{1,5})?(?:[/?#]|$)/iu.exec(
    text,
  );
  const host = match?.[1]?.toLowerCase() ?? null;
  return host?.includes(".") ? host : null;
}

/** «t.mе» with a Cyrillic «е»: an address that only looks like a messenger's. */
function isDisguised(host: string): boolean {
  if (!/\p{Script=Cyrillic}/u.test(host)) return false;
  const twin = host.replace(/\p{Script=Cyrillic}/gu, (letter) => latinTwins[letter] ?? letter);
  return messengerHost.test(twin);
}

function unwrapped(raw: string): FoundLink | null {
  const text = /^https?:/i.test(raw) ? raw : `https://${raw}`;
  if (text.length > 2000 || !URL.canParse(text)) return null;
  for (const value of new URL(text).searchParams.values()) {
    if (!/^(?:https?:|tg:)/i.test(value)) continue;
    const target = canonicalLink(value.replace(/^http:/i, "https:"));
    if (target.ok) return { raw, link: target.value, refusal: null };
  }
  return null;
}
