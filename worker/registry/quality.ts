import type { Source } from "./types.ts";

/** How figures came about: counted by people, by our program from an export, or taken over from a table. */
export type CountMethod = "by_hand" | "export" | "table";

/** Size of the place by its inhabitants, in thousands; words of the report of February 2021. */
export const sizeBands = ["200+", "100-200", "<100"] as const;
export type SizeBand = (typeof sizeBands)[number];

/** What residents' messages expose, by kind: how many numbers, never which. */
export interface PersonalDataCounts {
  readonly phones: number;
  readonly omsPolicies: number;
  readonly snils: number;
  readonly passports: number;
}

export const noPersonalData: PersonalDataCounts = { phones: 0, omsPolicies: 0, snils: 0, passports: 0 };

/**
 * What is known of one chat in one period; null: the source does not say. Numbers are counts of a program or a person;
 * the claims (`is…`) are what a printed report says of a chat without a number.
 */
export interface Figures {
  readonly members: number | null;
  readonly appeals: number | null;
  readonly answers: number | null;
  /** As the source prints it. What we say ourselves is computed from appeals and answers. */
  readonly printedAnsweredPercent: number | null;
  /** Answers within two working hours. */
  readonly answersInTime: number | null;
  /** The first answer, in working minutes. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  /** Answers that are replies to the appeal. */
  readonly answersAsReply: number | null;
  /** Answers that send the resident to private messages. */
  readonly answersToPrivate: number | null;
  /** Answers that were paired by order alone. */
  readonly uncertainPairs: number | null;
  /** Posts of staff that answer nobody. */
  readonly informingPosts: number | null;
  /** Appeals by topic: key of the dictionary -> count. An appeal may have several. */
  readonly topics: Readonly<Record<string, number>> | null;
  readonly personalData: PersonalDataCounts | null;
  readonly band: SizeBand | null;
  /** Answers within two hours; false: within a day or not at all. */
  readonly isInTime: boolean | null;
  /** Staff talk in the chat itself. */
  readonly isInChat: boolean | null;
  /** Answers are replies to the appeal. */
  readonly isAsReply: boolean | null;
  readonly isInforming: boolean | null;
}

/** Nothing known: what a source says is put over it. */
export const noFigures: Figures = {
  members: null,
  appeals: null,
  answers: null,
  printedAnsweredPercent: null,
  answersInTime: null,
  medianMinutes: null,
  p90Minutes: null,
  answersAsReply: null,
  answersToPrivate: null,
  uncertainPairs: null,
  informingPosts: null,
  topics: null,
  personalData: null,
  band: null,
  isInTime: null,
  isInChat: null,
  isAsReply: null,
  isInforming: null,
};

/** Figures that are numbers, in the order of forms and tables. */
export const numberFields = [
  "members",
  "appeals",
  "answers",
  "answersInTime",
  "medianMinutes",
  "p90Minutes",
  "answersAsReply",
  "answersToPrivate",
  "uncertainPairs",
  "informingPosts",
] as const satisfies readonly (keyof Figures)[];
export type NumberField = (typeof numberFields)[number];

/** Each is of the answers: none can be more. */
export const partsOfAnswers = [
  "answersInTime",
  "answersAsReply",
  "answersToPrivate",
  "uncertainPairs",
] as const satisfies readonly NumberField[];

/** The figures of a chat as they are edited: the key names the chat and the period, "7K3Q2-2026-10". */
export interface FiguresRecord extends Figures {
  readonly method: CountMethod;
  /** Days that were counted, or of which the figures are; null: the whole month. "2021-02-28". */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: Source;
}

/** One line of what a report prints of a whole region. `chats` of `of`, or a number alone. */
export interface PrintedTotal {
  readonly key: PrintedTotalKey;
  readonly count: number | null;
  readonly of: number | null;
  readonly percent: number | null;
}

export const printedTotalKeys = [
  "chats",
  "territories",
  "members",
  "appeals",
  "in_time",
  "late_or_never",
  "to_private",
  "in_chat",
  "informing",
  "not_informing",
  "as_reply",
  "not_as_reply",
] as const;
export type PrintedTotalKey = (typeof printedTotalKeys)[number];

/** What a report says of a region as a whole, as it is printed; its rows are the figures of the chats. */
export interface ReportRecord {
  readonly title: string;
  readonly method: CountMethod;
  /** The day that the figures are of. */
  readonly asOf: string | null;
  readonly totals: readonly PrintedTotal[];
  /** In the order and words of the report. */
  readonly topics: readonly {
    readonly name: string;
    readonly detail: string | null;
    readonly count: number;
  }[];
  /** What we remark about it: misprints, sums that differ. */
  readonly remarks: readonly string[];
  readonly source: Source;
}

/** "2026-10" of a region: a calendar month. */
export type QualityPeriod = `${number}-${number}`;

export function isQualityPeriod(text: string): text is QualityPeriod {
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
}

/** "7K3Q2-2026-10": the figures of one chat and month, as keys and maps name them. */
export function figuresId(chat: string, period: QualityPeriod): string {
  return `${chat}-${period}`;
}

/** Chat and month that an id names; null: it names none. */
export function figuresOfId(id: string): { readonly chat: string; readonly period: QualityPeriod } | null {
  const [chat, period] = [id.slice(0, 5), id.slice(6)];
  return /^[0-9A-Z]{5}-/.test(id) && isQualityPeriod(period) ? { chat, period } : null;
}

/** By month, then by chat: the order of pages, rows and releases. */
export function byPeriodAndChat(
  one: { readonly period: string; readonly chat: string },
  other: { readonly period: string; readonly chat: string },
): number {
  const [a, b] = [`${one.period} ${one.chat}`, `${other.period} ${other.chat}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
