import { type ChatMessages, chatMessages } from "../../../quality/count/chat-messages.ts";
import { countChat } from "../../../quality/count/count.ts";
import type { MessageTable } from "../../../quality/count/message-table.ts";
import { type ReadChat, startReading } from "../../../quality/count/read-export.ts";
import type { Hours } from "../../../registry/types.ts";
import { exposedRows, exposuresOf } from "./exposures.ts";
import type { News, Order } from "./messages.ts";
import { summaryOf } from "./summary.ts";

/**
 * The thread beside the counting page: reads files chunk by chunk and counts. It has no way out but messages to its
 * page: its own policy (public/_headers) lets it load and connect to nothing.
 */
interface Port {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(news: News): void;
}
const port = self as unknown as Port;

interface ReadFiles {
  /** Its rows are used up: `messages` holds them in their order. */
  readonly chat: ReadChat;
  readonly exposed: MessageTable;
  readonly messages: ChatMessages;
  readonly hours: Hours;
}
let read: ReadFiles | null = null;

port.onmessage = ({ data }) => {
  if (data.kind === "read") void readFiles(data);
  else if (read !== null) count(read, data);
};

async function readFiles({ files, hours, topics }: Extract<Order, { kind: "read" }>): Promise<void> {
  read = null;
  const reading = startReading({ timezone: hours.timezone, topics });
  let behind = 0;
  for (const [index, file] of files.entries()) {
    try {
      const result = await reading.add(chunksOf(file), { onProgress: progressFrom(behind) });
      if (!result.ok) {
        port.postMessage({ kind: "refused", file: index, refusal: result.refusal });
        return;
      }
    } catch {
      port.postMessage({ kind: "failed", file: index });
      return;
    }
    behind += file.size;
  }
  const chat = reading.chat();
  if (chat === null) return;
  try {
    const exposed = exposedRows(chat);
    const messages = chatMessages(chat, { usesUpRows: true });
    read = { chat, exposed, messages, hours };
    port.postMessage({ kind: "read", ...summaryOf(chat, messages) });
  } catch {
    port.postMessage({ kind: "failed", file: files.length - 1 });
  }
}

function count(
  { chat, exposed, messages, hours }: ReadFiles,
  { from, to, staff }: Extract<Order, { kind: "count" }>,
): void {
  try {
    const counted = countChat(chat, { hours, staff, from, to }, messages);
    const exposures = exposuresOf(chat, exposed, { staff, hours, from, to });
    port.postMessage({ kind: "counted", count: counted, exposures });
  } catch {
    port.postMessage({ kind: "failed", file: 0 });
  }
}

/**
 * Piece by piece, the memory of each given back at once. Not by `file.stream()`: Chromium forgets the stream of a file
 * whose next bytes are waited for (its reader with memory of one's own), and the wait never ends.
 */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += chunkBytes) {
    const memory = await file.slice(at, at + chunkBytes).arrayBuffer();
    yield new Uint8Array(memory);
    memory.transfer?.(0);
  }
}

const chunkBytes = 1 << 20;

const stepBytes = 2_000_000;

function progressFrom(behind: number): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    if (bytes - told < stepBytes) return;
    told = bytes;
    port.postMessage({ kind: "progress", bytes: behind + bytes });
  };
}
