import { byShare } from "../../quality/ranking.ts";
import { type ShownFigures, shownFigures } from "../../quality/shown-figures.ts";
import { type QualitySums, sumsOf } from "../../quality/sums.ts";
import type { QualityPeriod } from "../../registry/quality.ts";
import { wholePercent } from "../../registry/share.ts";
import { periodOf, type ReadModel } from "../../release/read-model.ts";
import type { PublicRegion, PublicReport } from "../../release/types.ts";

/** One chat in one month. */
export interface ChatLine {
  readonly code: string;
  readonly title: string;
  readonly figures: ShownFigures;
  /** Our own rounding; null: not known, kept back, or 0 of 0. */
  readonly answeredPercent: number | null;
}

/** A region's month, all that is known of it. */
export interface MonthView {
  readonly region: PublicRegion;
  readonly period: QualityPeriod;
  readonly report: PublicReport | null;
  /** The best answered first; those without a share last. */
  readonly lines: readonly ChatLine[];
  /** Over the chats whose numbers are shown: whoever subtracts learns nothing that is kept back. */
  readonly sums: QualitySums;
  /** Of appeals. */
  readonly answered: Part | null;
  /** Answers within two working hours, in the chat itself, as replies; of answers. */
  readonly inTime: Part | null;
  readonly inChat: Part | null;
  readonly asReply: Part | null;
}

/** Over the chats that say both numbers; null: none does. */
export interface Part {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
  readonly chats: number;
}

/** null: nothing is known of that month. */
export function monthView(model: ReadModel, region: PublicRegion, period: QualityPeriod): MonthView | null {
  const key = periodOf(region.slug, period);
  const report = model.reportOf.get(key) ?? null;
  const rows = (model.figuresIn.get(key) ?? []).map(shownFigures);
  if (report === null && rows.length === 0) return null;
  const toPrivate = partOf(rows, "answersToPrivate", "answers");
  return {
    ...{ region, period, report },
    lines: byShare(rows).map((figures) => ({
      code: figures.chat,
      title: model.chatByCode.get(figures.chat)?.title ?? figures.chat,
      figures,
      answeredPercent: wholePercent(figures.answers, figures.appeals),
    })),
    sums: sumsOf(rows),
    answered: partOf(rows, "answers", "appeals"),
    inTime: partOf(rows, "answersInTime", "answers"),
    inChat: toPrivate === null ? null : part(toPrivate.of - toPrivate.count, toPrivate.of, toPrivate.chats),
    asReply: partOf(rows, "answersAsReply", "answers"),
  };
}

type Count = "appeals" | "answers" | "answersInTime" | "answersToPrivate" | "answersAsReply";

export function partOf(rows: readonly ShownFigures[], key: Count, whole: Count): Part | null {
  let [count, of, chats] = [0, 0, 0];
  for (const row of rows) {
    const [part, all] = [row[key], row[whole]];
    if (part === null || all === null) continue;
    count += part;
    of += all;
    chats++;
  }
  return chats === 0 ? null : part(count, of, chats);
}

function part(count: number, of: number, chats: number): Part {
  return { count, of, percent: wholePercent(count, of), chats };
}
