import { linkTarget } from "./link-target.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { leastLikeness, titleLikeness } from "./title-likeness.ts";
import type { MessengerPage, Probed, SeenBefore, Verdict, VerdictReason } from "./types.ts";

/** A group of members so much larger or smaller than before is another one, or was bought. */
const jumpFactor = 10;
/** Smaller changes happen to small chats. */
const jumpLeast = 50;

/**
 * What a page says of its link. Dead only where the messenger says so and nothing on the page speaks against it;
 * everything unexpected is unknown. Of Telegram two signs are known for an address that leads nowhere, which it answers
 * with 200 like any other:
 * 1. og:title is «Join group chat on Telegram», or «Telegram: Contact …» for a public name;
 * 2. in any language: no og:description, and an og:image on telegram.org itself. Pictures of chats come from other
 *    hosts; a chat without a picture shows the logo as well, but has a description, members or its letters on the page.
 * Of MAX and VK nothing of the kind is known: no page and no status of theirs tells a dead link from a live one.
 */
export function verdict(page: MessengerPage, before: SeenBefore | null): Verdict {
  const target = linkTarget(page.url);
  if (target === null || isNoChat(target.url)) return unknown("not_ours_to_ask");
  if (page.status === 429) return unknown("asked_to_wait");
  if (page.status >= 500) return unknown("messenger_failed");
  if (target.messenger !== "telegram") return unknown("messenger_tells_nothing");
  if (page.status >= 300 && page.status < 400) return unknown("led_away");
  if (page.status !== 200) return unknown("not_understood");
  return telegramVerdict(pageFacts(page.body), isInvite(target.url), before);
}

/** The verdict on what came of asking, a page or none. */
export function verdictOfProbed(url: string, probed: Probed, before: SeenBefore | null): Verdict {
  return probed.kind === "no_page"
    ? unknown(probed.reason)
    : verdict({ url, status: probed.status, body: probed.body }, before);
}

function unknown(reason: VerdictReason): Verdict {
  return { verdict: "unknown", reason, title: null, members: null };
}

function dead(reason: "invitation_gone" | "name_free"): Verdict {
  return { verdict: "dead", reason, title: null, members: null };
}

/** The one title that Telegram gives to every invitation that is not known. */
const goneTitle = /^join group chat on telegram\.?$/i;
const freeTitle = /^telegram\s*: contact(?: @?\S*)?$/i;
/** Titles of Telegram's own pages: no chat and no missing chat. */
const siteTitle =
  /^telegram(?: (?:messenger|web|apps?|desktop))?$|^telegram\s*[–—-] a new era|^telegram\s*: (?:view|launch|share|add)\b/i;

function telegramVerdict(facts: PageFacts, isInvitation: boolean, before: SeenBefore | null): Verdict {
  const [title] = facts.titles;
  if (title === undefined) return unknown("not_understood");
  const showsChat = facts.members !== null || facts.picture === "other" || facts.hasAvatar;
  if (facts.titles.some(isDeadTitle)) {
    const isCertain = facts.titles.every(isDeadTitle) && !isNamed(facts);
    if (!isCertain || showsChat || facts.description !== null) return unknown("not_understood");
    return dead(goneTitle.test(title) ? "invitation_gone" : "name_free");
  }
  if (!facts.isTelegram) return unknown("not_understood");
  if (facts.members !== null) return compared(title, facts.members, before);
  if (siteTitle.test(title)) return unknown("not_understood");
  if (facts.isAccount) return { verdict: "suspect", reason: "other_chat", title, members: null };
  if (facts.hasPlaceholder && (showsChat || facts.description !== null)) return unknown("not_understood");
  if (showsChat || facts.description !== null) return compared(title, null, before);
  if (facts.picture !== "own") return unknown("not_understood");
  // The second sign is a sign of absence: it needs the whole page, and nothing that only a known chat has.
  const isWhole = facts.isWhole || facts.hasPlaceholder;
  if (!isWhole || facts.hasOtherDescription) return unknown("not_understood");
  const seemsNamed = !facts.hasPlaceholder && (facts.showsTitle || facts.hasChatParts);
  if (facts.heading !== null || seemsNamed) return unknown("not_understood");
  return dead(isInvitation ? "invitation_gone" : "name_free");
}

function isDeadTitle(title: string): boolean {
  return goneTitle.test(title) || freeTitle.test(title);
}

/** A chat may bear the words of a dead title as its name. Then the page is headed by them, like that of any chat. */
function isNamed({ heading, hasPlaceholder }: PageFacts): boolean {
  if (heading === null || siteTitle.test(heading)) return false;
  return !(hasPlaceholder && isDeadTitle(heading));
}

function compared(title: string, members: number | null, before: SeenBefore | null): Verdict {
  if (before !== null && before.title !== null && titleLikeness(before.title, title) < leastLikeness) {
    return { verdict: "suspect", reason: "other_chat", title, members };
  }
  if (before !== null && hasJumped(before.members, members)) {
    return { verdict: "suspect", reason: "members_jumped", title, members };
  }
  return { verdict: "ok", reason: "alive", title, members };
}

function hasJumped(then: number | null, now: number | null): boolean {
  if (then === null || now === null) return false;
  const [less, more] = then < now ? [then, now] : [now, then];
  return more - less >= jumpLeast && more >= jumpFactor * less;
}

/** First words of t.me's paths that lead to something else than a chat. Telegram answers phones like dead invitations. */
const noChats = new Set(
  "c addemoji addlist addstickers addtheme auction bg boost call confirmphone contact giftcode invoice iv k login m msg newbot nft privacy proxy setlanguage share socks stars web".split(
    " ",
  ),
);

function isNoChat({ hostname, pathname }: URL): boolean {
  if (hostname !== "t.me") return false;
  const [first = "", second = ""] = pathname.replace(/^\/(?:s\/)?/, "").split("/");
  if (first === "" || noChats.has(first.toLowerCase())) return true;
  if (first.toLowerCase() === "joinchat") return second === "";
  return /^(?:\+|%2b)[\d-]{5,}$/i.test(first) || (!isInviteWord(first) && second !== "");
}

function isInvite({ pathname }: URL): boolean {
  return isInviteWord(pathname.slice(1).split("/")[0] ?? "");
}

function isInviteWord(first: string): boolean {
  return /^(?:\+|%2b)|^joinchat$/i.test(first);
}
