import type { ReadModel } from "../release/read-model.ts";
import type { PublicRegion } from "../release/types.ts";
import { uncoveredOf } from "../release/uncovered.ts";
import { accessTo } from "./join-ways.ts";
import type { RegionChat } from "./types.ts";

const russian = new Intl.Collator("ru", { numeric: true });

/** Up to this many chats keep the order of their source, which groups neighbours; more go by the alphabet. */
const mostInSourceOrder = 12;

/** The chats of a region as its page lists them, closed ones last. */
export function chatsOfRegion(model: ReadModel, region: PublicRegion): readonly RegionChat[] {
  const chats = (model.chatsOf.get(region.slug) ?? []).map((chat) => ({
    code: chat.code,
    title: chat.title,
    note: chat.note,
    access: accessTo(chat),
  }));
  const ordered =
    chats.length > mostInSourceOrder
      ? chats.toSorted((one, other) => russian.compare(one.title, other.title))
      : chats;
  return ordered.toSorted(
    (one, other) => Number(one.access === "closed") - Number(other.access === "closed"),
  );
}

/** Names of what has no chat, by the alphabet. None for a region without chats, where the answer is the same everywhere. */
export function uncoveredNames(model: ReadModel, region: PublicRegion): readonly string[] {
  if (!model.chatsOf.has(region.slug)) return [];
  const names = uncoveredOf(model, region.slug).map(({ label }) => label);
  return [...new Set(names)].toSorted(russian.compare);
}
