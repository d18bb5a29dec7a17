import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat } from "../release/types.ts";

/** The chat itself while it lives, else the one that took over, however many steps away; null: the chain ends or circles. */
export function livingSuccessor(model: ReadModel, chat: PublicChat): PublicChat | null {
  const seen = new Set<string>();
  let at: PublicChat | undefined = chat;
  while (at !== undefined && at.state === "closed" && !seen.has(at.code)) {
    seen.add(at.code);
    at = model.chatByCode.get(at.succeededBy ?? "");
  }
  return at === undefined || at.state === "closed" ? null : at;
}
