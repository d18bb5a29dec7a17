import { noPersonalData, type PersonalDataCounts } from "../../../registry/quality.ts";
import type { Frame } from "../../types.ts";
import type { MonthView } from "../month-view.ts";
import { differences } from "../printed-view.ts";
import type { History } from "../region-view.ts";
import { sentences } from "../sentence-words.ts";
import { words } from "../words.ts";
import { StarterAdvice } from "./advice.tsx";
import { Divided, Manner, Waiting } from "./answering.tsx";
import { Change } from "./change.tsx";
import { PrintedBesideOurs } from "./printed.tsx";
import { QualityFrame } from "./quality-frame.tsx";
import { Ranking } from "./ranking.tsx";
import { Sources } from "./sources.tsx";
import { AskedTopics } from "./topics.tsx";
import { ThreeYardsticks } from "./yardsticks.tsx";

export interface ReportPageProps {
  readonly frame: Frame;
  readonly view: MonthView;
  readonly history: History;
}

/** One region in one month: the answer in a sentence, then everything that stands behind it. */
export function ReportPage({ frame, view, history }: ReportPageProps) {
  const { region, period, report } = view;
  const first = sentences.first(view);
  return (
    <QualityFrame
      frame={frame}
      title={words.monthTitle(region.name, period)}
      description={words.monthDescription(region.name, first)}
      path={`/quality/${region.slug}/${period}`}
    >
      <p class="place">
        <a href="/quality">{words.crumb}</a> · <a href={`/quality/${region.slug}`}>{region.name}</a>
      </p>
      <h1>{words.monthHeading(period)}</h1>
      <Said view={view} />
      <Ranking view={view} />
      <Divided view={view} claim="isInTime" />
      <Waiting view={view} />
      <Manner view={view} />
      <AskedTopics view={view} />
      <Divided view={view} claim="isInChat" />
      <Divided view={view} claim="isInforming" />
      <Divided view={view} claim="isAsReply" />
      <PersonalData view={view} />
      <Change history={history} />
      <ThreeYardsticks view={view} />
      <StarterAdvice view={view} />
      <PrintedBesideOurs view={view} />
      {report === null || report.remarks.length === 0 ? null : (
        <section id="remarks">
          <h2>{words.remarks}</h2>
          <ul>
            {report.remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      <Sources view={view} />
    </QualityFrame>
  );
}

/** The first sentence, and at once what is wrong with it, if anything. */
export function Said({ view }: { view: MonthView }) {
  const second = sentences.second(view);
  return (
    <>
      <p class="said">
        <strong>{sentences.first(view)}</strong>
      </p>
      {second === null ? null : <p>{second}</p>}
      {differences(view).flatMap((difference) =>
        difference.kind === "base" ? [<p class="card">{sentences.difference(difference)}</p>] : [],
      )}
    </>
  );
}

/** How many numbers residents have shown; what they are is known to nobody here. */
function PersonalData({ view: { lines } }: { view: MonthView }) {
  const counted = lines.flatMap(({ figures }) => figures.personalData ?? []);
  const sum = counted.reduce<PersonalDataCounts>(
    (all, one) => ({
      phones: all.phones + one.phones,
      omsPolicies: all.omsPolicies + one.omsPolicies,
      snils: all.snils + one.snils,
      passports: all.passports + one.passports,
    }),
    noPersonalData,
  );
  if (counted.length === 0) return null;
  return (
    <section id="personal-data">
      <h2>{words.personal}</h2>
      <p>{sentences.personalSentence(sum)}</p>
    </section>
  );
}
