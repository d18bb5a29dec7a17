import { type Figures, type NumberField, partsOfAnswers } from "../registry/quality.ts";

/** What a report says of a chat without a number. */
export const claimFields = [
  "isInTime",
  "isInChat",
  "isAsReply",
  "isInforming",
] as const satisfies readonly (keyof Figures)[];
export type ClaimField = (typeof claimFields)[number];

/** More than any chat has: whoever types more has typed something else. */
const mostOfAnything = 10_000_000;

/** A whole number as people write it, «3 846» too; null: it is none. */
export function wholeNumberIn(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "");
  const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return number <= mostOfAnything ? number : null;
}

export interface FigureProblem {
  readonly field: NumberField;
  readonly kind: "more_than_appeals" | "more_than_answers" | "no_appeals" | "no_answers" | "minutes_order";
}

/** Numbers that contradict each other, by the field in which it shows. */
export function figureProblems(figures: Figures): readonly FigureProblem[] {
  const { appeals, answers, medianMinutes, p90Minutes } = figures;
  const isMore = (part: number | null, whole: number | null) =>
    part !== null && whole !== null && part > whole;
  const problem = (is: boolean, field: NumberField, kind: FigureProblem["kind"]): FigureProblem[] =>
    is ? [{ field, kind }] : [];
  return [
    ...problem(answers !== null && appeals === null, "appeals", "no_appeals"),
    ...problem(isMore(answers, appeals), "answers", "more_than_appeals"),
    ...partsOfAnswers.flatMap((field) => [
      ...problem(figures[field] !== null && answers === null, field, "no_answers"),
      ...problem(isMore(figures[field], answers), field, "more_than_answers"),
    ]),
    ...problem(isMore(medianMinutes, p90Minutes), "p90Minutes", "minutes_order"),
  ];
}
