import { totalsBesideOurs } from "../../quality/sums.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { chatRow } from "./chat-row.ts";
import type { MonthView } from "./month-view.ts";

/** The body of `/quality/{region}/{period}.json`; its shape stands in quality/contract.ts. */
export function reportText({ region, period, report, lines, sums }: MonthView, release: number): string {
  const figures = lines.map((line) => line.figures);
  return JSON.stringify({
    region: region.slug,
    region_name: region.name,
    period,
    report:
      report === null
        ? null
        : {
            ...{ title: report.title, method: report.method, as_of: report.asOf },
            totals: totalsBesideOurs(report, figures).map(
              ({ printed: { key, count, of, percent }, own }) => ({
                ...{ key, count, of, percent },
                own_count: own,
              }),
            ),
            topics: report.topics.map(({ name, detail, count }) => ({ name, detail, count })),
            remarks: report.remarks,
            source: { title: report.source.title, url: report.source.url, date: report.source.date },
          },
    sums: {
      ...{ chats: sums.chats, members: sums.members, appeals: sums.appeals, answers: sums.answers },
      answered_percent: sums.answeredPercent,
      chats_without_appeals: sums.withoutAppeals,
    },
    chats: lines.map(chatRow),
    release,
  });
}

/** The body of `/quality.json`: which months there are, and where. */
export function indexText({ release, periodsOf, regionBySlug }: ReadModel, origin: string): string {
  const regions = [...periodsOf].flatMap(([slug, periods]) => {
    const region = regionBySlug.get(slug);
    const address = (period: string) => `${origin}/quality/${slug}/${period}`;
    return region === undefined
      ? []
      : [
          {
            region: slug,
            name: region.name,
            periods: periods.map((period) => ({
              period,
              json: `${address(period)}.json`,
              csv: `${address(period)}.csv`,
            })),
          },
        ];
  });
  return JSON.stringify({ regions, release: release.number });
}
