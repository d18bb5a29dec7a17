import { Phones } from "../../answer-parts/hotline.tsx";
import type { Hotline } from "../../registry/types.ts";
import { homeData } from "../structured-data.ts";
import type { Frame, RegionSummary } from "../types.ts";
import { words } from "../words.ts";
import { RegionList } from "./region-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";

export interface HomePageProps {
  readonly frame: Frame;
  readonly regions: readonly RegionSummary[];
  readonly hotline: Hotline;
}

export function HomePage({ frame, regions, hotline }: HomePageProps) {
  const { heading, lead, description } = words.home;
  return (
    <SitePage
      frame={frame}
      title={heading}
      description={description}
      canonicalPath="/"
      structuredData={homeData(frame.origin)}
      suggests
    >
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <SearchForm />
      <section id="regions">
        <h2>{words.home.regions}</h2>
        <RegionList regions={regions} />
      </section>
      <Phones hotline={hotline} />
    </SitePage>
  );
}
