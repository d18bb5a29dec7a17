import type { Database } from "../db/client.ts";
import { type ChatRecord, idOf, type RegionRecords } from "../registry/records.ts";
import type { ReadModel } from "../release/read-model.ts";
import { changesOf, chatsInWorkQuery } from "./store.ts";
import { elsewhereWords as words } from "./words.ts";

/** What stands outside the region in hand, or in drafts of others. */
export interface ChatsElsewhere {
  /** Whose an invite is already: for `warningsIn`. */
  readonly titlesByUrl: ReadonlyMap<string, string>;
  /** Codes that a new chat cannot have. */
  readonly codes: ReadonlySet<string>;
}

/**
 * Chats of other regions and of everybody's drafts. Of another region's draft only the region is named: what it holds
 * is not public yet.
 *
 * @param edited the region in hand with its reader's draft on top.
 */
export async function chatsElsewhere(
  db: Database,
  model: ReadModel,
  edited: RegionRecords,
  author: string,
): Promise<ChatsElsewhere> {
  const titlesByUrl = new Map<string, string>();
  const codes = new Set([...model.chatByCode.keys(), ...edited.chats.keys()]);
  for (const { region, title, state, links } of model.release.chats) {
    if (region === edited.slug || state === "closed") continue;
    const name = model.regionBySlug.get(region)?.name ?? region;
    for (const { url } of links) titlesByUrl.set(url, words.ofRegion(title, name));
  }
  const rows = await chatsInWorkQuery(db);
  for (const row of rows) {
    const [change] = changesOf([row]);
    if (change === undefined) continue;
    const code = idOf(change.key);
    codes.add(code);
    const chat = change.after as ChatRecord | null;
    const isOwn = row.region === edited.slug && row.author === author;
    if (isOwn || chat === null || chat.state === "closed") continue;
    const name = model.regionBySlug.get(row.region)?.name ?? row.region;
    const text = row.region === edited.slug ? words.ofDraft(chat.title) : words.ofOtherDraft(name);
    for (const { url } of chat.links) {
      // The same chat with the same invite is no second use of it.
      const isSameChat = edited.chats.get(code)?.links.some((own) => own.url === url) === true;
      if (!isSameChat && !titlesByUrl.has(url)) titlesByUrl.set(url, text);
    }
  }
  return { titlesByUrl, codes };
}
