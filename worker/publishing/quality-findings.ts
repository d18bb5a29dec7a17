import { localTime } from "../base/zone-time.ts";
import {
  type FiguresRecord,
  figuresOfId,
  isQualityPeriod,
  numberFields,
  partsOfAnswers,
  type QualityPeriod,
  type ReportRecord,
} from "../registry/quality.ts";
import type { RecordKey, RegionRecords } from "../registry/records.ts";
import { wholePercent } from "../registry/share.ts";
import { statedFigures } from "../registry/stated-figures.ts";
import { dateWords } from "../registry/time-words.ts";
import { qualityFindingWords as words } from "./quality-words.ts";
import type { Finding } from "./types.ts";

type Found = readonly [isWrong: boolean, kind: string, sentence: string];

/** What makes figures and reports contradict themselves. `nowMs` null: nobody asks whether a month is still to come. */
export function qualityErrors(records: RegionRecords, nowMs: number | null): Finding[] {
  const thisMonth = nowMs === null ? null : monthAt(records.region?.timezone ?? "", nowMs);
  const isToCome = (period: string) => thisMonth !== null && period > thisMonth;
  return [
    ...[...records.figures].flatMap(([id, figures]) => {
      const named = figuresOfId(id);
      const title = named === null ? id : (records.chats.get(named.chat)?.title ?? named.chat);
      const about = words.about(title, dateWords(named?.period ?? null) ?? "");
      return wrongOnes(`figures/${id}`, [
        [named === null, "figures_period", words.period(about)],
        [named !== null && !records.chats.has(named.chat), "figures_chat", words.chat(about)],
        [named !== null && isToCome(named.period), "figures_future", words.future(about)],
        ...figuresFound(figures, named?.period ?? null, about),
      ]);
    }),
    ...[...records.reports].flatMap(([period, report]) => {
      const about = words.report(dateWords(period) ?? period);
      return wrongOnes(`report/${period}`, [
        [!isQualityPeriod(period), "report_period", words.period(about)],
        [isToCome(period), "report_future", words.future(about)],
        ...reportFound(report, about),
      ]);
    }),
  ];
}

/** What may be meant so: a source that prints another share than its own numbers give. */
export function qualityWarnings({ figures, chats }: RegionRecords): Finding[] {
  return [...figures].flatMap(([id, { appeals, answers, printedAnsweredPercent: printed }]) => {
    const own = wholePercent(answers, appeals);
    if (own === null || printed === null || own === printed) return [];
    const named = figuresOfId(id);
    const title = named === null ? id : (chats.get(named.chat)?.title ?? named.chat);
    const about = words.about(title, dateWords(named?.period ?? null) ?? "");
    const sentence = words.printedOtherwise(about, printed, own);
    return [
      { severity: "warning" as const, kind: "printed_percent", key: `figures/${id}` as const, sentence },
    ];
  });
}

function figuresFound(figures: FiguresRecord, period: QualityPeriod | null, about: string): Found[] {
  const { appeals, answers, printedAnsweredPercent: percent, medianMinutes, p90Minutes, from, to } = figures;
  const topics = Object.values(figures.topics ?? {});
  const numbers = [
    ...numberFields.flatMap((key) => figures[key] ?? []),
    ...topics,
    ...Object.values(figures.personalData ?? {}),
  ];
  const isPartTooLarge = partsOfAnswers.some((key) => isMore(figures[key], answers));
  const days = [from, to].filter((day) => day !== null);
  return [
    [Object.keys(statedFigures(figures)).length === 0, "figures_empty", words.empty(about)],
    [!numbers.every(isCount), "figures_count", words.count(about)],
    [percent !== null && !isPercent(percent), "figures_percent", words.percent(about)],
    [isMore(answers, appeals), "figures_answers", words.answers(about)],
    [answers !== null && appeals === null, "figures_no_appeals", words.noAppeals(about)],
    [isPartTooLarge, "figures_part", words.part(about)],
    [topics.some((count) => isMore(count, appeals)), "figures_topic", words.topic(about)],
    [isMore(medianMinutes, p90Minutes), "figures_minutes", words.minutesOrder(about)],
    [
      days.some((day) => !isDay(day) || (period !== null && !day.startsWith(period))) ||
        (from !== null && to !== null && from > to),
      "figures_days",
      words.days(about),
    ],
    [figures.source.title.trim() === "", "figures_source", words.source(about)],
  ];
}

function reportFound({ title, asOf, totals, topics, source }: ReportRecord, about: string): Found[] {
  const numbers = [
    ...totals.flatMap(({ count, of }) => [count, of]).filter((count) => count !== null),
    ...topics.map(({ count }) => count),
  ];
  const percents = totals.flatMap(({ percent }) => percent ?? []);
  return [
    [title.trim() === "", "report_title", words.title(about)],
    [asOf !== null && !isDay(asOf), "report_day", words.day(about)],
    [!numbers.every(isCount), "report_count", words.count(about)],
    [!percents.every(isPercent), "report_percent", words.percent(about)],
    [totals.some(({ count, of }) => isMore(count, of)), "report_part", words.partOfTotal(about)],
    [new Set(totals.map(({ key }) => key)).size < totals.length, "report_twice", words.totalTwice(about)],
    [topics.some(({ name }) => name.trim() === ""), "report_topic", words.topicName(about)],
    [source.title.trim() === "", "report_source", words.source(about)],
  ];
}

function wrongOnes(key: RecordKey, found: readonly Found[]): Finding[] {
  return found
    .filter(([isWrong]) => isWrong)
    .map(([, kind, sentence]) => ({ severity: "error", kind, key, sentence }));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPercent(value: number): boolean {
  return isCount(value) && value <= 100;
}

function isMore(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** The month by the region's clocks; null where they are unknown, which is an error of its own. */
function monthAt(timezone: string, nowMs: number): string | null {
  try {
    return new Date(localTime(timezone, nowMs).day * 86_400_000).toISOString().slice(0, 7);
  } catch {
    return null;
  }
}
