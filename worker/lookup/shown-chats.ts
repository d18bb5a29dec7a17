import type { UsageChannel, UsageEvent } from "../release/usage-event.ts";
import { isMadeUp } from "./magic-addresses.ts";
import type { Answer } from "./places/types.ts";

/** A place has one chat or, where sources leave it open, two. */
const maxShown = 2;
const none: readonly UsageEvent[] = [];

/** What an answer counts as: the chats that were found for a real place. A question back shows none yet. */
export function shownChats(
  answer: Pick<Answer, "outcome" | "place" | "chats">,
  channel: UsageChannel,
): readonly UsageEvent[] {
  if (answer.outcome !== "found" || isMadeUp(answer)) return none;
  return answer.chats.slice(0, maxShown).map(({ code }) => ({ kind: "answer", channel, code }));
}
