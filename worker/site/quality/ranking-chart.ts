import { byBand, byUnanswered } from "../../quality/ranking.ts";
import { unanswered } from "../../quality/shares.ts";
import { type SizeBand, sizeBands } from "../../registry/quality.ts";
import type { Bar } from "./chart.ts";
import { type ChatLine, type MonthView, type Part, partOf } from "./month-view.ts";
import { sentences } from "./sentence-words.ts";
import { percentWords, words } from "./words.ts";

/** The chats of places of one size; null: nobody says of what size. */
export interface BandOfLines {
  readonly band: SizeBand | null;
  /** Best answered first. */
  readonly lines: readonly ChatLine[];
  readonly answered: Part | null;
}

/** Chats of which something about answers is known, by size. */
export function bandsOf({ lines }: MonthView): readonly BandOfLines[] {
  const told = lines.filter(
    ({ figures }) =>
      figures.isWithheld || figures.appeals !== null || figures.printedAnsweredPercent !== null,
  );
  return byBand(told.map(({ figures }) => figures)).map(({ band }) => {
    const ofBand = told.filter(({ figures }) => figures.band === band);
    const figures = ofBand.map((line) => line.figures);
    return { band, lines: ofBand, answered: partOf(figures, "answers", "appeals") };
  });
}

export function hasBands(bands: readonly BandOfLines[]): boolean {
  return bands.some(({ band }) => band !== null && sizeBands.includes(band));
}

/** A sentence names no more. */
const namedUnanswered = 3;

/** The chats that left most appeals without an answer; none where fewer than two did, for there is no most among one. */
export function mostUnanswered({ lines }: MonthView): readonly { title: string; count: number }[] {
  const titles = new Map(lines.map(({ code, title }) => [code, title]));
  const rows = byUnanswered(lines.map(({ figures }) => figures));
  if (rows.length < 2) return [];
  return rows
    .slice(0, namedUnanswered)
    .map((row) => ({ title: titles.get(row.chat) ?? row.chat, count: unanswered(row) ?? 0 }));
}

export function lineBar(line: ChatLine): Bar {
  const part =
    line.answeredPercent ?? (line.figures.appeals === 0 ? null : line.figures.printedAnsweredPercent);
  const { label, value } = { label: line.title, value: sentences.share(line) };
  // What is no number is said without stress: it is nobody's bad result.
  if (part === null) return { label, part, value: "", detail: value };
  const detail = sentences.shareDetail(line);
  return { label, part, value, ...(detail === undefined ? {} : { detail }) };
}

export function bandBar({ band, answered }: BandOfLines): Bar {
  const label = band === null ? words.noBandShort : words.bandsShort[band];
  return { label, part: answered?.percent ?? null, value: percentWords(answered?.percent ?? null) };
}
