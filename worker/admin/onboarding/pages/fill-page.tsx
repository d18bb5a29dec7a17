import { RegionPage, type RegionPageProps, tabPath } from "../../region/pages/region-page.tsx";
import { onboardingWords } from "../words.ts";

const words = onboardingWords.fill;

/** What every page of onboarding says of its region and reader. */
export type Here = Pick<RegionPageProps, "slug" | "name" | "viewer" | "draft">;

interface FillPageProps {
  readonly here: Here;
  readonly territories: number;
  readonly chats: number;
}

/** The ways to fill a region, and in which order a new one takes them. */
export function FillPage({ here, territories, chats }: FillPageProps) {
  return (
    <RegionPage {...here} tab="fill">
      <p>{words.here(territories, chats)}</p>
      <ul class="pick ways">
        {words.ways.map(({ path, title, text }) => (
          <li>
            <a href={tabPath(here.slug, "fill") + path}>
              <span>{title}</span>
              <small>{text}</small>
            </a>
          </li>
        ))}
      </ul>
      <section>
        <h2>{words.order}</h2>
        <ol>
          {words.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </section>
    </RegionPage>
  );
}
