import type { ReadModel } from "../../release/read-model.ts";
import type { PublicRegion } from "../../release/types.ts";
import { type MonthView, monthView, type Part, partOf } from "./month-view.ts";

/** The months of a region, newest first, as pictures of change need them. */
export interface History {
  readonly region: PublicRegion;
  readonly months: readonly MonthView[];
  /** The newest month beside the one before, over the chats of which both are known; null: there are none. */
  readonly step: Step | null;
}

export interface Step {
  readonly before: MonthView;
  readonly after: MonthView;
  readonly chats: number;
  readonly wasPercent: number;
  readonly isPercent: number;
  /** Whether the two were counted in different ways. */
  readonly isOtherMethod: boolean;
}

/** Two years are enough to see where it goes; older months keep their pages. */
const mostMonths = 24;

export function historyOf(model: ReadModel, region: PublicRegion): History {
  const months = (model.periodsOf.get(region.slug) ?? [])
    .slice(0, mostMonths)
    .flatMap((period) => monthView(model, region, period) ?? []);
  return { region, months, step: stepOf(months) };
}

function stepOf(months: readonly MonthView[]): Step | null {
  const [after, before] = months;
  if (after === undefined || before === undefined) return null;
  const told = (view: MonthView) =>
    view.lines.filter(({ figures }) => figures.appeals !== null && figures.answers !== null);
  const [earlier, later] = [told(before), told(after)];
  const common = later.filter(({ code }) => earlier.some((line) => line.code === code));
  const codes = new Set(common.map(({ code }) => code));
  const shareOf = (lines: typeof later): Part | null =>
    partOf(
      lines.filter(({ code }) => codes.has(code)).map(({ figures }) => figures),
      "answers",
      "appeals",
    );
  const [was, is] = [shareOf(earlier)?.percent ?? null, shareOf(later)?.percent ?? null];
  if (was === null || is === null) return null;
  const methods = new Set([...earlier, ...later].map(({ figures }) => figures.method));
  return {
    ...{ before, after, chats: common.length, wasPercent: was, isPercent: is },
    isOtherMethod: methods.size > 1,
  };
}
