import { openness } from "../registry/hours.ts";
import { dayWords } from "../registry/moment-words.ts";
import { nationalHotline } from "../registry/national-hotline.ts";
import { hoursWords, opennessWords } from "../registry/time-words.ts";
import type { PublicRequest } from "../release/public-request.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat } from "../release/types.ts";
import { accessTo, joinWays } from "./join-ways.ts";
import { deadSinceMs, troublesOf } from "./link-troubles.ts";
import type { ChatView } from "./types.ts";

/** What of a request a card depends on. */
type Asked = Pick<PublicRequest, "model" | "nowMs" | "publicOrigin">;

/** A chat with everything its card says now; null when the release lacks its region, which compiling refuses. */
export function chatView({ model, nowMs, publicOrigin }: Asked, chat: PublicChat): ChatView | null {
  const region = model.regionBySlug.get(chat.region);
  if (region === undefined) return null;
  const now = openness(region.hours, nowMs);
  const dayOf = (atMs: number | null) =>
    atMs === null ? null : dayWords(atMs, region.hours.timezone, nowMs);
  return {
    code: chat.code,
    address: `${publicOrigin}/c/${chat.code}`,
    title: chat.title,
    region,
    hotline: region.hotline ?? nationalHotline,
    access: accessTo(chat),
    ways: joinWays(chat.links),
    troubles: troublesOf(chat).map(({ messenger, health, sinceMs }) => {
      return { messenger, health, since: dayOf(sinceMs) };
    }),
    deadSince: dayOf(deadSinceMs(chat)),
    covers: chat.covers,
    note: chat.note,
    isOpenNow: now.isOpen,
    openness: opennessWords(now, region.answerWithinMinutes),
    hours: hoursWords(region.hours),
    successor: successorOf(model, chat),
  };
}

/** Cards of several chats in the order given. */
export function chatViews(asked: Asked, chats: readonly PublicChat[]): readonly ChatView[] {
  return chats.flatMap((chat) => chatView(asked, chat) ?? []);
}

/** The last chat of the chain of successors; a chain that bites its tail ends where it repeats. */
function successorOf(model: ReadModel, chat: PublicChat): ChatView["successor"] {
  const seen = new Set([chat.code]);
  let last: PublicChat | undefined;
  for (let code = chat.succeededBy; code !== null && !seen.has(code); code = last?.succeededBy ?? null) {
    seen.add(code);
    last = model.chatByCode.get(code) ?? last;
  }
  return last === undefined ? null : { code: last.code, title: last.title };
}
