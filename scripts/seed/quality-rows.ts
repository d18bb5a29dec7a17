import type { Figures, PrintedTotal } from "../../worker/registry/quality.ts";
import { noFigures } from "../../worker/registry/quality.ts";
import type { FiguresRow, RegistryRows } from "../../worker/registry/rows.ts";
import { statedFigures } from "../../worker/registry/stated-figures.ts";
import type { SeedQuality } from "./input.ts";
import type { Problems } from "./problems.ts";

type Row = SeedQuality["bands"][number]["rows"][number] & { readonly band: Figures["band"] };
export type QualityRows = Pick<RegistryRows, "figures" | "reports">;

/** A report as rows of the editing tables. Chats, sources and names that lead nowhere are added to `problems`. */
export function qualityRowsOf(
  report: SeedQuality,
  { chats, sources }: Pick<RegistryRows, "chats" | "sources">,
  problems: Problems,
): QualityRows {
  const { region, period, method, asOf } = report;
  const sourceId = `${region}/${report.source}`;
  if (!sources.some(({ id }) => id === sourceId)) problems.add("source", `unknown source «${report.source}»`);
  const own = new Set(chats.filter((chat) => chat.region === region).map(({ code }) => code));
  const rows = report.bands.flatMap(({ band, rows }) => rows.map((row) => ({ ...row, band })));
  for (const { chat, as } of rows) {
    if (!own.has(chat)) problems.add(`rows «${as}»`, `there is no chat ${chat} in ${region}`);
  }
  const claims = claimsOf(report, rows, problems);
  return {
    figures: rows.map((row): FiguresRow => {
      const { appeals, answers, percent: printedAnsweredPercent, band } = row;
      const printed = { appeals, answers, printedAnsweredPercent, band, ...claims.get(row.as) };
      return {
        ...{ region, chat: row.chat, period, method, from: null, to: asOf, sourceId },
        figures: statedFigures({ ...noFigures, ...printed }),
      };
    }),
    reports: [
      {
        ...{ region, period, sourceId },
        report: {
          ...{ title: report.title, method, asOf },
          totals: report.totals.map(
            ({ key, count, of, percent }): PrintedTotal => ({
              ...{ key, count: count ?? null, of: of ?? null, percent: percent ?? null },
            }),
          ),
          topics: report.topics,
          remarks: report.remarks,
        },
      },
    ],
  };
}

/** What the lists say of each row. A name that stands for several rows, or in both lists of a field, says nothing. */
function claimsOf(
  { claims, severalChats, inBothLists }: SeedQuality,
  rows: readonly Row[],
  problems: Problems,
): ReadonlyMap<string, Partial<Figures>> {
  const names = new Set(rows.map(({ as }) => as));
  const found = new Map<string, Partial<Figures>>();
  const isContrary = (field: string, name: string) =>
    inBothLists.some((both) => both.field === field && both.name === name);
  for (const [index, { field, value, names: listed }] of claims.entries()) {
    for (const name of listed) {
      const path = `claims[${index}] «${name}»`;
      if (severalChats.includes(name) || isContrary(field, name)) continue;
      if (!names.has(name)) problems.add(path, "no row has this name");
      const known = found.get(name) ?? {};
      if (known[field] !== undefined) problems.add(path, `stands in two lists of ${field}`);
      found.set(name, { ...known, [field]: value });
    }
  }
  return found;
}
