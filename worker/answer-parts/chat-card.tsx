import { ChatAccess } from "./chat-access.tsx";
import { noteSentence } from "./note-sentence.ts";
import { spokenAddress } from "./spoken-address.ts";
import type { ChatView, Place } from "./types.ts";
import { words } from "./words.ts";

/** One chat as an answer shows it: name, whether it answers now, the way in, and the page with everything else. */
export function ChatCard({ chat, place }: { chat: ChatView; place: Place }) {
  return (
    <div class="card">
      <h2>{chat.title}</h2>
      <ChatAccess chat={chat} place={place} />
      {chat.note === null ? null : <p class="hint">{noteSentence(chat.note)}</p>}
      <p>
        <a href={`/c/${chat.code}`} {...place.leaving}>
          {words.chat.more}
        </a>
        <span class="paper">: {spokenAddress(chat.address)}</span>
      </p>
    </div>
  );
}
