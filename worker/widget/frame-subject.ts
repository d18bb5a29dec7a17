import { parseChatCode } from "../registry/chat-code.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat, PublicRegion } from "../release/types.ts";

/** What `/embed/{key}` is about. */
export type FrameSubject =
  | { readonly kind: "region"; readonly region: PublicRegion }
  | { readonly kind: "chat"; readonly region: PublicRegion; readonly chat: PublicChat };

/** A slug, or the code of a chat in any spelling; where a text is both, the slug wins. */
export function frameSubject(model: ReadModel, key: string): FrameSubject | null {
  const region = model.regionBySlug.get(key);
  if (region !== undefined) return { kind: "region", region };
  const chat = model.chatByCode.get(parseChatCode(key) ?? "");
  const home = model.regionBySlug.get(chat?.region ?? "");
  return chat === undefined || home === undefined ? null : { kind: "chat", region: home, chat };
}

/** The one spelling of the key. */
export function keyOf(subject: FrameSubject): string {
  return subject.kind === "chat" ? subject.chat.code : subject.region.slug;
}
