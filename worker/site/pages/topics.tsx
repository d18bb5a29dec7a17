import { askedInChats, notAskedInChats } from "../../registry/programme-topics.ts";
import { words } from "../words.ts";

/** What is asked in the chats and what is not, side by side where there is room. */
export function Topics() {
  return (
    <div class="two">
      <Topic heading={words.chat.asked} kind="yes" items={askedInChats} />
      <Topic heading={words.chat.notAsked} kind="no" items={notAskedInChats} />
    </div>
  );
}

function Topic({ heading, kind, items }: { heading: string; kind: string; items: readonly string[] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul class={kind}>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
