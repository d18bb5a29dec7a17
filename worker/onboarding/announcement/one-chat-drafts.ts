import type { ChatDraft } from "./chat-draft.ts";

/**
 * Drafts that say one thing twice become one: a chat that the text names first in short and then at length. Drafts of one link
 * that share no territory stay apart: that is a mistake of the text, which a person has to see.
 */
export function oneDraftAChat(drafts: readonly ChatDraft[]): ChatDraft[] {
  const kept: ChatDraft[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSameChat(other, draft));
    const same = kept[at];
    if (same === undefined) kept.push(draft);
    else kept[at] = joined(same, draft);
  }
  return kept.filter((draft) => !isHeadingOnly(draft, kept));
}

function isSameChat(a: ChatDraft, b: ChatDraft): boolean {
  const urls = (draft: ChatDraft) =>
    draft.chat.links
      .map(({ url }) => url)
      .sort()
      .join(" ");
  if (urls(a) === "" || urls(a) !== urls(b)) return false;
  const known = idsOf(a);
  return idsOf(b).size === 0 || known.size === 0 || [...idsOf(b)].some((id) => known.has(id));
}

function joined(a: ChatDraft, b: ChatDraft): ChatDraft {
  const known = idsOf(a);
  const isNew = (id: string | null) => id === null || !known.has(id);
  const isRest = a.isRest || b.isRest;
  return {
    chat: {
      ...(b.chat.territories.length > a.chat.territories.length ? b.chat : a.chat),
      territories: [...a.chat.territories, ...b.chat.territories.filter(({ id }) => isNew(id))],
      restOfRegion: isRest,
      hours: a.chat.hours ?? b.chat.hours,
    },
    mentions: [...a.mentions, ...b.mentions.filter(({ resolved }) => isNew(resolved.territory?.id ?? null))],
    excluded: [...a.excluded, ...b.excluded],
    isRest,
  };
}

function idsOf({ chat }: ChatDraft): ReadonlySet<string> {
  return new Set(chat.territories.flatMap(({ id }) => id ?? []));
}

/**
 * A heading is no chat without a link: the head of a table, «город Воронеж» above its districts, «Сатка, Аша» above the
 * sentence that has their link.
 */
function isHeadingOnly({ chat, mentions, isRest }: ChatDraft, drafts: readonly ChatDraft[]): boolean {
  if (chat.links.length > 0 || isRest) return false;
  const covered = new Set(drafts.flatMap((draft) => (draft.chat.links.length > 0 ? [...idsOf(draft)] : [])));
  if (mentions.every(({ resolved }) => covered.has(resolved.territory?.id ?? ""))) return true;
  const parents = new Set(
    drafts.flatMap(({ chat: { links }, mentions: inside }) =>
      links.length === 0 ? [] : inside.flatMap(({ resolved }) => resolved.territory?.parent ?? []),
    ),
  );
  return mentions.every(({ resolved: { territory } }) => territory !== null && parents.has(territory.id));
}
