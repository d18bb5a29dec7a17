import type { QueueItem } from "../../../link-health/queue.ts";
import { Notice } from "../../../ui/notice.tsx";
import { whenWords } from "../../history/when-words.ts";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import { isStandingStill } from "../links-view.ts";
import { linkWords as words } from "../words.ts";
import { AllLinks } from "./all-links.tsx";
import { Changes } from "./changes.tsx";
import type { LinksPageProps } from "./links-page-props.ts";
import { NeedyChat } from "./needy-chat.tsx";

/** The links of a region: what needs its coordinators first, then everything. */
export function LinksPage(props: LinksPageProps) {
  const { frame, links, done, refusal } = props;
  return (
    <RegionPage {...frame} tab="links">
      {refusal === null ? null : (
        <Notice kind="error" heading={words.refusals[refusal].heading}>
          <p>{words.refusals[refusal].text}</p>
        </Notice>
      )}
      {done === null ? null : (
        <Notice kind="done">
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <p>{words.lead}</p>
      <Trouble {...props} />
      <section>
        <h2>{words.need}</h2>
        {links.queue.length === 0 ? (
          <p>{links.links.length === 0 ? words.noLinks : words.nothing}</p>
        ) : (
          <ol class="rows">
            {links.queue.map((item: QueueItem) => (
              <NeedyChat {...props} item={item} />
            ))}
          </ol>
        )}
      </section>
      {links.links.length === 0 ? null : <AllLinks {...props} />}
      {links.links.length === 0 ? null : <Changes {...props} />}
      <p class="actions">
        <a href={`${tabPath(frame.slug, "links")}/alerts`}>{words.alerts}</a>
        <a href={`/status#${frame.slug}`}>{words.publicStatus}</a>
        <a href={tabPath(frame.slug, "chats")}>{words.chats}</a>
      </p>
    </RegionPage>
  );
}

/** When what stands below may be old: through no fault of any link. */
function Trouble({ links, nowMs, timezone }: LinksPageProps) {
  const { lastRunMs, failures } = links;
  if (lastRunMs === null) {
    return links.links.length === 0 ? null : (
      <Notice kind="warning">
        <p>{words.neverRun}</p>
      </Notice>
    );
  }
  const [first] = failures.toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  return (
    <>
      {isStandingStill(links, nowMs) ? (
        <Notice kind="warning">
          <p>{words.standingStill(whenWords(lastRunMs, timezone))}</p>
        </Notice>
      ) : null}
      {first === undefined ? null : (
        <Notice kind="info">
          <p>
            {words.failing(
              failures.map(({ messenger }) => words.messengers[messenger]).join(", "),
              whenWords(first.startedAtMs, timezone),
            )}
          </p>
        </Notice>
      )}
    </>
  );
}
