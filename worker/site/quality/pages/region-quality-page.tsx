import type { Frame } from "../../types.ts";
import type { MonthView } from "../month-view.ts";
import { inMonthWords, monthWords } from "../month-words.ts";
import { bandsOf, hasBands } from "../ranking-chart.ts";
import type { History } from "../region-view.ts";
import { sentences } from "../sentence-words.ts";
import { words } from "../words.ts";
import { Change } from "./change.tsx";
import { QualityFrame } from "./quality-frame.tsx";
import { Bands } from "./ranking.tsx";
import { Said } from "./report-page.tsx";

/** What is known of a region: the newest month in short, how it changes, and all months. */
export function RegionQualityPage({ frame, history }: { frame: Frame; history: History }) {
  const { region, months } = history;
  const [newest] = months;
  return (
    <QualityFrame
      frame={frame}
      title={words.regionTitle(region.name)}
      description={words.regionDescription(region.name)}
      path={`/quality/${region.slug}`}
    >
      <p class="place">
        <a href="/quality">{words.crumb}</a>
      </p>
      <h1>{words.regionTitle(region.name)}</h1>
      {newest === undefined ? <p>{words.regionEmpty}</p> : <Newest view={newest} />}
      <Change history={history} />
      {months.length < 2 ? null : <Months months={months} />}
      <p class="row">
        <a href={`/r/${region.slug}`}>{words.toChats}</a>
        <a href="/quality/method">{words.methodLink}</a>
      </p>
    </QualityFrame>
  );
}

function Newest({ view }: { view: MonthView }) {
  const bands = bandsOf(view);
  return (
    <section>
      <h2>{words.inMonth(inMonthWords(view.period))}</h2>
      <Said view={view} />
      {hasBands(bands) && bands.length > 1 ? <Bands bands={bands} view={view} /> : null}
      <p>
        <a class="btn" href={`/quality/${view.region.slug}/${view.period}`}>
          {words.whole(view.period)}
        </a>
      </p>
    </section>
  );
}

function Months({ months }: { months: readonly MonthView[] }) {
  return (
    <section>
      <h2>{words.months}</h2>
      <ul>
        {months.map((view) => (
          <li>
            <a href={`/quality/${view.region.slug}/${view.period}`}>{monthWords(view.period)}</a>:{" "}
            {sentences.first(view)}
          </li>
        ))}
      </ul>
    </section>
  );
}
