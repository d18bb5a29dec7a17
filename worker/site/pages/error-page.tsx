import { Phones } from "../../answer-parts/hotline.tsx";
import { troubleWords } from "../../answer-parts/trouble-words.ts";
import type { Hotline } from "../../registry/types.ts";
import type { Frame, Question, RegionSummary } from "../types.ts";
import { words } from "../words.ts";
import { RegionList } from "./region-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";

export interface ErrorPageProps {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly hotline: Hotline;
  readonly regions?: readonly RegionSummary[];
  readonly question?: Question;
  readonly requestId?: string;
}

/** Every page that is not what was asked for: what happened, what to do, the search box and the phones. */
export function ErrorPage({ frame, heading, lead, hotline, regions, question, requestId }: ErrorPageProps) {
  return (
    <SitePage frame={frame} title={heading} description={lead} canonicalPath={null} suggests>
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <SearchForm {...(question ? { question } : {})} />
      {regions && regions.length > 0 ? (
        <section>
          <h2>{words.home.regions}</h2>
          <RegionList regions={regions} />
        </section>
      ) : null}
      <Phones hotline={hotline} />
      {requestId ? <p class="hint">{troubleWords.requestId(requestId)}</p> : null}
    </SitePage>
  );
}
