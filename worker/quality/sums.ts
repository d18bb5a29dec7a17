import type { Figures, PrintedTotal, PrintedTotalKey } from "../registry/quality.ts";
import { wholePercent } from "../registry/share.ts";
import type { PublicFigures, PublicReport } from "../release/types.ts";

/** Added up over the chats that say it; null: none of them does. */
export interface QualitySums {
  readonly chats: number;
  readonly members: number | null;
  readonly appeals: number | null;
  readonly answers: number | null;
  /** Over the chats that say both numbers. */
  readonly answeredPercent: number | null;
  readonly answersInTime: number | null;
  readonly informingPosts: number | null;
  /** Chats without a single appeal: no share of theirs means anything. */
  readonly withoutAppeals: number;
}

export function sumsOf(rows: readonly Figures[]): QualitySums {
  const paired = rows.filter(({ appeals, answers }) => appeals !== null && answers !== null);
  return {
    chats: rows.length,
    members: sum(rows, "members"),
    appeals: sum(rows, "appeals"),
    answers: sum(rows, "answers"),
    answeredPercent: wholePercent(sum(paired, "answers"), sum(paired, "appeals")),
    answersInTime: sum(rows, "answersInTime"),
    informingPosts: sum(rows, "informingPosts"),
    withoutAppeals: rows.filter(({ appeals }) => appeals === 0).length,
  };
}

/** Appeals by topic over all chats that count topics, most first; an appeal may have several. */
export function topicSums(
  rows: readonly Figures[],
): readonly { readonly key: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { topics } of rows) {
    for (const [key, count] of Object.entries(topics ?? {})) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** A printed total beside what its rows or parts give. */
export interface TotalBesideOurs {
  readonly printed: PrintedTotal;
  /** Null: the rows do not tell. */
  readonly own: number | null;
  /** own - printed; null where either is missing. */
  readonly difference: number | null;
}

/** The printed totals that rows can be added up to, each with our sum. */
export function totalsBesideOurs(
  { totals }: PublicReport,
  rows: readonly PublicFigures[],
): readonly TotalBesideOurs[] {
  const sums = sumsOf(rows);
  const own: Partial<Record<PrintedTotalKey, number | null>> = {
    chats: sums.chats,
    members: sums.members,
    appeals: sums.appeals,
  };
  return totals.map((printed) => {
    const ours = own[printed.key] ?? null;
    const isKnown = ours !== null && printed.count !== null;
    return { printed, own: ours, difference: isKnown ? ours - (printed.count ?? 0) : null };
  });
}

/** Two printed parts that should make up a whole: 44 and 8 «of 59» are 52. */
export interface PartsCheck {
  readonly keys: readonly [PrintedTotalKey, PrintedTotalKey];
  readonly sum: number;
  readonly of: number;
  /** The printed percentages come out of `of`, of the sum of the parts, or of neither. */
  readonly percentsAreOf: "whole" | "sum" | "neither";
}

const pairs: readonly (readonly [PrintedTotalKey, PrintedTotalKey])[] = [
  ["in_time", "late_or_never"],
  ["to_private", "in_chat"],
  ["informing", "not_informing"],
  ["as_reply", "not_as_reply"],
];

/** Every printed pair with counts of a whole. */
export function partsChecks({ totals }: PublicReport): readonly PartsCheck[] {
  return pairs.flatMap((keys) => {
    const parts = keys.flatMap((key) => totals.find((total) => total.key === key) ?? []);
    const counts = parts.flatMap(({ count }) => count ?? []);
    const of = parts[0]?.of ?? null;
    if (counts.length < 2 || of === null) return [];
    const sum = counts.reduce((all, count) => all + count, 0);
    const isOf = (whole: number) =>
      parts.every(({ count, percent }) => wholePercent(count, whole) === percent);
    return [{ keys, sum, of, percentsAreOf: isOf(of) ? "whole" : isOf(sum) ? "sum" : "neither" }];
  });
}

/** What the printed topics add up to. */
export function printedTopicsSum({ topics }: PublicReport): number {
  return topics.reduce((all, { count }) => all + count, 0);
}

function sum(
  rows: readonly Figures[],
  key: "members" | "appeals" | "answers" | "answersInTime" | "informingPosts",
) {
  const known = rows.flatMap((row) => row[key] ?? []);
  return known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
}
