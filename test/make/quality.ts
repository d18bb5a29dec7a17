import {
  type Figures,
  type FiguresRecord,
  noFigures,
  noPersonalData,
  type QualityPeriod,
  type ReportRecord,
} from "../../worker/registry/quality.ts";
import type { PublicFigures, PublicReport } from "../../worker/release/types.ts";
import { makeSource } from "./source.ts";

/** Counted from an export in October 2026. */
export function makeFigures(parts: Partial<FiguresRecord> = {}): FiguresRecord {
  return {
    ...noFigures,
    ...{ appeals: 40, answers: 30, answersInTime: 20, medianMinutes: 25, p90Minutes: 180 },
    ...{ method: "export", from: "2026-10-01", to: "2026-10-31", source: makeSource() },
    ...parts,
  };
}

/** Every field says something. */
export const fullFigures: Figures = {
  ...{ members: 900, appeals: 40, answers: 30, printedAnsweredPercent: 75, answersInTime: 20 },
  ...{ medianMinutes: 25, p90Minutes: 180, answersAsReply: 21, answersToPrivate: 4, uncertainPairs: 3 },
  informingPosts: 7,
  topics: { appointments: 12, own_topic: 2 },
  personalData: { ...noPersonalData, phones: 2, snils: 1 },
  ...{ band: "100-200", isInTime: false, isInChat: true, isAsReply: false, isInforming: true },
};

export function makePublicFigures(chat: string, parts: Partial<PublicFigures> = {}): PublicFigures {
  const period: QualityPeriod = "2026-10";
  return { region: "chelyabinsk", chat, period, ...makeFigures(), ...parts };
}

export function makeReport(parts: Partial<ReportRecord> = {}): ReportRecord {
  return {
    title: "Отчёт за октябрь",
    method: "by_hand",
    asOf: "2026-10-31",
    totals: [{ key: "in_time", count: 4, of: 5, percent: 80 }],
    topics: [{ name: "Запись к врачу", detail: "нет талонов", count: 12 }],
    remarks: ["Суммы не сходятся."],
    source: makeSource(),
    ...parts,
  };
}

export function makePublicReport(parts: Partial<PublicReport> = {}): PublicReport {
  return { region: "chelyabinsk", period: "2026-10", ...makeReport(), ...parts };
}
