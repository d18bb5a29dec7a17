import type { CountMethod } from "../../../registry/quality.ts";
import { dateWords } from "../../../registry/time-words.ts";
import type { Source } from "../../../registry/types.ts";
import type { ChatLine, MonthView } from "../month-view.ts";
import { words } from "../words.ts";

interface Origin {
  readonly method: CountMethod;
  readonly source: Source;
  readonly days: string | null;
}

/** Where every number of the page comes from, how it came about and of which days it is; and the same for machines. */
export function Sources({ view }: { view: MonthView }) {
  const { region, period, report, lines } = view;
  const withheld = lines.filter(({ figures }) => figures.isWithheld).length;
  const origins = [...Map.groupBy(lines, originKey).values()];
  const path = `/quality/${region.slug}/${period}`;
  return (
    <section id="source">
      <h2>{words.source}</h2>
      <ul>
        {report === null ? null : (
          <li>
            <OriginLine
              origin={{
                ...report,
                days: report.asOf === null ? null : words.asOf(dateWords(report.asOf) ?? report.asOf),
              }}
              title={report.title}
            />
          </li>
        )}
        {origins.map((ofOrigin) => {
          const [line] = ofOrigin;
          if (line === undefined || isOfReport(view, line)) return null;
          const { method, source, from, to } = line.figures;
          const title = origins.length === 1 ? null : ofOrigin.map((one) => one.title).join(", ");
          return (
            <li>
              <OriginLine origin={{ method, source, days: words.days(from, to, period) }} title={title} />
            </li>
          );
        })}
      </ul>
      {withheld === 0 ? null : <p>{words.withheld(withheld)}</p>}
      <p class="row">
        <a href={`${path}.csv`}>{words.csv}</a>
        <a href={`${path}.json`}>{words.json}</a>
        <a href="/quality/method">{words.methodLink}</a>
      </p>
    </section>
  );
}

function OriginLine({ origin, title }: { origin: Origin; title: string | null }) {
  const { source } = origin;
  const date = dateWords(source.date);
  return (
    <>
      {title === null ? null : `${title}. `}
      {words.methods[origin.method]}
      {origin.days === null ? null : `, ${origin.days}`}.{" "}
      {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}
      {date === null ? "." : `, ${date}.`}
    </>
  );
}

function originKey({ figures: { method, source, from, to } }: ChatLine): string {
  return JSON.stringify([method, source, from, to]);
}

/** Rows of the report itself have said their source with it. */
function isOfReport({ report }: MonthView, { figures }: ChatLine): boolean {
  return (
    report !== null &&
    report.method === figures.method &&
    report.source.title === figures.source.title &&
    report.source.date === figures.source.date
  );
}
