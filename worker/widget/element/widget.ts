import { foundEvent, type WidgetAttribute } from "../promise.ts";
import { originOf } from "./addresses.ts";
import { type AnswerFrame, answerNodes, phones } from "./answer.ts";
import { chatCard } from "./chat-card.ts";
import { type Child, make, set } from "./make.ts";
import { paint } from "./paint.ts";
import { searchForm } from "./search-form.ts";
import { ask } from "./send.ts";
import type { AnswerJson, ChatJson, HotlineJson } from "./types.ts";
import { wordsFor } from "./words.ts";

/** After this long the plain link and the phone stand below a search that still runs. */
const uneasyMs = 2_000;
/** After this long the search is given up: a time-out for head and body, because some networks cut in the middle. */
const patienceMs = 12_000;

/**
 * Fills a shadow root. What the page has inside the element shows through the slot whenever there is no answer to show
 * in its place.
 */
export function fill(host: HTMLElement, root: ShadowRoot, scriptOrigin: string): void {
  const given = (name: WidgetAttribute) => host.getAttribute(name) || "";
  const words = wordsFor(given("lang"));
  const base = originOf(given("base")) || scriptOrigin;
  const ownCode = given("chat");

  const slot = make("slot");
  const status = make("p");
  const answer = make("div");
  const frame = make("div.w");
  const box = make("input");
  /** The card of the page's own chat comes by itself and takes nobody's focus. */
  let isUnasked = !!ownCode;
  let control = new AbortController();

  const question = (q: string) => ({ q, region: given("region") });

  /**
   * Replaces what was shown; without a phone service in it the page's own content stays below. Moves the focus to the
   * heading, or to the sentence where there is none, unless nobody asked for it.
   */
  const present = (nodes: readonly Child[], said: string, hotline?: HotlineJson) => {
    control.abort();
    answer.replaceChildren(make("div", ...nodes, phones(words, hotline)));
    frame.hidden = false;
    slot.hidden = !!hotline;
    status.textContent = said;
    status.className = nodes[0] ? "said" : "";
    if (!isUnasked) (answer.querySelector<HTMLElement>("[tabindex]") || status).focus();
    isUnasked = false;
  };
  /** Asks, and shows what comes unless something newer was asked meanwhile. */
  const load = async <Json extends { readonly hotline?: HotlineJson }>(
    path: string,
    query: Readonly<Record<string, string>>,
    read: (json: Json) => readonly [nodes: readonly Child[], said: string, found: readonly ChatJson[]],
  ) => {
    control.abort();
    const own = new AbortController();
    control = own;
    status.textContent = words.busyText;
    status.className = "";
    // Neither timer is cleared: both find the control aborted when all is done.
    setTimeout(() => {
      if (!own.signal.aborted) slot.hidden = false;
    }, uneasyMs);
    setTimeout(() => own.abort(), patienceMs);
    try {
      const json = await ask<Json>(base, path, query, own);
      if (own !== control) return;
      const [nodes, said, found] = read(json);
      present(nodes, said, json.hotline);
      for (const { code } of found) {
        host.dispatchEvent(new CustomEvent(foundEvent, { detail: { code }, bubbles: true, composed: true }));
      }
    } catch {
      if (own === control) present([], words.failedText);
    }
  };
  const showChat = (code: string) =>
    load<ChatJson>(`chats/${code}`, { with: "hotline" }, (chat) => [
      [chatCard(chat, 0, cards)],
      chat.title,
      [chat],
    ]);
  const search = (q: string) => {
    box.value = q;
    load<AnswerJson>("lookup", question(q), (answer) => [
      answerNodes(answer, q, cards),
      answer.why,
      answer.outcome === "found" ? answer.chats : [],
    ]);
  };
  const cards: AnswerFrame = {
    ...{ words, base, showChat, present },
    heading: (depth, text) => {
      const heading = make(`h${depth + (ownCode || host.hasAttribute("compact") ? 2 : 3)}`, text);
      heading.tabIndex = -1;
      return heading;
    },
    choose: ({ code, q }) => (code ? showChat(code) : search(q)),
  };
  const form = searchForm(box, words, search, (q, by) => ask(base, "suggest", question(q), by));

  set(status, { role: "status", tabindex: -1 });
  box.value = given("q");
  frame.lang = words.langText;
  if (!ownCode) frame.append(make("h2", words.titleText), form);
  frame.append(status, answer);
  paint(host, frame);
  frame.hidden = !!ownCode || !base;
  slot.hidden = !frame.hidden;
  root.append(frame, slot);
  if (ownCode && base) showChat(ownCode);
}
