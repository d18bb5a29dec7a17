import { noFigures } from "../registry/quality.ts";
import type { PublicFigures } from "../release/types.ts";
import { fewestAppeals } from "./shares.ts";

/** Figures as anybody may see them. */
export interface ShownFigures extends PublicFigures {
  /** Whether the counts are kept back: ours, and of fewer appeals than `fewestAppeals`. */
  readonly isWithheld: boolean;
}

/**
 * Our own counts (from an export, from a table) of very few appeals are kept back, all but what says nothing of them.
 * What a source has printed stays as it is printed.
 */
export function shownFigures(figures: PublicFigures): ShownFigures {
  const { method, appeals, members, band, informingPosts } = figures;
  const isWithheld = method !== "by_hand" && appeals !== null && appeals < fewestAppeals;
  return isWithheld
    ? { ...figures, ...noFigures, members, band, informingPosts, isWithheld }
    : { ...figures, isWithheld };
}
