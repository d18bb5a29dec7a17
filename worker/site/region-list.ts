import { accessTo } from "../answer-parts/join-ways.ts";
import { inReadingOrder } from "../answer-parts/reading-order.ts";
import { type ReadModel, restOf } from "../release/read-model.ts";
import type { PublicRegion } from "../release/types.ts";
import { uncoveredOf } from "../release/uncovered.ts";
import type { RegionChat } from "./types.ts";

const russian = new Intl.Collator("ru", { numeric: true });

/** The chats of a region as its page lists them, closed ones last. */
export function chatsOfRegion(model: ReadModel, region: PublicRegion): readonly RegionChat[] {
  const rest = model.coverageOf.get(restOf(region.slug)) ?? [];
  const chats = (model.chatsOf.get(region.slug) ?? []).map((chat) => ({
    code: chat.code,
    title: chat.title,
    access: accessTo(chat),
    servesRest: rest.some((statement) => statement.chat === chat.code),
  }));
  const ordered = inReadingOrder(chats, ({ title }) => title);
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
