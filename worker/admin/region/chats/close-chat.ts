import type { Edit } from "../../../publishing/edit-draft.ts";
import { openStateOf } from "../../../publishing/findings.ts";
import type { RegionInWork } from "../../../publishing/read-draft.ts";
import type { ChatRecord, CoverRecord, RegionRecords } from "../../../registry/records.ts";

export interface Closing {
  readonly code: string;
  /** null: nothing takes its place. */
  readonly successor: string | null;
  /** Which of its statements go to the successor, by their number. */
  readonly moved: ReadonlySet<number>;
  readonly seen: string;
}

/** The chats that can take over from one: open, and another one. */
export function successorsOf(
  records: RegionRecords,
  code: string,
): readonly (readonly [string, ChatRecord])[] {
  return [...records.chats].filter(([other, { state }]) => other !== code && state !== "closed");
}

/** What closing a chat makes of it and of its successor. */
export function closingEdits(
  records: RegionRecords,
  { code, successor, moved, seen }: Closing,
): readonly Edit[] {
  const chat = records.chats.get(code);
  if (chat === undefined) return [];
  const after: ChatRecord = { ...chat, state: "closed", succeededBy: successor, covers: [] };
  const edits: Edit[] = [{ key: `chat/${code}`, after, seen }];
  const heir = successor === null ? undefined : records.chats.get(successor);
  if (heir !== undefined) {
    const added = chat.covers.filter((cover, at) => moved.has(at) && !isIn(heir.covers, cover));
    const grown = { ...heir, covers: [...heir.covers, ...added] };
    edits.push({ key: `chat/${successor ?? ""}`, after: grown, seen: null });
  }
  return edits;
}

/**
 * What opening a chat again makes of it. What it served in public comes back to it, and leaves the successor where only
 * the draft had put it there.
 */
export function reopeningEdits(
  { records, edited }: RegionInWork,
  code: string,
  seen: string,
): readonly Edit[] {
  const chat = edited.chats.get(code);
  if (chat === undefined) return [];
  const before = records.chats.get(code);
  const covers = before === undefined || before.state === "closed" ? [] : before.covers;
  const opened = { ...chat, succeededBy: null, covers };
  const edits: Edit[] = [{ key: `chat/${code}`, after: { ...opened, state: openStateOf(chat) }, seen }];
  const heir = chat.succeededBy === null ? undefined : edited.chats.get(chat.succeededBy);
  if (heir !== undefined && heir.state !== "closed") {
    const own = records.chats.get(chat.succeededBy ?? "")?.covers ?? [];
    const kept = heir.covers.filter((cover) => isIn(own, cover) || !isIn(covers, cover));
    edits.push({ key: `chat/${chat.succeededBy ?? ""}`, after: { ...heir, covers: kept }, seen: null });
  }
  return edits;
}

function isIn(covers: readonly CoverRecord[], { territory }: CoverRecord): boolean {
  return covers.some((cover) => cover.territory === territory);
}
