import { answerText } from "../worker/api/answer-json.ts";
import { chatObject } from "../worker/api/chat-json.ts";
import { findChat } from "../worker/lookup/find-chat.ts";
import { magicAddresses } from "../worker/lookup/magic-addresses.ts";
import { type ReadModel, readModelOf } from "../worker/release/read-model.ts";
import type { PublicChat, Release } from "../worker/release/types.ts";

/** A file of public/example-responses/ and what stands in it. */
export interface ExampleFile {
  /** "found.json" */
  readonly name: string;
  readonly value: unknown;
}

/** A Monday, noon in Chelyabinsk, and a host that nobody has. */
const nowMs = Date.UTC(2026, 10, 2, 7);
const publicOrigin = "https://chat.example";

/**
 * One example for every outcome and for every state of a chat, made by the program itself from the region files. Where
 * the first data has no chat in such a state, one of its chats is put into it.
 */
export function exampleFiles(release: Release): readonly ExampleFile[] {
  const model = readModelOf(release);
  const lookup = (name: string, q: string, from = model): ExampleFile => ({
    name: `${name}.json`,
    value: JSON.parse(answerText({ model: from, nowMs, publicOrigin }, findChat(from, { q, region: null }))),
  });
  const [first, second] = joinable(model);
  const withDeadLink = changed(release, {
    ...first,
    links: first.links.map((link) => ({ ...link, health: "dead" as const })),
  });
  const closed: PublicChat = { ...first, state: "closed", succeededBy: second.code };
  return [
    lookup("found", magicAddresses.found),
    lookup("choose", magicAddresses.choose),
    lookup("no_chat", magicAddresses.noChat),
    lookup("not_found", magicAddresses.notFound),
    lookup("found_two_chats", "Златоуст"),
    lookup("found_announced", "Азов"),
    lookup("found_dead_link", magicAddresses.found, withDeadLink),
    { name: "chat_closed.json", value: chatObject({ model, nowMs, publicOrigin }, closed) },
  ];
}

function joinable({ release }: ReadModel): readonly [PublicChat, PublicChat] {
  const [first, second] = release.chats.filter((chat) => chat.state === "active" && chat.links.length > 0);
  if (first === undefined || second === undefined) throw new Error("the region files name no two chats");
  return [first, second];
}

function changed(release: Release, chat: PublicChat): ReadModel {
  return readModelOf({
    ...release,
    chats: release.chats.map((one) => (one.code === chat.code ? chat : one)),
  });
}
