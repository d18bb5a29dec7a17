import { SitePage } from "../../pages/site-page.tsx";
import type { Frame } from "../../types.ts";
import type { RegionStatus, StatusView } from "../status-view.ts";
import { words } from "../words.ts";
import { History, Legend } from "./history.tsx";
import { Changes, Incidents } from "./past.tsx";

const dayMs = 86_400_000;

/** How the links of all regions stand now and have stood for 90 days: for residents, coordinators, journalists. */
export function StatusPage({ frame, view }: { frame: Frame; view: StatusView }) {
  const { nowMs, regions } = view;
  const today = Math.floor(nowMs / dayMs);
  return (
    <SitePage frame={frame} title={words.title} description={words.description} canonicalPath="/status">
      <h1>{words.title}</h1>
      <Summary view={view} />
      {regions.length > 1 && view.days.length > 1 ? (
        <section>
          <h2>{words.all}</h2>
          <History days={view.days} regions={1} {...{ today, nowMs }} />
        </section>
      ) : null}
      {regions.map((region) => (
        <Region region={region} regions={regions.length} {...{ today, nowMs }} />
      ))}
      <WithoutLinks view={view} />
      <Incidents view={view} />
      <Changes view={view} />
      <section>
        <h2>{words.meaning}</h2>
        <p>
          {words.howOften} <a href="/api/v1/status">{words.json}</a>
        </p>
        <p>{words.dayMeaning}</p>
        <Legend />
      </section>
    </SitePage>
  );
}

/** All links in a sentence, and what to mind while reading the rest. */
function Summary({ view }: { view: StatusView }) {
  const { nowMs, standing, knownUntilMs, isStale, incidents } = view;
  const isKnown = standing.newestCheckMs !== null;
  return (
    <>
      <p class="lead">
        {standing.total === 0 ? words.noLinks : words.stands(standing.counts, standing.total)}{" "}
        {words.checked(standing, nowMs)}
      </p>
      {isKnown || standing.total === 0 ? null : (
        <p class="card">{knownUntilMs === null ? words.never : words.noAnswers}</p>
      )}
      {knownUntilMs !== null && isStale ? <p class="card">{words.stale(knownUntilMs, nowMs)}</p> : null}
      {incidents.map((incident) =>
        incident.endedAtMs === null && !isStale ? <p class="card">{words.outage(incident, nowMs)}</p> : null,
      )}
    </>
  );
}

interface RegionProps {
  readonly region: RegionStatus;
  /** How many there are: of one alone the sentence above has said it all. */
  readonly regions: number;
  readonly today: number;
  readonly nowMs: number;
}

function Region({ region, regions, today, nowMs }: RegionProps) {
  const { slug, name, timezone, standing, days, troubles } = region;
  return (
    <section id={slug}>
      <h2>
        <a href={`/r/${slug}`}>{name}</a>
      </h2>
      {regions === 1 ? null : (
        <p>
          {words.stands(standing.counts, standing.total)} {words.checked(standing, nowMs)}
        </p>
      )}
      {troubles.length === 0 ? null : (
        <ul>
          {troubles.map((trouble) => (
            <li>
              <a href={`/c/${trouble.code}`}>{trouble.title}</a>: {words.trouble(trouble, timezone, nowMs)}
            </li>
          ))}
        </ul>
      )}
      <History {...{ days, regions, today, nowMs }} />
    </section>
  );
}

function WithoutLinks({ view: { withoutLinks } }: { view: StatusView }) {
  if (withoutLinks.length === 0) return null;
  return (
    <section>
      <h2>{words.withoutLinks}</h2>
      <ul>
        {withoutLinks.map(({ slug, name, hasChats }) => (
          <li id={slug}>
            <a href={`/r/${slug}`}>{name}</a>: {hasChats ? words.noLinksButChats : words.noChats}
          </li>
        ))}
      </ul>
    </section>
  );
}
