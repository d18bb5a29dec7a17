import { randomBytes } from "../../base/random.ts";
import type { Database } from "../../db/client.ts";
import { makeChatCode } from "../../registry/chat-code.ts";
import { takenCodesQueries } from "../store.ts";

/**
 * Makes codes for new chats: each is free in the whole directory, closed chats and drafts included, and is given once.
 * Two drafts of one moment may still draw the same; publishing refuses the second.
 */
export async function newCodes(db: Database): Promise<() => string> {
  const [issued, drafted] = await db.batch(takenCodesQueries(db));
  const taken = new Set([...issued, ...drafted].map(({ code }) => code));
  return () => {
    const code = makeChatCode(randomBytes(96), (one) => taken.has(one));
    taken.add(code);
    return code;
  };
}
