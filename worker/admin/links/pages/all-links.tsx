import type { WatchedLink } from "../../../link-health/watched-link.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { whenWords } from "../../history/when-words.ts";
import { tabPath } from "../../region/pages/region-page.tsx";
import { approvalStateOf } from "../links-view.ts";
import { linkWords as words } from "../words.ts";
import { ApproveForm, CheckForm, WithdrawForm } from "./link-forms.tsx";
import type { LinksPageProps } from "./links-page-props.ts";

/** Every link that is watched, also those in order: whoever wants to can look at any of them. */
export function AllLinks(props: LinksPageProps) {
  const { frame, links, titles, timezone } = props;
  const { columns } = words;
  return (
    <section>
      <h2>{words.all}</h2>
      <DataTable
        caption={words.allCaption(links.links.length)}
        columns={[
          { key: "chat", label: columns.chat },
          { key: "link", label: columns.link },
          { key: "state", label: columns.state },
          { key: "checked", label: columns.checked },
          { key: "byHand", label: columns.byHand },
          { key: "actions", label: columns.actions },
        ]}
        rows={inOrder(links.links, titles).map((link) => {
          const { url, chat, messenger, state } = link;
          const title = titles.get(chat) ?? chat;
          const form = { ...props, title, link: { url, messenger, isAskedNext: link.dueAtMs === 0 } };
          return [
            <a href={`${tabPath(frame.slug, "chats")}/${chat}`}>{title}</a>,
            <a href={url} rel="noopener noreferrer" target="_blank">
              {words.messengers[messenger]}
            </a>,
            <State link={link} />,
            state.checkedAtMs === null ? words.notChecked : whenWords(state.checkedAtMs, timezone),
            <ByHand {...props} link={link} title={title} />,
            <>
              <CheckForm {...form} place="all" />
              <ApproveForm {...form} place="all" />
            </>,
          ];
        })}
        empty=""
      />
    </section>
  );
}

/** By chat, as the region has put them. */
function inOrder(links: readonly WatchedLink[], titles: LinksPageProps["titles"]): readonly WatchedLink[] {
  const places = new Map([...titles.keys()].map((code, at) => [code, at]));
  const placeOf = ({ chat }: WatchedLink) => places.get(chat) ?? places.size;
  return links.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function State({ link: { state } }: { readonly link: WatchedLink }) {
  const color = state.health === "ok" ? "ok" : state.health === "unknown" ? "soft" : "bad";
  return (
    <>
      <span class={`tag ${color}`}>{words.health[state.health]}</span>
      {state.reason === null || state.health === "ok" ? null : <small>{words.reasons[state.reason]}</small>}
    </>
  );
}

function ByHand(props: LinksPageProps & { readonly link: WatchedLink; readonly title: string }) {
  const { link, names, nowMs, timezone, title } = props;
  const { approval, url, messenger } = link;
  if (approval === null) return <small>{words.notByHand}</small>;
  const name = names.get(approval.by) ?? "";
  if (approvalStateOf(link, nowMs) === "over") {
    return <small>{words.approvedBefore(name, whenWords(approval.atMs, timezone))}</small>;
  }
  return (
    <>
      {words.approved(name, whenWords(approval.untilMs, timezone))}
      <WithdrawForm {...props} title={title} link={{ url, messenger, isAskedNext: false }} />
    </>
  );
}
