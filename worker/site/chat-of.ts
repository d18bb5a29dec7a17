import { parseChatCode } from "../registry/chat-code.ts";
import type { PublicRequest } from "../release/public-request.ts";
import type { PublicChat } from "../release/types.ts";

/** The chat that a code in any spelling stands for. */
export function chatOf({ model }: Pick<PublicRequest, "model">, typed: string): PublicChat | undefined {
  return model.chatByCode.get(parseChatCode(typed) ?? "");
}
