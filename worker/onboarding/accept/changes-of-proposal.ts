import { type Edit, seenTag } from "../../publishing/edit-draft.ts";
import { openStateOf } from "../../publishing/findings.ts";
import {
  type ChatRecord,
  type CoverRecord,
  isSame,
  type LinkRecord,
  type RecordKey,
  type RegionRecord,
  type RegionRecords,
  type RegistryRecord,
  recordOf,
} from "../../registry/records.ts";
import type { Hours, Source } from "../../registry/types.ts";
import { words } from "../words.ts";
import type { AcceptedChat, AcceptedHotline, AcceptedProposal } from "./types.ts";

export interface CodeMaker {
  /** A code that no chat of the directory has or had, another one each time. */
  readonly newCode: () => string;
}

/**
 * What an accepted announcement does to a region: edits of its draft, none where nothing would change. Pure. A chat that
 * is brought up to date keeps its code, its place in the list, and what the announcement says no differently with the
 * source it had.
 *
 * @param records the region with the draft that the edits go into; every edit has seen its record in it.
 */
export function changesOfProposal(
  records: RegionRecords,
  accepted: AcceptedProposal,
  { newCode }: CodeMaker,
): readonly Edit[] {
  const { source } = accepted;
  const first = 1 + Math.max(-1, ...[...records.chats.values()].map(({ position }) => position));
  let added = 0;
  const edits: Edit[] = [];
  const put = (key: RecordKey, after: RegistryRecord) => {
    const before = recordOf(records, key);
    if (!isSame(before, after)) edits.push({ key, after, seen: seenTag(before) });
  };
  if (accepted.hours !== null && records.region !== null) {
    put("region", withHours(records.region, accepted.hours, source));
  }
  if (accepted.hotline !== null) put("hotline", hotlineOf(accepted.hotline, source));
  for (const chat of accepted.chats) {
    const known = chat.into === null ? undefined : records.chats.get(chat.into);
    if (known !== undefined) put(`chat/${chat.into}`, updated(known, chat, source));
    else put(`chat/${newCode()}`, newChat(chat, source, first + added++));
  }
  return edits;
}

function newChat(chat: AcceptedChat, source: Source, position: number): ChatRecord {
  const links = chat.links.map((link) => ({ ...link, source }));
  return {
    position,
    title: chat.title,
    state: openStateOf({ links }),
    audience: chat.audience,
    succeededBy: null,
    source,
    links,
    covers: coversOf(chat, source, []),
  };
}

function updated(known: ChatRecord, chat: AcceptedChat, source: Source): ChatRecord {
  const links = linksAfter(known.links, chat.links, source);
  const covers =
    chat.territories.length === 0 && !chat.restOfRegion ? known.covers : coversOf(chat, source, known.covers);
  const after: ChatRecord = {
    ...known,
    title: chat.title,
    audience: chat.audience,
    state: openStateOf({ links }),
    links,
    covers,
  };
  return isSame(known, after) ? known : { ...after, source };
}

/**
 * The announced links take the places of those of the same messenger; links of other messengers stay behind them. An
 * announcement without links takes none away.
 */
export function linksAfter(
  known: readonly LinkRecord[],
  announced: AcceptedChat["links"],
  source: Source,
): readonly LinkRecord[] {
  if (announced.length === 0) return known;
  const messengers = new Set(announced.map(({ messenger }) => messenger));
  return [
    ...announced.map((link) => known.find(({ url }) => url === link.url) ?? { ...link, source }),
    ...known.filter(({ messenger }) => !messengers.has(messenger)),
  ];
}

/** Statements that say the same as one that is there are that one, with its words and its source. */
function coversOf(
  { territories, restOfRegion }: AcceptedChat,
  source: Source,
  known: readonly CoverRecord[],
): readonly CoverRecord[] {
  const wanted = [
    ...territories.map(({ id, as, clinics }) => ({ territory: id, as, note: null, clinics, source })),
    ...(restOfRegion ? [{ territory: null, as: words.restOfRegion, note: null, clinics: null, source }] : []),
  ];
  const left = [...known];
  return wanted.map((cover) => {
    const at = left.findIndex(
      (one) => one.territory === cover.territory && isSameList(one.clinics, cover.clinics),
    );
    return left.splice(at, at < 0 ? 0 : 1)[0] ?? cover;
  });
}

function isSameList(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Purposes and notes of the hotline before have another source: they do not pass for what this one says. */
function hotlineOf({ name, numbers, hours }: AcceptedHotline, source: Source) {
  return { name, numbers, hours, purposes: [], notes: [], source };
}

function withHours(region: RegionRecord, { days, from, to }: Hours, hoursSource: Source): RegionRecord {
  return { ...region, days, opensAt: from, closesAt: to, hoursSource };
}
