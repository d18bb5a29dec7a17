import type { Hours } from "../../registry/types.ts";
import { type ChatMessages, chatMessages } from "./chat-messages.ts";
import { exchangesOf } from "./exchanges.ts";
import { type ExportCount, figuresOf } from "./figures.ts";
import { informingPosts } from "./informing.ts";
import { pairAnswers } from "./pair-answers.ts";
import type { ReadChat } from "./read-export.ts";
import { rolesOf } from "./roles.ts";
import { proposedStaff } from "./staff.ts";
import { workingTime, zoneClock } from "./working-time.ts";

export interface CountSettings {
  readonly hours: Hours;
  /** null: those who are proposed. The chat's own posts are staff in any case. */
  readonly staff: readonly string[] | null;
  /** Days inclusive, "2026-10-01", by the clocks of the zone; null: from the first message, to the last. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The figures of a chat. The same chat may be counted again with other staff or days without being read again.
 * @param messages those of the chat, for who has put them in order already.
 */
export function countChat(
  chat: ReadChat,
  { hours, staff, from, to }: CountSettings,
  messages: ChatMessages = chatMessages(chat),
): ExportCount {
  const clock = zoneClock(hours.timezone);
  const worked = workingTime(hours, clock);
  const roles = rolesOf(chat, staff ?? proposedStaff(chat, messages));
  const exchanges = exchangesOf(messages, roles, worked);
  const answers = pairAnswers(messages, roles, exchanges, worked);
  const posts = informingPosts(messages, roles, answers);
  const isInPeriod = period({ from, to }, (localS) => clock.moment(localS));
  return figuresOf({ chat, messages, roles, exchanges, answers, posts, isInPeriod });
}

function period(
  { from, to }: Pick<CountSettings, "from" | "to">,
  moment: (localS: number) => number,
): (atS: number) => boolean {
  const startS = from === null ? Number.NEGATIVE_INFINITY : moment(secondOfDay(from));
  const endS = to === null ? Number.POSITIVE_INFINITY : moment(secondOfDay(to) + 86_400);
  return (atS) => atS >= startS && atS < endS;
}

function secondOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
