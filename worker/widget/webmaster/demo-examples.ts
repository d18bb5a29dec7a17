import chatClosed from "../../../public/example-responses/chat_closed.json";
import choose from "../../../public/example-responses/choose.json";
import found from "../../../public/example-responses/found.json";
import foundAnnounced from "../../../public/example-responses/found_announced.json";
import foundDeadLink from "../../../public/example-responses/found_dead_link.json";
import foundTwoChats from "../../../public/example-responses/found_two_chats.json";
import noChat from "../../../public/example-responses/no_chat.json";
import notFound from "../../../public/example-responses/not_found.json";
import { magicAddresses } from "../../lookup/magic-addresses.ts";
import type { DemoState } from "./demo-words.ts";

export interface DemoExample {
  readonly state: DemoState;
  /** What the widgets beside it are asked; null for states that no address leads to today. */
  readonly q: string | null;
  readonly path: string;
  readonly answer: object;
}

/** What the demo shows: the four outcomes by their magic addresses, two real places, two states as JSON alone. */
export const demoExamples: readonly DemoExample[] = [
  example("found", magicAddresses.found, found),
  example("choose", magicAddresses.choose, choose),
  example("no_chat", magicAddresses.noChat, noChat),
  example("not_found", magicAddresses.notFound, notFound),
  example("found_two_chats", "Златоуст", foundTwoChats),
  example("found_announced", "Азов", foundAnnounced),
  example("found_dead_link", null, foundDeadLink),
  example("chat_closed", null, chatClosed),
];

function example(state: DemoState, q: string | null, answer: object): DemoExample {
  return { state, q, path: `/example-responses/${state}.json`, answer };
}
