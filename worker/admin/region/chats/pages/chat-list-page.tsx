import { LinkButton } from "../../../../ui/button.tsx";
import { DataTable } from "../../../../ui/data-table.tsx";
import { DoneNotice } from "../../form/done-notice.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import type { ChatView } from "../chat-views.ts";
import { chatWords, chatListWords as words } from "../words.ts";
import { LinkState } from "./link-text.tsx";

export interface ChatListPageProps {
  readonly frame: RegionFrame;
  readonly chats: readonly ChatView[];
}

export function ChatListPage({ frame, chats }: ChatListPageProps) {
  const path = tabPath(frame.slug, "chats");
  return (
    <RegionPage {...frame} tab="chats">
      <DoneNotice frame={frame} undoKey={null} />
      <div class="actions">
        <LinkButton href={`${path}/new`}>{words.add}</LinkButton>
      </div>
      <DataTable
        caption={words.caption(chats.length)}
        columns={[
          { key: "chat", label: words.chat },
          { key: "state", label: words.state },
          { key: "links", label: words.links },
          { key: "territories", label: words.territories },
        ]}
        empty={words.empty}
        rows={chats.map((chat) => [
          <NameCell path={path} chat={chat} />,
          <StateCell path={path} chat={chat} />,
          <LinksCell chat={chat} />,
          <CoversCell slug={frame.slug} chat={chat} />,
        ])}
      />
    </RegionPage>
  );
}

function NameCell({ path, chat: { code, title, inDraft } }: { path: string; chat: ChatView }) {
  return (
    <>
      <a href={`${path}/${code}`}>{title}</a>
      <small>
        {code}
        {inDraft === null ? null : (
          <>
            {" "}
            <span class="tag ok">{inDraft === "new" ? words.isNew : words.isChanged}</span>
          </>
        )}
      </small>
    </>
  );
}

function StateCell({ path, chat: { state, successor } }: { path: string; chat: ChatView }) {
  return (
    <>
      {chatWords.states[state]}
      {successor === null ? null : (
        <small>
          <a href={`${path}/${successor.code}`}>{words.leadsTo(successor.title)}</a>
        </small>
      )}
    </>
  );
}

function LinksCell({ chat: { links } }: { chat: ChatView }) {
  if (links.length === 0) return <span class="tag soft">{chatWords.noLink}</span>;
  return (
    <>
      {links.map((link) => (
        <div>
          <LinkState link={link} />
        </div>
      ))}
    </>
  );
}

function CoversCell({ slug, chat: { covers, state } }: { slug: string; chat: ChatView }) {
  if (covers.length === 0) {
    return <span class={state === "closed" ? "tag soft" : "tag bad"}>{chatWords.noTerritories}</span>;
  }
  return (
    <details>
      <summary>{chatWords.territories(covers.length)}</summary>
      <ul>
        {covers.map(({ territory, label, about }) => (
          <li>
            {territory === null ? (
              label
            ) : (
              <a href={`${tabPath(slug, "territories")}/${territory}`}>{label}</a>
            )}
            {about === "" ? null : ` (${about})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
