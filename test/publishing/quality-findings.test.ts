import { describe, expect, test } from "vitest";
import { errorsIn, warningsIn } from "../../worker/publishing/findings.ts";
import { publish } from "../../worker/publishing/publish.ts";
import type { FiguresRecord, ReportRecord } from "../../worker/registry/quality.ts";
import { changesBetween, type RegionRecords } from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { fullFigures, makeFigures, makeReport } from "../make/quality.ts";
import { makeSource } from "../make/source.ts";
import { publishedDatabase } from "../setup/database.ts";
import { codeOf, depsOf, region, rowsWithChats } from "./region-in-work.ts";

/** In the region, five hours ahead of UTC, the first minute of November. */
const novemberMs = Date.UTC(2026, 9, 31, 19, 0);

function records(): RegionRecords {
  const found = recordsOfRows(rowsWithChats(2)).get(region);
  if (found === undefined) throw new Error("there is no region");
  return found;
}

function withFigures(parts: Partial<FiguresRecord>, id = `${codeOf(0)}-2026-10`): RegionRecords {
  return { ...records(), figures: new Map([[id, makeFigures(parts)]]) };
}

function withReport(parts: Partial<ReportRecord>, period = "2026-10"): RegionRecords {
  return { ...records(), reports: new Map([[period, makeReport(parts)]]) };
}

const total = { key: "in_time", count: 4, of: 5, percent: 80 } as const;
const nothing = {
  ...{ appeals: null, answers: null, answersInTime: null, medianMinutes: null, p90Minutes: null },
} as const;

describe("figures and reports", () => {
  test.each<[string, RegionRecords]>([
    ["counted from an export", withFigures({})],
    ["with every field", withFigures(fullFigures)],
    [
      "of a single appeal",
      withFigures({ appeals: 1, answers: 1, answersInTime: 1, printedAnsweredPercent: 100 }),
    ],
    [
      "of a chat that nobody asked anything",
      withFigures({ ...nothing, appeals: 0, answers: 0, printedAnsweredPercent: 0 }),
    ],
    ["that know nothing but a claim", withFigures({ ...nothing, isInTime: false })],
    ["as a report prints them", withReport({})],
    [
      "of a chat that is closed",
      {
        ...withFigures({}, `${codeOf(1)}-2026-10`),
        chats: new Map(
          [...records().chats].map(([code, chat]) =>
            code === codeOf(1) ? [code, { ...chat, state: "closed" as const }] : [code, chat],
          ),
        ),
      },
    ],
  ])("%s are no error", (_, good) => {
    expect(errorsIn(good, novemberMs)).toEqual([]);
  });

  test.each<[string, RegionRecords]>([
    ["figures_chat", withFigures({}, "ZZZZZ-2026-10")],
    ["figures_period", withFigures({}, `${codeOf(0)}-2026-13`)],
    ["figures_empty", withFigures(nothing)],
    ["figures_count", withFigures({ members: -1 })],
    ["figures_count", withFigures({ answersInTime: 1.5 })],
    ["figures_count", withFigures({ topics: { tests: -3 } })],
    ["figures_count", withFigures({ personalData: { phones: 0.5, omsPolicies: 0, snils: 0, passports: 0 } })],
    ["figures_percent", withFigures({ printedAnsweredPercent: 101 })],
    ["figures_percent", withFigures({ printedAnsweredPercent: 74.5 })],
    ["figures_answers", withFigures({ appeals: 29 })],
    ["figures_no_appeals", withFigures({ appeals: null })],
    ["figures_part", withFigures({ answersInTime: 31 })],
    ["figures_part", withFigures({ answersToPrivate: 31 })],
    ["figures_topic", withFigures({ topics: { tests: 41 } })],
    ["figures_minutes", withFigures({ medianMinutes: 181 })],
    ["figures_days", withFigures({ from: "2026-10-32" })],
    ["figures_days", withFigures({ from: "2026-09-30" })],
    ["figures_days", withFigures({ from: "2026-10-20", to: "2026-10-19" })],
    ["figures_source", withFigures({ source: makeSource({ title: " " }) })],
    ["report_period", withReport({}, "2026")],
    ["report_title", withReport({ title: "" })],
    ["report_day", withReport({ asOf: "2026-02-30" })],
    ["report_count", withReport({ topics: [{ name: "Тесты", detail: null, count: -1 }] })],
    ["report_percent", withReport({ totals: [{ ...total, percent: 120 }] })],
    ["report_part", withReport({ totals: [{ ...total, count: 6 }] })],
    ["report_twice", withReport({ totals: [total, total] })],
    ["report_topic", withReport({ topics: [{ name: " ", detail: null, count: 1 }] })],
    ["report_source", withReport({ source: makeSource({ title: "" }) })],
  ])("with the error %s are told of it alone, in a sentence", (kind, broken) => {
    const found = errorsIn(broken, novemberMs);
    expect(found.map((finding) => finding.kind)).toEqual([kind]);
    expect(found[0]?.sentence).toMatch(/^(?:Чат «.+», |Отчёт, ).+\.$/);
  });

  test("of a month that has not begun by the region's clocks are not published, of the current one they are", async () => {
    const november = withFigures({ from: null, to: null }, `${codeOf(0)}-2026-11`);
    const kinds = (nowMs: number) => errorsIn(november, nowMs).map(({ kind }) => kind);
    expect(kinds(novemberMs - 1)).toEqual(["figures_future"]);
    expect(kinds(novemberMs)).toEqual([]);
    expect(errorsIn(withReport({}, "2026-11"), novemberMs - 1).map(({ kind }) => kind)).toEqual([
      "report_future",
    ]);

    const db = await publishedDatabase(rowsWithChats(2));
    const changes = new Map([[region, changesBetween(records(), november)]]);
    const act = { actor: "person/1", note: "", action: "release.published", changes } as const;
    expect(await publish(depsOf(db, novemberMs - 1), act)).toMatchObject({
      refusal: { kind: "broken", findings: [{ kind: "figures_future" }] },
    });
    expect(await publish(depsOf(db, novemberMs), act)).toEqual({ ok: true, value: { number: 2 } });
  });

  test("that print another share than their numbers give carry a warning; 0 % of nothing does not", () => {
    const warned = (parts: Partial<FiguresRecord>) =>
      warningsIn(withFigures(parts), { titlesByUrl: new Map() }).filter(
        ({ kind }) => kind === "printed_percent",
      );
    expect(warned({ printedAnsweredPercent: 75 })).toEqual([]);
    expect(warned({ appeals: 0, answers: 0, printedAnsweredPercent: 0 })).toEqual([]);
    expect(warned({ printedAnsweredPercent: 74 })).toMatchObject([
      {
        key: `figures/${codeOf(0)}-2026-10`,
        sentence: expect.stringContaining("74\u00a0%, а по его же числам 75\u00a0%"),
      },
    ]);
  });
});
