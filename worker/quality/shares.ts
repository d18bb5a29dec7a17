import type { CountMethod, Figures, FiguresRecord } from "../registry/quality.ts";
import { wholePercent } from "../registry/share.ts";

/** Of fewer appeals our own counts show no share: one answer more or less would change it by a quarter. */
export const fewestAppeals = 5;

/** How good a number is to be read: as the source prints it, or counted by us. */
export interface ShownShare {
  readonly percent: number;
  readonly isPrinted: boolean;
}

/** Whether what we computed of a chat may be shown: shares, times. Plain counts always may. */
function hasEnoughAppeals({ appeals, method }: Pick<FiguresRecord, "appeals" | "method">): boolean {
  return method === "by_hand" || (appeals ?? 0) >= fewestAppeals;
}

/** A share that may be shown: of our own counts only from so many on, of what others counted by hand always. */
export function shownPercent(part: number | null, whole: number | null, method: CountMethod): number | null {
  return method !== "by_hand" && (whole ?? 0) < fewestAppeals ? null : wholePercent(part, whole);
}

/** The share of appeals that were answered: the printed one where a source prints it, «0 %» of nothing too. */
export function answeredShare(figures: FiguresRecord): ShownShare | null {
  const { appeals, answers, printedAnsweredPercent, method } = figures;
  if (printedAnsweredPercent !== null) return { percent: printedAnsweredPercent, isPrinted: true };
  const percent = shownPercent(answers, appeals, method);
  return percent === null ? null : { percent, isPrinted: false };
}

/** Of the answers, those within two working hours. */
export function inTimeShare({ answersInTime, answers, method }: FiguresRecord): number | null {
  return shownPercent(answersInTime, answers, method);
}

/** Of the answers, those that are replies to the appeal. */
export function asReplyShare({ answersAsReply, answers, method }: FiguresRecord): number | null {
  return shownPercent(answersAsReply, answers, method);
}

/** Of the answers, those that send the resident to private messages. */
export function toPrivateShare({ answersToPrivate, answers, method }: FiguresRecord): number | null {
  return shownPercent(answersToPrivate, answers, method);
}

/** Minutes within which half, and nine of ten, of the first answers came; null where they are too few to be told. */
export function shownMinutes(figures: FiguresRecord): Pick<Figures, "medianMinutes" | "p90Minutes"> {
  const { medianMinutes, p90Minutes } = figures;
  return hasEnoughAppeals(figures)
    ? { medianMinutes, p90Minutes }
    : { medianMinutes: null, p90Minutes: null };
}

/** Appeals without an answer; null: one of the two numbers is not known. */
export function unanswered({ appeals, answers }: Pick<Figures, "appeals" | "answers">): number | null {
  return appeals === null || answers === null ? null : appeals - answers;
}

/** How a printed share stands to the numbers beside it. `no_share`: printed of nothing, where none can be computed. */
export function printedShareCheck({
  appeals,
  answers,
  printedAnsweredPercent: printed,
}: Figures): "same" | "differs" | "no_share" | null {
  if (printed === null || appeals === null || answers === null) return null;
  const own = wholePercent(answers, appeals);
  return own === null ? "no_share" : own === printed ? "same" : "differs";
}
