import { LinkButton } from "../ui/button.tsx";
import { CallButton } from "./hotline.tsx";
import type { ChatView, Place } from "./types.ts";
import { words } from "./words.ts";

export interface ChatAccessProps {
  readonly chat: ChatView;
  readonly place: Place;
  readonly hasAppLinks?: boolean;
}

type InPlace = Omit<ChatAccessProps, "hasAppLinks">;

/** Whether the chat answers now and the way in; without a way in, what to do instead. */
export function ChatAccess({ chat, place, hasAppLinks = false }: ChatAccessProps) {
  switch (chat.access) {
    case "open":
      return <Open {...{ chat, place, hasAppLinks }} />;
    case "announced":
    case "dead":
      return <WithoutLink chat={chat} place={place} />;
    case "closed":
      return <Closed chat={chat} place={place} />;
  }
}

function Open({ chat, place, hasAppLinks }: Required<ChatAccessProps>) {
  return (
    <>
      <p class={chat.isOpenNow ? "state off" : "state shut off"}>{chat.openness}</p>
      <div class="row">
        {chat.ways.map((way, index) => (
          <LinkButton href={way.url} ping={joinPing(chat, place)} isSecond={index > 0} {...place.leaving}>
            {words.chat.join(way.messenger)}
          </LinkButton>
        ))}
      </div>
      {hasAppLinks ? <AppLinks chat={chat} place={place} /> : null}
      {chat.troubles.map((trouble) => (
        <p class="hint">{words.chat.trouble(trouble)}</p>
      ))}
    </>
  );
}

/** Where the browser tells that the link was followed: the way into the messenger itself stays direct. */
function joinPing({ code }: ChatView, { channel }: Place): string {
  return `/c/${code}/join?from=${channel}`;
}

/** The second way in, for phones where the browser does not hand t.me over to the messenger. */
function AppLinks({ chat, place }: InPlace) {
  return (
    <>
      {chat.ways.map(({ appUrl }) =>
        appUrl === null ? null : (
          <p class="off">
            <a href={appUrl} ping={joinPing(chat, place)} {...place.leaving}>
              {words.chat.inApp}
            </a>
          </p>
        ),
      )}
    </>
  );
}

function WithoutLink({ chat, place }: InPlace) {
  const published = chat.region.linksPublished;
  const address = published?.url ?? null;
  return (
    <>
      <p class="state shut">
        {chat.access === "dead" ? words.chat.dead(chat.deadSince) : words.chat.announced}
      </p>
      {published === null ? null : <p>{published.text}</p>}
      <p class="row">
        {address === null ? null : (
          <LinkButton href={address} {...place.leaving}>
            {words.chat.sourceOfLinks}
          </LinkButton>
        )}
        <CallButton hotline={chat.hotline} isSecond={address !== null} />
      </p>
      {chat.access === "dead" ? (
        <p>
          <a href={`/r/${chat.region.slug}`} {...place.leaving}>
            {words.chat.otherChats}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Closed({ chat, place }: InPlace) {
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
            <LinkButton href={place.chatPath(successor.code)}>{words.chat.toSuccessor}</LinkButton>
          </p>
        </>
      )}
    </>
  );
}
