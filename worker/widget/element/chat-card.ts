import { nowMs } from "../../base/clock.ts";
import { messengerOf } from "./addresses.ts";
import { opennessOf } from "./hours.ts";
import { button, type Child, link, make, set } from "./make.ts";
import type { ChatJson } from "./types.ts";
import type { Words } from "./words.ts";

export interface CardFrame {
  readonly words: Words;
  /** Origin of the directory. */
  readonly base: string;
  /** A heading of the first or second level under the widget's own. */
  readonly heading: (depth: 0 | 1, text: string) => HTMLElement;
  /** Shows another chat in place of the answer. */
  readonly showChat: (code: string) => void;
}

/** One chat: name, whom it serves, whether it answers now, the way in or why there is none, and its page. */
export function chatCard(chat: ChatJson, depth: 0 | 1, frame: CardFrame): HTMLElement {
  const { words, base, heading } = frame;
  const covers = chat.covers.join(", ");
  const page = `${base}/c/${chat.code}`;
  return make(
    "div.card",
    heading(depth, chat.title),
    covers !== chat.title && make("p", words.coversText(covers)),
    ...access(chat, page, frame),
    make("p.hint", chat.note),
    link("a", page, words.moreText),
  );
}

function access(chat: ChatJson, page: string, { words, showChat }: CardFrame): Child[] {
  const { state, links, succeeded_by: next } = chat;
  if (state === "closed") {
    return [make("p.shut", words.closedText), next && button(() => showChat(next), words.successorText)];
  }
  const ways = links.flatMap(({ url, health }) => {
    const join = words.joinText[messengerOf(url)];
    if (!join || health === "dead") return [];
    // The messenger's own address, so that it works whatever we do; that it was used is told by `ping`.
    const way = link("a.btn", url, join);
    set(way, { rel: "noreferrer", ping: `${page}/join?from=widget` });
    return way;
  });
  if (!ways[0]) return [make("p.shut", links[0] ? words.deadText : words.announcedText)];
  return [make(chat.open_now ? "p.open" : "p.shut", opennessOf(chat, words, nowMs())), ...ways];
}
