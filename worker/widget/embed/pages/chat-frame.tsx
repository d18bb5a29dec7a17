import { ChatCard } from "../../../answer-parts/chat-card.tsx";
import { Phones } from "../../../answer-parts/hotline.tsx";
import type { ChatView } from "../../../answer-parts/types.ts";
import { framePathOf } from "../../frame-path.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";
import { FrameHeading, FramePage } from "./frame-page.tsx";

/** One chat's card, the phones, and the way to the box for those whose chat it is not. */
export function ChatFrame({ frame, chat }: { frame: Frame; chat: ChatView }) {
  return (
    <FramePage frame={frame} title={`${chat.title} — ${words.heading}`}>
      <FrameHeading frame={frame} />
      <ChatCard chat={chat} place={frame.place} />
      <p>
        <a href={framePathOf(chat.region.slug, frame.look)}>{words.otherChat}</a>
      </p>
      {chat.access === "open" ? (
        <p>
          <a href={`/c/${chat.code}/report`} {...frame.place.leaving}>
            {words.report}
          </a>
        </p>
      ) : null}
      <Phones hotline={chat.hotline} />
    </FramePage>
  );
}
