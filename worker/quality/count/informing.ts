import { type ChatMessages, repliesToNone } from "./chat-messages.ts";
import { flag } from "./message.ts";
import { type Answers, noAnswer } from "./pair-answers.ts";
import type { Roles } from "./roles.ts";

/** What staff add to an answer of theirs at once, in a message of its own, is no post. */
export const continuationSeconds = 2 * 60;

/**
 * Posts by which staff inform residents: they reply to nothing, are nobody's answer by order, and say something: a text
 * of some length (`leastInformingCharacters`), a picture or a file.
 */
export function informingPosts(
  { table, target, thread }: ChatMessages,
  roles: Roles,
  answers: Answers,
): number[] {
  const answering = new Uint8Array(table.length);
  for (const message of answers.message) if (message !== noAnswer) answering[message] = 1;
  const posts: number[] = [];
  /** By conversation: the last message, if it answers somebody or continues an answer. */
  const lastAnswer = new Map<number, number>();
  for (let at = 0; at < table.length; at++) {
    const inThread = thread[at] ?? 0;
    const isReply = target[at] !== repliesToNone;
    const isStaff = roles.roleOf(table, at) === "staff";
    const isAnswer = isStaff && (isReply || answering[at] === 1);
    const last = lastAnswer.get(inThread);
    const isContinuation =
      isStaff &&
      last !== undefined &&
      table.sender[last] === table.sender[at] &&
      (table.atS[at] ?? 0) - (table.atS[last] ?? 0) <= continuationSeconds;
    if (isAnswer || isContinuation) lastAnswer.set(inThread, at);
    else {
      lastAnswer.delete(inThread);
      if (isStaff && (table.flags[at] ?? 0) & (flag.isLong | flag.hasPicture)) posts.push(at);
    }
  }
  return posts;
}
