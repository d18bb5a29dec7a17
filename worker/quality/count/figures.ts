import type { PersonalDataCounts } from "../../registry/quality.ts";
import type { ChatMessages } from "./chat-messages.ts";
import type { Exchanges } from "./exchanges.ts";
import { flag } from "./message.ts";
import { noSender, personalCount } from "./message-table.ts";
import { type Answers, noAnswer } from "./pair-answers.ts";
import { personalKinds } from "./personal-data.ts";
import type { ReadChat } from "./read-export.ts";
import type { Roles } from "./roles.ts";
import { otherTopic, type Topic } from "./topics.ts";
import { median, ninetiethPercentile, wholeMinutes } from "./waiting-minutes.ts";

/** What is counted of a chat: numbers and the ids of staff, no names and no words. */
export interface ExportCount {
  /** Messages by their ids, as the messenger numbers them: each picture of an album has its own. */
  readonly messages: number;
  /** How many different people wrote, staff included, bots not. */
  readonly people: number;
  readonly staff: readonly string[];
  readonly appeals: number;
  readonly answers: number;
  /** Answers within two working hours, to the second. */
  readonly answersInTime: number;
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly unanswered: number;
  readonly uncertainPairs: number;
  readonly answersAsReply: number;
  readonly answersToPrivate: number;
  readonly informingPosts: number;
  /** Appeals by topic in the order of the dictionary, then those of none. One appeal may count in several. */
  readonly topics: Readonly<Record<string, number>>;
  readonly personalData: PersonalDataCounts;
  /** Entries of the files that could not be read as a message. */
  readonly skipped: number;
}

/** An answer within so much working time is in time: what the programme promises. */
export const inTimeSeconds = 2 * 3600;

export interface Counted {
  readonly chat: ReadChat;
  readonly messages: ChatMessages;
  readonly roles: Roles;
  readonly exchanges: Exchanges;
  /** For each appeal; an answer counts for the period of its appeal, however late it came. */
  readonly answers: Answers;
  readonly posts: readonly number[];
  readonly isInPeriod: (atS: number) => boolean;
}

export function figuresOf({
  chat,
  messages,
  roles,
  exchanges: { appeals },
  answers,
  posts,
  isInPeriod,
}: Counted): ExportCount {
  const { table } = messages;
  const inPeriod: number[] = [];
  for (let appeal = 0; appeal < appeals.length; appeal++) {
    if (isInPeriod(table.atS[appeals.first[appeal] ?? 0] ?? 0)) inPeriod.push(appeal);
  }
  const given = inPeriod.flatMap((appeal) => {
    const message = answers.message[appeal] ?? noAnswer;
    if (message === noAnswer) return [];
    return [{ message, isReply: answers.isReply[appeal] === 1, waitedS: answers.waitedS[appeal] ?? 0 }];
  });
  const minutes = given.map(({ waitedS }) => wholeMinutes(waitedS));
  return {
    ...written(messages, roles, isInPeriod),
    staff: roles.staff,
    appeals: inPeriod.length,
    answers: given.length,
    answersInTime: given.filter(({ waitedS }) => waitedS <= inTimeSeconds).length,
    medianMinutes: median(minutes),
    p90Minutes: ninetiethPercentile(minutes),
    unanswered: inPeriod.length - given.length,
    uncertainPairs: given.filter(({ isReply }) => !isReply).length,
    answersAsReply: given.filter(({ isReply }) => isReply).length,
    answersToPrivate: given.filter(({ message }) => (table.flags[message] ?? 0) & flag.toPrivate).length,
    informingPosts: posts.filter((at) => isInPeriod(table.atS[at] ?? 0)).length,
    topics: byTopic(
      chat.topics,
      inPeriod.map((appeal) => appeals.topics[appeal] ?? 0),
    ),
    skipped: chat.skipped,
  };
}

function written(
  { table, messageOfRow }: ChatMessages,
  roles: Roles,
  isInPeriod: (atS: number) => boolean,
): Pick<ExportCount, "messages" | "people" | "personalData"> {
  const people = new Set<number>();
  const personalData = { phones: 0, omsPolicies: 0, snils: 0, passports: 0 };
  let messages = 0;
  for (const message of messageOfRow) {
    if (message >= 0 && isInPeriod(table.atS[message] ?? 0)) messages++;
  }
  for (let at = 0; at < table.length; at++) {
    if (!isInPeriod(table.atS[at] ?? 0)) continue;
    const role = roles.roleOf(table, at);
    const sender = table.sender[at] ?? noSender;
    if (role !== "machine" && sender !== noSender) people.add(sender);
    if (role !== "resident") continue;
    for (const kind of personalKinds) personalData[kind] += personalCount(table.personal[at] ?? 0, kind);
  }
  return { messages, people: people.size, personalData };
}

function byTopic(dictionary: readonly Topic[], appeals: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [index, { key }] of dictionary.entries()) {
    counts[key] = appeals.filter((bits) => bits & (1 << index)).length;
  }
  counts[otherTopic] = appeals.filter((bits) => bits === 0).length;
  return counts;
}
