import type { QualityPeriod } from "../registry/quality.ts";
import type { PublicFigures } from "../release/types.ts";
import { fewestAppeals } from "./shares.ts";

/** What the page of a chat may say of its answers now. */
export type UsualPace = { readonly period: QualityPeriod } & (
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "in_time" | "answered"; readonly count: number; readonly of: number }
);

/** Older figures tell how it was, not how it is. */
export const freshMonths = 12;

/**
 * From the newest fresh figures of our own counting; null: nothing honest can be said. A chat that leaves most appeals
 * without an answer has no usual time.
 * @param newestFirst all that is known of the chat.
 */
export function usualPace(newestFirst: readonly PublicFigures[], nowMs: number): UsualPace | null {
  const now = monthNumber(new Date(nowMs).toISOString());
  for (const { method, period, appeals, answers, answersInTime, medianMinutes } of newestFirst) {
    const age = now - monthNumber(period);
    if (method === "by_hand" || age < 0 || age > freshMonths) continue;
    if (appeals === null || answers === null || appeals < fewestAppeals) continue;
    if (2 * answers < appeals) return { kind: "answered", count: answers, of: appeals, period };
    if (medianMinutes !== null) return { kind: "minutes", minutes: medianMinutes, period };
    if (answersInTime !== null) return { kind: "in_time", count: answersInTime, of: appeals, period };
    return { kind: "answered", count: answers, of: appeals, period };
  }
  return null;
}

/** Months since the year 0, of "2026-10" or a longer date. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
