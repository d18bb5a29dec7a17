import type { ExportCount } from "../../quality/count/figures.ts";
import { otherTopic, topicDictionary } from "../../quality/count/topics.ts";
import type { PersonalDataCounts, QualityPeriod } from "../../registry/quality.ts";

/** Everything that the counting page sends: numbers, a chat's code and a month. No field takes a text of people. */
export interface SentCount {
  readonly chat: string;
  readonly period: QualityPeriod;
  /** Last day that was counted, of a month that is not over; null: the whole month. */
  readonly to: string | null;
  readonly members: number | null;
  readonly appeals: number;
  readonly answers: number;
  readonly answersInTime: number;
  /** Whole minutes, a half rounded up. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly answersAsReply: number;
  readonly answersToPrivate: number;
  readonly uncertainPairs: number;
  readonly informingPosts: number;
  /** By the keys of `sentTopics`, whatever words stood behind them. */
  readonly topics: Readonly<Record<string, number>>;
  readonly personalData: PersonalDataCounts;
}

export const sentTopics: readonly string[] = [...topicDictionary.map(({ key }) => key), otherTopic];

export type SentAbout = Pick<SentCount, "chat" | "period" | "to" | "members">;

/** Field by field: what a count may come to hold besides goes nowhere. */
export function sentCount(
  { chat, period, to, members }: SentAbout,
  { topics, personalData, ...count }: ExportCount,
): SentCount {
  return {
    ...{ chat, period, to, members },
    appeals: count.appeals,
    answers: count.answers,
    answersInTime: count.answersInTime,
    medianMinutes: count.medianMinutes === null ? null : Math.floor(count.medianMinutes + 0.5),
    p90Minutes: count.p90Minutes,
    answersAsReply: count.answersAsReply,
    answersToPrivate: count.answersToPrivate,
    uncertainPairs: count.uncertainPairs,
    informingPosts: count.informingPosts,
    topics: Object.fromEntries(sentTopics.map((key) => [key, topics[key] ?? 0])),
    personalData: {
      phones: personalData.phones,
      omsPolicies: personalData.omsPolicies,
      snils: personalData.snils,
      passports: personalData.passports,
    },
  };
}
