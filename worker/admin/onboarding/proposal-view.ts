import type { ShownPart } from "../../onboarding/accept/shown-text.ts";
import type { ChatRecord } from "../../registry/records.ts";
import type { SourceProblems } from "./input.ts";
import type { JudgedChat } from "./judged-proposal.ts";
import type { ChatForm, ProposalForm } from "./proposal-form.ts";

/** A chat of the proposal as its fields show it. */
export interface ChatView {
  readonly form: ChatForm;
  readonly judged: JudgedChat;
  /** The chats of the region that it may bring up to date. */
  readonly others: readonly { readonly code: string; readonly title: string }[];
  /** Why one of them was proposed. */
  readonly matchedBy: "link" | "territories" | "title" | null;
  /** The chat that it brings up to date, as it is. */
  readonly known: ChatRecord | null;
  /** Links of `known` as they are and as they would be; null where nothing changes. */
  readonly linksChange: { readonly before: string; readonly after: string } | null;
  /** Sentence about the hours that the text names. */
  readonly hours: string | null;
  /** By territory: why it is not ticked. */
  readonly whys: readonly (string | null)[];
}

/** A proposal with everything that its page says. */
export interface ProposalView {
  readonly form: ProposalForm;
  readonly problems: SourceProblems;
  readonly chats: readonly ChatView[];
  /** Chats of the text beyond those that fit into one form. */
  readonly chatsLeftOut: number;
  readonly placeTexts: readonly string[];
  readonly readerWarnings: readonly string[];
  readonly findings: readonly string[];
  readonly unmatched: readonly string[];
  readonly shown: readonly ShownPart[];
  readonly hotlines: readonly string[];
  /** What the region's hotline is now. */
  readonly hotlineNow: string;
  readonly hoursOffer: string | null;
  /** Tells whether the draft is still as the page showed it. */
  readonly stateTag: string;
}
