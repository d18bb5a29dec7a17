import type { Hotline, Messenger } from "../registry/types.ts";
import type { PublicRegion } from "../release/types.ts";
import type { UsageChannel } from "../release/usage-event.ts";

/** A way into a chat that is not known to be dead. `appUrl` opens the messenger without the browser. */
export interface JoinWay {
  readonly messenger: Messenger;
  readonly url: string;
  readonly appUrl: string | null;
}

/** A way into a chat that does not work any more, or about which the checks doubt. */
export interface LinkTrouble {
  readonly messenger: Messenger;
  readonly health: "suspect" | "dead";
  /** «3 марта», by the clocks of the region; null: nobody noted since when. */
  readonly since: string | null;
}

/** Whether a chat can be joined: dead = every link we had is dead, announced = the region has it, we have no link. */
export type Access = "open" | "dead" | "announced" | "closed";

/** A chat as a card or a page shows it. */
export interface ChatView {
  readonly code: string;
  /** Absolute address of its page. */
  readonly address: string;
  readonly title: string;
  readonly region: PublicRegion;
  /** The region's, or the national one. */
  readonly hotline: Hotline;
  readonly access: Access;
  readonly ways: readonly JoinWay[];
  readonly troubles: readonly LinkTrouble[];
  /** When the last way in died, as in `LinkTrouble`; null while there is one, or where nobody noted it. */
  readonly deadSince: string | null;
  readonly covers: readonly string[];
  readonly note: string | null;
  readonly isOpenNow: boolean;
  /** «Открыт: отвечают сегодня до 20:00, обычно за два часа». */
  readonly openness: string;
  /** «с понедельника по субботу с 8:00 до 20:00». */
  readonly hours: string;
  /** The chat that took over from a closed one. */
  readonly successor: { readonly code: string; readonly title: string } | null;
}

/** Where cards and questions stand, which decides where their links lead. */
export interface Place {
  /** How people who join from here are counted. */
  readonly channel: UsageChannel;
  /** Address that shows a chat in the same window. */
  readonly chatPath: (code: string) => string;
  /** Address that asks with other words in the same window. */
  readonly questionPath: (q: string) => string;
  /** Attributes of links to anything else; none where the window is ours. */
  readonly leaving: { readonly target?: "_blank"; readonly rel?: "noopener" };
}

/** One way on from a question. `code` is null when it leads to another question. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly q: string;
  readonly code: string | null;
}

/** What is shown of an answer to a typed address beside its chats. */
export interface ShownAnswer {
  readonly understood: string | null;
  readonly corrected: string | null;
  readonly ignored: readonly string[];
  readonly choices: readonly Choice[];
  readonly why: string;
}

/** What a question back is worked out from. */
export interface OpenQuestion {
  readonly place: { readonly level: string } | null;
  readonly choices: readonly Choice[];
}
