import {
  byPeriodAndChat,
  type FiguresRecord,
  figuresId,
  figuresOfId,
  type QualityPeriod,
} from "../../registry/quality.ts";
import { isSame, type RegionRecords } from "../../registry/records.ts";

/** Whether figures are public as they stand here, or only in the reader's draft. */
export type FiguresState = "public" | "added" | "changed" | "removed";

export interface ChatFigures {
  readonly code: string;
  readonly title: string;
  readonly id: string;
  /** With the draft on top. */
  readonly figures: FiguresRecord | null;
  /** Of the month compared with. */
  readonly before: FiguresRecord | null;
  /** null: there are none, neither public nor in the draft. */
  readonly state: FiguresState | null;
}

export interface QualityView {
  readonly period: QualityPeriod;
  /** The newest earlier month of which anything is known; null: none. */
  readonly previous: QualityPeriod | null;
  /** Months of which anything is known, newest first. */
  readonly periods: readonly QualityPeriod[];
  /** Every chat that is open or has figures of the month, in the order of the region. */
  readonly chats: readonly ChatFigures[];
}

/** @param period null: the newest of which anything is known, else `usual`. */
export function qualityView(
  records: RegionRecords,
  edited: RegionRecords,
  period: QualityPeriod | null,
  usual: QualityPeriod,
): QualityView {
  const periods = periodsOf(records, edited);
  const shown = period ?? periods[0] ?? usual;
  const previous = periods.find((one) => one < shown) ?? null;
  const chats = [...edited.chats].flatMap(([code, { title, state }]): ChatFigures[] => {
    const id = figuresId(code, shown);
    const figures = edited.figures.get(id) ?? null;
    const before = previous === null ? null : (edited.figures.get(figuresId(code, previous)) ?? null);
    const one = {
      code,
      title,
      id,
      figures,
      before,
      state: stateOf(records.figures.get(id) ?? null, figures),
    };
    return state === "closed" && one.state === null ? [] : [one];
  });
  return { period: shown, previous, periods, chats };
}

function periodsOf(...all: readonly RegionRecords[]): QualityPeriod[] {
  const ids = all.flatMap(({ figures }) => [...figures.keys()]);
  const known = ids.flatMap((id) => figuresOfId(id) ?? []).sort(byPeriodAndChat);
  return [...new Set(known.map(({ period }) => period))].reverse();
}

function stateOf(published: FiguresRecord | null, edited: FiguresRecord | null): FiguresState | null {
  if (published === null && edited === null) return null;
  if (published === null) return "added";
  if (edited === null) return "removed";
  return isSame(published, edited) ? "public" : "changed";
}
