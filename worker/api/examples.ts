import choose from "../../public/example-responses/choose.json";
import found from "../../public/example-responses/found.json";
import noChat from "../../public/example-responses/no_chat.json";
import notFound from "../../public/example-responses/not_found.json";
import { magicAddresses } from "../lookup/magic-addresses.ts";
import type { Outcome } from "../lookup/places/types.ts";

export interface Example {
  readonly outcome: Outcome;
  /** The magic address that gives this answer. */
  readonly q: string;
  /** Where the answer lies as a file. */
  readonly path: string;
  readonly answer: object;
}

/** One example for each outcome. The same files are public, feed the page and are held against real answers by tests. */
export const examples: readonly Example[] = [
  { outcome: "found", q: magicAddresses.found, path: "/example-responses/found.json", answer: found },
  { outcome: "choose", q: magicAddresses.choose, path: "/example-responses/choose.json", answer: choose },
  { outcome: "no_chat", q: magicAddresses.noChat, path: "/example-responses/no_chat.json", answer: noChat },
  {
    outcome: "not_found",
    q: magicAddresses.notFound,
    path: "/example-responses/not_found.json",
    answer: notFound,
  },
];
