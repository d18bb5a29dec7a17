import { randomBytes } from "../../base/random.ts";
import { makeChatCode } from "../../registry/chat-code.ts";

/** Makes codes for new chats, each another one that is not `taken`. */
export function newCodes(taken: ReadonlySet<string>): () => string {
  const made = new Set<string>();
  return () => {
    const code = makeChatCode(randomBytes(96), (one) => taken.has(one) || made.has(one));
    made.add(code);
    return code;
  };
}
