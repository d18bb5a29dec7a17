import type { PageFrame } from "../../release/page-frame.ts";
import { LinkButton } from "../../ui/button.tsx";
import { archiveScript } from "../archive-script.ts";
import { pageWords as words } from "../page-words.ts";
import { PosterFrame } from "./poster-frame.tsx";

export interface RegionChoice {
  readonly slug: string;
  readonly name: string;
  readonly chats: number;
}

/** The first step: which region. */
export function ChooseRegionPage({ frame, regions }: { frame: PageFrame; regions: readonly RegionChoice[] }) {
  const { title, description } = words;
  return (
    <PosterFrame frame={frame} title={title} description={description} canonicalPath="/posters">
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.regions}</h2>
        <ul class="list">
          {regions.map(({ slug, name, chats }) => (
            <li>
              <a href={`/posters?region=${slug}`}>{name}</a> <small>{words.regionOffer(chats)}</small>
            </li>
          ))}
        </ul>
      </section>
      <ForPrinters />
    </PosterFrame>
  );
}

export interface ChooseChatPageProps {
  readonly frame: PageFrame;
  readonly region: RegionChoice;
  readonly chats: readonly { readonly code: string; readonly title: string }[];
  readonly cities: readonly { readonly oktmo: string; readonly name: string }[];
  readonly archive: ArchiveProps;
}

/** The second step: which chat of the region, or all of them at once. */
export function ChooseChatPage({ frame, region, chats, cities, archive }: ChooseChatPageProps) {
  const title = `${words.title}: ${region.name}`;
  return (
    <PosterFrame
      frame={frame}
      title={title}
      description={words.description}
      canonicalPath={`/posters?region=${region.slug}`}
      script={archiveScript}
    >
      <p class="place">
        <a href="/posters">{words.otherRegion}</a>
      </p>
      <h1>{title}</h1>
      <section>
        <h2>{words.chats}</h2>
        <ul class={chats.length > 12 ? "list" : "pick"}>
          {chats.map(({ code, title }) => (
            <li>
              <a href={`/posters?chat=${code}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      {cities.length === 0 ? null : (
        <section>
          <h2>{words.cities}</h2>
          <p class="hint">{words.citiesLead}</p>
          <ul class="pick">
            {cities.map(({ oktmo, name }) => (
              <li>
                <a href={`/posters?region=${region.slug}&place=${oktmo}`}>{words.city(name)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Archive {...archive} />
      <ForPrinters />
    </PosterFrame>
  );
}

export interface ArchiveProps {
  readonly region: string;
  /** false: its only poster is that of the hotline. */
  readonly hasChats: boolean;
  readonly files: number;
  /** «0,8» */
  readonly megabytes: string;
}

/** Everything of a region in one file. The script reads its sentences from the link. */
export function Archive({ region, hasChats, files, megabytes }: ArchiveProps) {
  return (
    <section>
      <h2>{words.all}</h2>
      <p>{words.allLead(hasChats, files, megabytes)}</p>
      <p class="row">
        <a
          class="btn second"
          href={`/posters/${region}.zip`}
          download={`${region}.zip`}
          data-files={files}
          data-progress={words.progress("%", files)}
          data-saved={words.saved}
          data-broken={words.broken}
        >
          {words.download}
        </a>
      </p>
      <p id="archive-state" role="status" />
    </section>
  );
}

export function ForPrinters() {
  return (
    <p class="row">
      <LinkButton href="/posters/print" isSecond>
        {words.forPrinters}
      </LinkButton>
    </p>
  );
}
