import { HotlineCard, Phones } from "../../answer-parts/hotline.tsx";
import { mostReadInOrder } from "../../answer-parts/reading-order.ts";
import { hoursWords, withinWords } from "../../registry/time-words.ts";
import type { Hotline } from "../../registry/types.ts";
import type { PublicRegion } from "../../release/types.ts";
import { regionData } from "../structured-data.ts";
import type { Frame, RegionChat } from "../types.ts";
import { words } from "../words.ts";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";

export interface RegionPageProps {
  readonly frame: Frame;
  readonly region: PublicRegion;
  readonly chats: readonly RegionChat[];
  readonly uncovered: readonly string[];
  readonly hotline: Hotline;
  /** Whether anything is known of how its chats answer. */
  readonly hasReports: boolean;
}

export function RegionPage({ frame, region, chats, uncovered, hotline, hasReports }: RegionPageProps) {
  const { title, description, lead, none, uncoveredLead } = words.region;
  const living = chats.filter(({ access }) => access !== "closed").length;
  const within = withinWords(region.answerWithinMinutes);
  return (
    <SitePage
      frame={frame}
      title={title(region.name)}
      description={description(region.name, living)}
      canonicalPath={`/r/${region.slug}`}
      structuredData={regionData(frame.origin, region, chats)}
      suggests={chats.length > 0}
      isEmbeddable
    >
      <h1>{region.name}</h1>
      <p class="lead">{chats.length === 0 ? none : lead(living, hoursWords(region.hours), within)}</p>
      {chats.length === 0 ? null : (
        <SearchForm question={{ q: "", region: region.slug }} hasExample={false} />
      )}
      {chats.length === 0 ? (
        <div class="card">
          <h2>{words.region.phoneHeading}</h2>
          <HotlineCard hotline={hotline} />
        </div>
      ) : (
        <ChatList region={region} chats={chats} />
      )}
      {uncovered.length === 0 ? null : (
        <section>
          <h2>{words.region.uncovered}</h2>
          <p>{uncovered.join(", ")}.</p>
          <p class="hint">{uncoveredLead}</p>
        </section>
      )}
      <p class="row">
        <a href={`/posters?region=${region.slug}`}>{words.region.posters}</a>
        {hasReports ? <a href={`/quality/${region.slug}`}>{words.region.quality}</a> : null}
      </p>
      <Phones hotline={chats.length === 0 ? null : hotline} />
    </SitePage>
  );
}

function ChatList({ region, chats }: { region: PublicRegion; chats: readonly RegionChat[] }) {
  const isTiles = chats.length <= mostReadInOrder;
  const isAnnounced = chats.every((chat) => chat.access === "announced");
  return (
    <section>
      <h2>{words.region.chats}</h2>
      {isAnnounced && region.linksPublished ? <p>{region.linksPublished.text}</p> : null}
      <ul class={isTiles ? "pick" : "list"}>
        {chats.map((chat) => (
          <li>
            <a href={`/c/${chat.code}`}>
              {chat.title}
              {isAnnounced ? null : <Remark chat={chat} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the title does not tell, if anything. */
function Remark({ chat: { access, servesRest } }: { chat: RegionChat }) {
  if (access !== "open") return <small> {words.region.remark[access]}</small>;
  return servesRest ? <small> {words.region.rest}</small> : null;
}
