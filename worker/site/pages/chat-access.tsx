import { LinkButton } from "../../ui/button.tsx";
import type { ChatView } from "../types.ts";
import { words } from "../words.ts";
import { CallButton } from "./hotline.tsx";

export interface ChatAccessProps {
  readonly chat: ChatView;
  readonly hasAppLinks?: boolean;
}

/** Whether the chat answers now and the way in; without a way in, what to do instead. */
export function ChatAccess({ chat, hasAppLinks = false }: ChatAccessProps) {
  switch (chat.access) {
    case "open":
      return <Open chat={chat} hasAppLinks={hasAppLinks} />;
    case "announced":
    case "dead":
      return <WithoutLink chat={chat} />;
    case "closed":
      return <Closed chat={chat} />;
  }
}

function Open({ chat, hasAppLinks }: Required<ChatAccessProps>) {
  return (
    <>
      <p class={chat.isOpenNow ? "state off" : "state shut off"}>{chat.openness}</p>
      <div class="row">
        {chat.ways.map((way, index) => (
          <LinkButton href={way.url} ping={joinPing(chat)} isSecond={index > 0}>
            {words.chat.join(way.messenger)}
          </LinkButton>
        ))}
      </div>
      {hasAppLinks ? <AppLinks chat={chat} /> : null}
    </>
  );
}

/** Where the browser tells that the link was followed: the way into the messenger itself stays direct. */
function joinPing({ code }: ChatView): string {
  return `/c/${code}/join?from=site`;
}

/** The second way in, for phones where the browser does not hand t.me over to the messenger. */
function AppLinks({ chat }: { chat: ChatView }) {
  return (
    <>
      {chat.ways.map(({ appUrl }) =>
        appUrl === null ? null : (
          <p class="off">
            <a href={appUrl} ping={joinPing(chat)}>
              {words.chat.inApp}
            </a>
          </p>
        ),
      )}
    </>
  );
}

function WithoutLink({ chat }: { chat: ChatView }) {
  const published = chat.region.linksPublished;
  const address = published?.url ?? null;
  return (
    <>
      <p class="state shut">{chat.access === "dead" ? words.chat.dead : words.chat.announced}</p>
      {published === null ? null : <p>{published.text}</p>}
      <p class="row">
        {address === null ? null : <LinkButton href={address}>{words.chat.sourceOfLinks}</LinkButton>}
        <CallButton hotline={chat.hotline} isSecond={address !== null} />
      </p>
      {chat.access === "dead" ? (
        <p>
          <a href={`/r/${chat.region.slug}`}>{words.chat.otherChats}</a>
        </p>
      ) : null}
    </>
  );
}

function Closed({ chat }: { chat: ChatView }) {
  const { successor, hotline } = chat;
  return (
    <>
      <p class="state shut">{words.chat.closed}</p>
      {successor === null ? (
        <p class="row">
          <CallButton hotline={hotline} />
        </p>
      ) : (
        <>
          <p>
            {words.chat.successor} {successor.title}
          </p>
          <p class="row">
            <LinkButton href={`/c/${successor.code}`}>{words.chat.toSuccessor}</LinkButton>
          </p>
        </>
      )}
    </>
  );
}
