import { otherTopic, topicDictionary } from "../../quality/count/topics.ts";
import type { ClaimField } from "../../quality/figure-fields.ts";
import type { NumberField, PersonalDataCounts } from "../../registry/quality.ts";

/** Columns that say which chat and month a row is of. `chat_title` is for people's eyes. */
export const keyColumns = ["chat_code", "chat_title", "period"] as const;

export const numberColumns = {
  members: "members",
  appeals: "appeals",
  answers: "answers",
  answers_in_time: "answersInTime",
  median_minutes: "medianMinutes",
  p90_minutes: "p90Minutes",
  answers_as_reply: "answersAsReply",
  answers_to_private: "answersToPrivate",
  uncertain_pairs: "uncertainPairs",
  informing_posts: "informingPosts",
} as const satisfies Readonly<Record<string, NumberField>>;

export const claimColumns = {
  is_in_time: "isInTime",
  is_in_chat: "isInChat",
  is_as_reply: "isAsReply",
  is_informing: "isInforming",
} as const satisfies Readonly<Record<string, ClaimField>>;

export const personalColumns = {
  phones: "phones",
  oms_policies: "omsPolicies",
  snils: "snils",
  passports: "passports",
} as const satisfies Readonly<Record<string, keyof PersonalDataCounts>>;

export type TopicColumn = `topic_${string}`;
export const topicColumns: readonly TopicColumn[] = [
  ...topicDictionary.map(({ key }) => key),
  otherTopic,
].map((key) => `topic_${key}` as const);

export function topicOf(column: TopicColumn): string {
  return column.slice("topic_".length);
}

type NumberColumn = keyof typeof numberColumns;
type ClaimColumn = keyof typeof claimColumns;
type PersonalColumn = keyof typeof personalColumns;
export type FiguresColumn =
  | (typeof keyColumns)[number]
  | NumberColumn
  | ClaimColumn
  | PersonalColumn
  | TopicColumn
  | "answered_percent"
  | "printed_answered_percent"
  | "topics"
  | "band"
  | "method"
  | "from"
  | "to"
  | "source_title"
  | "source_url"
  | "source_date";

/** In the order of an export. Contract: people keep such files. */
export const figuresColumns: readonly FiguresColumn[] = [
  ...keyColumns,
  "band",
  ...(["members", "appeals", "answers"] as const),
  ...(["answered_percent", "printed_answered_percent"] as const),
  ...(Object.keys(numberColumns) as NumberColumn[]).slice(3),
  ...(Object.keys(claimColumns) as ClaimColumn[]),
  ...topicColumns,
  ...(Object.keys(personalColumns) as PersonalColumn[]),
  ...(["method", "from", "to", "source_title", "source_url", "source_date"] as const),
];

/** What our own public tables have besides: computed, or said by the address of the page. */
export function isOnlyShown(name: string): boolean {
  return /^(?:region|is_withheld|unanswered|(?:in_time|as_reply|to_private)_percent)$/.test(name);
}

export function headerName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

export function figuresColumnNamed(cell: string): FiguresColumn | null {
  const name = headerName(cell);
  // All topics in one cell, as the public table has them: read, but not written.
  return name === "topics" ? name : (figuresColumns.find((column) => column === name) ?? null);
}
