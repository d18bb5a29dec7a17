import type { LinkView } from "../chat-views.ts";
import { chatWords as words } from "../words.ts";

/** «Telegram, открывается»: which messenger, and how the link is, in words beside the colour. */
export function LinkState({ link: { messenger, health } }: { link: Pick<LinkView, "messenger" | "health"> }) {
  const color = health === "ok" ? "ok" : health === "dead" || health === "suspect" ? "bad" : "soft";
  return (
    <>
      {words.messengers[messenger]}{" "}
      <span class={`tag ${color}`}>{health === null ? words.newLink : words.health[health]}</span>
    </>
  );
}
