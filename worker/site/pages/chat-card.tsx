import { spokenAddress } from "../share-links.ts";
import type { ChatView } from "../types.ts";
import { words } from "../words.ts";
import { ChatAccess } from "./chat-access.tsx";

/** One chat as an answer shows it: name, whether it answers now, the way in, and the page with everything else. */
export function ChatCard({ chat }: { chat: ChatView }) {
  return (
    <div class="card">
      <h2>{chat.title}</h2>
      <ChatAccess chat={chat} />
      {chat.note === null ? null : <p class="hint">{words.chat.note(chat.note)}</p>}
      <p>
        <a href={`/c/${chat.code}`}>{words.chat.more}</a>
        <span class="paper">: {spokenAddress(chat.address)}</span>
      </p>
    </div>
  );
}
