/** Answers of API v1 as far as the widget reads them. Every text in them may have been typed by anybody. */

export interface ChatJson {
  readonly code: string;
  readonly title: string;
  readonly state: "active" | "announced" | "closed";
  readonly covers: readonly string[];
  readonly note: string | null;
  readonly links: readonly LinkJson[];
  readonly hours: { readonly to: string };
  readonly open_now: boolean;
  /** ISO 8601 with offset. */
  readonly next_opening: string | null;
  readonly answer_within_minutes: number;
  readonly succeeded_by: string | null;
  /** Only where one chat was asked for by its code. */
  readonly hotline?: HotlineJson;
}

export interface LinkJson {
  readonly url: string;
  readonly health: "ok" | "suspect" | "dead" | "unknown";
}

export interface HotlineJson {
  readonly name: string;
  readonly numbers: readonly NumberJson[];
  readonly hours: string | null;
  readonly purposes: readonly string[];
}

export interface NumberJson {
  readonly dial: string;
  readonly from: "any" | "mobile" | "landline";
}

export interface ChoiceJson {
  readonly label: string;
  readonly detail: string;
  readonly q: string;
  readonly code: string | null;
}

export interface AnswerJson {
  readonly outcome: "found" | "choose" | "no_chat" | "not_found";
  readonly understood: string | null;
  readonly corrected: string | null;
  readonly ignored: readonly string[];
  readonly chats: readonly ChatJson[];
  readonly choices: readonly ChoiceJson[];
  readonly why: string;
  readonly hotline: HotlineJson;
}

export interface SuggestionJson {
  readonly text: string;
  readonly detail: string;
  readonly q: string;
}
