import type { Mention } from "./mention.ts";
import type { ReadChat } from "./types.ts";

/** A chat of the proposal with what the warnings are made from. */
export interface ChatDraft {
  readonly chat: ReadChat;
  readonly mentions: readonly Mention[];
  readonly excluded: readonly Mention[];
  readonly isRest: boolean;
}
