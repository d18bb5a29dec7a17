import { DoneNotice } from "../../form/done-notice.tsx";
import { FormNotices, type FormNoticesProps } from "../../form/form-notices.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import type { ChatView } from "../chat-views.ts";
import { chatFormWords, chatWords, closeWords as words } from "../words.ts";

export interface ClosedChatPageProps extends Omit<FormNoticesProps, "slug"> {
  readonly frame: RegionFrame;
  readonly chat: ChatView;
  readonly seen: string;
}

/** A chat that is closed: what became of it, and the way back. */
export function ClosedChatPage(props: ClosedChatPageProps) {
  const { frame, chat, seen } = props;
  const path = tabPath(frame.slug, "chats");
  return (
    <RegionPage {...frame} tab="chats" title={chatWords.chat(chat.title)}>
      <DoneNotice frame={frame} undoKey={null} />
      <FormNotices {...props} slug={frame.slug} />
      <h2>{words.closedTitle}</h2>
      <p>{words.closedLead}</p>
      <dl class="facts">
        <dt>{chatFormWords.code}</dt>
        <dd>
          <code>{chat.code}</code>
        </dd>
        <dt>{words.leadsTo}</dt>
        <dd>
          {chat.successor === null ? (
            words.nobodyFollows
          ) : (
            <a href={`${path}/${chat.successor.code}`}>{chat.successor.title}</a>
          )}
        </dd>
      </dl>
      <form class="stack" method="post" action={`${path}/${chat.code}/reopen`}>
        <input type="hidden" name="token" value={frame.token} />
        <input type="hidden" name="seen" value={seen} />
        <p>{words.reopenLead}</p>
        <div class="actions">
          <button class="second" type="submit">
            {words.reopen}
          </button>
        </div>
      </form>
    </RegionPage>
  );
}
