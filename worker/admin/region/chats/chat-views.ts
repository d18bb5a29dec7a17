import { isSame, type RegionRecords, recordOf } from "../../../registry/records.ts";
import type { ChatState, LinkHealth, Messenger } from "../../../registry/types.ts";
import type { ReadModel } from "../../../release/read-model.ts";
import { chatFormWords, chatWords } from "./words.ts";

export interface LinkView {
  readonly messenger: Messenger;
  readonly url: string;
  /** null: it is not public yet. */
  readonly health: LinkHealth | null;
}

export interface CoverView {
  /** null: the rest of the region. */
  readonly territory: string | null;
  readonly label: string;
  /** Whom of its people, and what the source adds; "" for all of them. */
  readonly about: string;
}

/** A chat as lists show it. */
export interface ChatView {
  readonly code: string;
  readonly title: string;
  readonly state: ChatState;
  readonly links: readonly LinkView[];
  readonly covers: readonly CoverView[];
  readonly successor: { readonly code: string; readonly title: string } | null;
  readonly inDraft: "new" | "changed" | null;
}

/** All chats of the region with the draft on top: the open ones first. */
export function chatViews(now: RegionRecords, edited: RegionRecords, model: ReadModel): readonly ChatView[] {
  const views = [...edited.chats.keys()].map((code) => chatView(now, edited, model, code));
  const isClosed = ({ state }: ChatView) => Number(state === "closed");
  return views.filter((view) => view !== null).sort((one, other) => isClosed(one) - isClosed(other));
}

function chatView(now: RegionRecords, edited: RegionRecords, model: ReadModel, code: string): ChatView {
  const chat = edited.chats.get(code);
  if (chat === undefined) throw new Error(`there is no chat ${code}`);
  const before = recordOf(now, `chat/${code}`);
  return {
    code,
    title: chat.title,
    state: chat.state,
    links: chat.links.map(({ messenger, url }) => ({
      messenger,
      url,
      health: healthOf(now, model, code, url),
    })),
    covers: chat.covers.map(({ territory, as, note, clinics }) => {
      const label = territory === null ? as : (edited.territories.get(territory)?.label ?? territory);
      const only =
        clinics === null ? "" : clinics.length === 0 ? chatFormWords.others : chatFormWords.only(clinics);
      const about = [territory === null ? chatWords.rest : "", only, note ?? ""];
      return { territory, label, about: about.filter((text) => text !== "").join("; ") };
    }),
    successor: successorOf(edited, chat.succeededBy),
    inDraft: before === null ? "new" : isSame(before, chat) ? null : "changed",
  };
}

/** null: nobody can see the link yet. */
export function healthOf(now: RegionRecords, model: ReadModel, code: string, url: string): LinkHealth | null {
  if (now.chats.get(code)?.links.some((link) => link.url === url) !== true) return null;
  return model.chatByCode.get(code)?.links.find((link) => link.url === url)?.health ?? "unknown";
}

function successorOf({ chats }: RegionRecords, code: string | null): ChatView["successor"] {
  const chat = code === null ? undefined : chats.get(code);
  return code === null || chat === undefined ? null : { code, title: chat.title };
}
