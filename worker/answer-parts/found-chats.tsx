import { ChatCard } from "./chat-card.tsx";
import type { ChatView, Place, ShownAnswer } from "./types.ts";
import { Understood } from "./understood.tsx";
import { words } from "./words.ts";

export interface FoundChatsProps {
  readonly answer: ShownAnswer;
  readonly chats: readonly ChatView[];
  readonly place: Place;
}

/** One chat, or several that serve the same place. The reason stands above several, where it helps to choose. */
export function FoundChats({ answer, chats, place }: FoundChatsProps) {
  const isOne = chats.length === 1;
  const why = <p class={isOne ? "hint" : undefined}>{answer.why}</p>;
  return (
    <>
      <h1 class="place">{answer.understood ?? words.answer.found(chats.length)}</h1>
      <Understood answer={answer} />
      {isOne ? null : why}
      {chats.map((chat) => (
        <ChatCard chat={chat} place={place} />
      ))}
      {isOne ? why : null}
    </>
  );
}
