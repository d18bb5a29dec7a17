import type { PublicFigures } from "../release/types.ts";
import { answeredShare, inTimeShare, shownMinutes } from "./shares.ts";

/** A chat in two months; a month without figures is null. Differences only where both months say the number. */
export interface PeriodComparison {
  readonly before: PublicFigures | null;
  readonly after: PublicFigures | null;
  readonly appeals: number | null;
  readonly answers: number | null;
  readonly members: number | null;
  /** In percentage points. */
  readonly answeredPercent: number | null;
  readonly inTimePercent: number | null;
  readonly medianMinutes: number | null;
  /** The months were counted in different ways: their numbers are comparable only with care. */
  readonly isOtherMethod: boolean;
}

export function comparePeriods(before: PublicFigures | null, after: PublicFigures | null): PeriodComparison {
  const change = (of: (figures: PublicFigures) => number | null): number | null => {
    const [was, is] = [before === null ? null : of(before), after === null ? null : of(after)];
    return was === null || is === null ? null : is - was;
  };
  const changeOf = (key: "appeals" | "answers" | "members") => change((figures) => figures[key]);
  return {
    before,
    after,
    appeals: changeOf("appeals"),
    answers: changeOf("answers"),
    members: changeOf("members"),
    answeredPercent: change(comparableShare),
    inTimePercent: change(inTimeShare),
    medianMinutes: change((figures) => shownMinutes(figures).medianMinutes),
    isOtherMethod: before !== null && after !== null && before.method !== after.method,
  };
}

/** A printed share of nothing is compared with nothing. */
function comparableShare(figures: PublicFigures): number | null {
  return figures.appeals === 0 ? null : (answeredShare(figures)?.percent ?? null);
}
