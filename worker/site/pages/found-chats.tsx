import type { Answer } from "../../lookup/places/types.ts";
import type { ChatView } from "../types.ts";
import { words } from "../words.ts";
import { ChatCard } from "./chat-card.tsx";
import { Topics } from "./topics.tsx";
import { Understood } from "./understood.tsx";

/** One chat, or several that serve the same place. The reason stands above several, where it helps to choose. */
export function FoundChats({ answer, chats }: { answer: Answer; chats: readonly ChatView[] }) {
  const isOne = chats.length === 1;
  const why = <p class={isOne ? "hint" : undefined}>{answer.why}</p>;
  return (
    <>
      <h1 class="place">{answer.understood ?? words.answer.found(chats.length)}</h1>
      <Understood answer={answer} />
      {isOne ? null : why}
      {chats.map((chat) => (
        <ChatCard chat={chat} />
      ))}
      {isOne ? why : null}
      <Topics />
    </>
  );
}
