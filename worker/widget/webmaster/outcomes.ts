import type { Answer } from "../../lookup/places/types.ts";
import type { QueryTextRefusal } from "../../lookup/query-text.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicRegion } from "../../release/types.ts";
import type { Outcome, Way } from "./types.ts";
import { words } from "./words.ts";

export const noSuchRegion: Outcome = { ...words.noRegion, ways: [], isRefusal: true };
export const noSuchChat: Outcome = { ...words.noChatCode, ways: [], isRefusal: true };

export function refusedText(problem: QueryTextRefusal): Outcome {
  return { heading: words.refused[problem], lead: null, ways: [], isRefusal: true };
}

/** A closed chat gets no new widgets; its successor may be closed in its turn and says so itself. */
export function closedChat(chat: PublicChat, region: PublicRegion): Outcome {
  const { heading, lead, successor } = words.closed;
  return {
    heading,
    lead,
    ways: [
      ...(chat.succeededBy === null
        ? []
        : [{ href: chatPath(chat.succeededBy), text: successor, detail: null }]),
      regionWay(region),
    ],
    isRefusal: false,
  };
}

/** What a typed place leads to: chats to click, a closer question, the widget of its region. */
export function placeOutcome(model: ReadModel, answer: Answer, q: string): Outcome {
  const { found } = words;
  const region = model.regionBySlug.get(answer.region ?? "");
  const ways = [...chatWays(answer), ...(region === undefined ? [] : [regionWay(region)])];
  switch (answer.outcome) {
    case "found":
      return { heading: found.heading(answer.understood ?? q), lead: answer.why, ways, isRefusal: false };
    case "choose":
      return { heading: found.choose, lead: answer.why, ways, isRefusal: false };
    case "no_chat":
      return { heading: found.noChat, lead: `${answer.why} ${found.noChatLead}`, ways, isRefusal: false };
    case "not_found":
      return { heading: found.notFound(q), lead: found.notFoundLead, ways: [], isRefusal: true };
  }
}

function chatWays({ outcome, chats, choices }: Answer): readonly Way[] {
  if (outcome === "choose") {
    return choices.map(({ label, detail, q, code }) => ({
      href: code === null ? `/widget?q=${encodeURIComponent(q)}` : chatPath(code),
      text: label,
      detail,
    }));
  }
  return chats.map(({ code, title }) => ({ href: chatPath(code), text: title, detail: words.found.chat }));
}

function chatPath(code: string): string {
  return `/widget?chat=${code}`;
}

function regionWay({ slug, name }: PublicRegion): Way {
  return { href: `/widget?region=${slug}`, text: words.found.region(name), detail: null };
}
