import { done, type Result, refused } from "../../base/result.ts";
import { type ChatHead, exportParser, isPeerOfChat } from "./export-parser.ts";
import type { ExportRefusal } from "./export-refusal.ts";
import { type ExposureList, exposureList } from "./exposure-list.ts";
import { flag, messageOf } from "./message.ts";
import { addRow, emptyTable, type MessageTable, noSender } from "./message-table.ts";
import { type Topic, topicDictionary, topicMatcher } from "./topics.ts";
import { zoneClock } from "./working-time.ts";

/** One chat as its files were read: numbers, and the names of those who wrote, which go nowhere but the screen. */
export interface ReadChat {
  readonly head: ChatHead;
  /** What each file says of it, in the order of the files. */
  readonly heads: readonly ChatHead[];
  readonly table: MessageTable;
  /** In the order of the table's `sender`. */
  readonly senders: readonly Sender[];
  /** Ids of the messages that opened topics of a forum. */
  readonly topicRoots: ReadonlySet<number>;
  /** Who did what only administrators can do. */
  readonly admins: ReadonlySet<string>;
  /** Channels whose posts Telegram copies into the chat. */
  readonly ownChannels: ReadonlySet<string>;
  readonly topics: readonly Topic[];
  readonly exposures: ExposureList;
  readonly skipped: number;
}

export interface Sender {
  /** "user123", or "name:…" where the export has no id. */
  readonly id: string;
  /** The last one seen. */
  name: string | null;
}

export interface ReadingSettings {
  readonly timezone: string;
  readonly topics?: readonly Topic[];
}

export interface FileOptions {
  readonly signal?: Pick<AbortSignal, "aborted">;
  /** Bytes of this file that are behind. */
  readonly onProgress?: (bytes: number) => void;
}

export interface Reading {
  /** Reads one more file of the same chat. After a refusal the reading is of no more use. */
  add(chunks: Chunks, options?: FileOptions): Promise<Result<null, ExportRefusal>>;
  /** What all files held; null before the first. */
  chat(): ReadChat | null;
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const conversations = new Set([
  "personal_chat",
  "bot_chat",
  "saved_messages",
  "replies",
  "verification_codes",
]);

/** Reads exports of one chat, chunk by chunk; texts are judged as they pass by and are not kept. */
export function startReading({ timezone, topics = topicDictionary }: ReadingSettings): Reading {
  const table = emptyTable();
  const senders: Sender[] = [];
  const senderIndex = new Map<string, number>();
  const topicRoots = new Set<number>();
  const admins = new Set<string>();
  const ownChannels = new Set<string>();
  const exposures = exposureList();
  const clock = zoneClock(timezone);
  const topicBits = topicMatcher(topics);
  let chatHead: ChatHead | null = null;
  const fileHeads: ChatHead[] = [];
  let skipped = 0;

  function keep(head: ChatHead, raw: unknown): void {
    const isThisChat = (peer: unknown) => typeof peer === "string" && isPeerOfChat(head, peer);
    const read = messageOf(raw, { clock, topicBits, isThisChat });
    if (read === null) skipped++;
    else if ("service" in read) {
      if (read.service.isTopicRoot) topicRoots.add(read.service.id);
      if (read.service.admin !== null) admins.add(read.service.admin);
    } else {
      const { message } = read;
      if (message.sender !== null && message.flags & flag.isFromChannel) ownChannels.add(message.sender);
      for (const number of message.personal) exposures.add(table.length, number);
      addRow(table, message, message.sender === null ? noSender : indexOf(message.sender, message.name));
    }
  }

  function indexOf(id: string, name: string | null): number {
    let index = senderIndex.get(id);
    if (index === undefined) {
      index = senders.push({ id, name }) - 1;
      senderIndex.set(id, index);
    } else if (name !== null) {
      const sender = senders[index];
      // The very same text again would be kept beside thousands of its like until the browser tidies up.
      if (sender !== undefined && sender.name !== name) sender.name = name;
    }
    return index;
  }

  async function add(chunks: Chunks, options: FileOptions = {}): Promise<Result<null, ExportRefusal>> {
    let refusal: ExportRefusal | null = null;
    const counted = new Set<ChatHead>();
    let begin = "";
    let bytes = 0;
    const parser = exportParser({
      message: (head, raw) => {
        if (refusal !== null || (head.type !== null && conversations.has(head.type))) return;
        counted.add(head);
        if (counted.size > 1) refusal = { kind: "several_chats", chats: counted.size };
        else if (chatHead !== null && isOther(chatHead, head)) refusal = { kind: "other_chat" };
        else keep(head, raw);
      },
    });
    for await (const chunk of chunks) {
      if (options.signal?.aborted) return refused({ kind: "stopped" });
      if (begin.length < 64) begin += String.fromCharCode(...chunk.subarray(0, 64));
      if (!parser.write(chunk)) {
        return refused(parser.heads().length > 0 ? { kind: "broken", atByte: bytes } : noExport(begin));
      }
      if (refusal !== null) return refused(refusal);
      bytes += chunk.length;
      options.onProgress?.(bytes);
    }
    const heads = parser.heads();
    if (heads.length === 0) return refused(noExport(begin));
    if (!parser.isComplete()) return refused({ kind: "broken", atByte: bytes });
    return settled(heads, counted);
  }

  /** Which chat the file was of, now that all of it is known: a head may follow its messages. */
  function settled(heads: readonly ChatHead[], counted: ReadonlySet<ChatHead>): Result<null, ExportRefusal> {
    const groups = heads.filter(({ type }) => type === null || !conversations.has(type));
    const [ofFile] = counted.size > 0 ? counted : groups;
    if (ofFile === undefined || (ofFile.type !== null && conversations.has(ofFile.type))) {
      return refused({ kind: "no_group" });
    }
    if (counted.size === 0 && groups.length > 1)
      return refused({ kind: "several_chats", chats: groups.length });
    if (counted.size === 0 && (ofFile.type === null || ofFile.id === null))
      return refused({ kind: "no_export" });
    if (chatHead !== null && isOther(chatHead, ofFile)) return refused({ kind: "other_chat" });
    chatHead ??= ofFile;
    fileHeads.push(ofFile);
    return done(null);
  }

  return {
    add,
    chat: () =>
      chatHead === null
        ? null
        : {
            head: chatHead,
            heads: fileHeads,
            table,
            senders,
            topicRoots,
            admins,
            ownChannels,
            topics,
            exposures,
            skipped,
          },
  };
}

/** A public group may have been private before: only the number and the kind of number tell chats apart. */
function isOther(one: ChatHead, two: ChatHead): boolean {
  if (one.id === null || two.id === null) return false;
  return one.id !== two.id || isBasicGroup(one) !== isBasicGroup(two);
}

function isBasicGroup({ type }: ChatHead): boolean {
  return type === "private_group";
}

function noExport(begin: string): ExportRefusal {
  return /^[^{["]{0,8}</.test(begin) ? { kind: "html" } : { kind: "no_export" };
}
