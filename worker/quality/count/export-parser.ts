import { JSONParser, TokenType } from "@streamparser/json";
import { messageCutter } from "./message-cutter.ts";
import { strayEscapes } from "./stray-escapes.ts";

/** What an export says of a chat before its messages. */
export interface ChatHead {
  name: string | null;
  type: string | null;
  /** As Telegram shows it, without the marks of other programs and older exports. */
  id: number | null;
  /** The digits as they are written; numbers of today's groups may come to look like marked ones. */
  writtenId: string | null;
}

export interface ExportEvents {
  /** One entry of `messages`, of the chat that `head` tells of so far. */
  readonly message: (head: ChatHead, raw: unknown) => void;
}

export interface ExportParser {
  /** False where the bytes are no JSON, or no text. */
  write(chunk: Uint8Array): boolean;
  /** Whether the text came to its end. */
  isComplete(): boolean;
  /** Heads of all chats seen, in the file's order: one, or those of a whole account. */
  heads(): readonly ChatHead[];
}

const chatFields = ["name", "type", "id"] as const;
const places = ["$", "$.chats.list.*", "$.left_chats.list.*"];
const paths = places.flatMap((chat) => [
  ...chatFields.map((field) => `${chat}.${field}`),
  `${chat}.messages.*`,
]);

/** An export nests a dozen deep. The parser looks through all levels at every value, so a file of brackets would hang it. */
const deepest = 200;
/** Texts have 4,096 signs, lists of who joined some thousand names; a message that never ends would fill the memory. */
const longestMessage = 8 * 1024 * 1024;

/** Takes an export apart while its bytes come in; holds one message at a time. */
export function exportParser({ message }: ExportEvents): ExportParser {
  const heads = new Map<string, ChatHead>();
  const parser = new JSONParser({ paths, keepStack: false, stringBufferSize: 64 * 1024 });
  const repaired = strayEscapes();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let fault: { readonly error: unknown } | null = null;
  let depth = 0;
  /** By depth the last text, which before a bracket is its key. */
  const keys: string[] = [];
  let isAfterBracket = false;
  /** The message that `null` stands for among what the parser is given. */
  let cut: { readonly value: unknown } | null = null;
  const cutter = messageCutter({
    rest: (bytes) => {
      isAfterBracket = false;
      parser.write(bytes);
    },
    opensMessages: () => isAfterBracket && isListOfMessages(depth, keys),
    message: (bytes) => {
      cut = { value: JSON.parse(decoder.decode(bytes)) };
      parser.write(nullBytes);
      cut = null;
    },
    deepest,
    longest: longestMessage,
  });
  parser.onToken = ({ token, value }) => {
    isAfterBracket = token === TokenType.LEFT_BRACKET;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--;
    else if (token === TokenType.STRING) keys[depth] = value as string;
    if (depth > deepest) throw new Error("nested too deep");
  };
  parser.onValue = ({ value, key, stack }) => {
    // The stack holds the root, then what leads to the value: 1 or 2 entries for a chat alone, 4 or 5 in an account.
    const place = stack.length <= 2 ? "" : `${stack[1]?.key} ${stack[3]?.key}`;
    let head = heads.get(place);
    if (head === undefined) {
      head = { name: null, type: null, id: null, writtenId: null };
      heads.set(place, head);
    }
    if (stack.length === 2 || stack.length === 5) return taken(head, cut === null ? value : cut.value);
    if (key === "name" && typeof value === "string") head.name = value;
    else if (key === "type" && typeof value === "string") head.type = value;
    else if (key === "id") Object.assign(head, chatId(value));
  };

  /** An error of ours is none of the file's. */
  function taken(head: ChatHead, value: unknown): void {
    try {
      message(head, value);
    } catch (error) {
      fault = { error };
      throw error;
    }
  }

  return {
    write: (chunk) => {
      try {
        cutter.cut(repaired(chunk));
        return true;
      } catch {
        if (fault !== null) throw fault.error;
        return false;
      }
    },
    isComplete: () => parser.isEnded,
    heads: () => [...heads.values()],
  };
}

const nullBytes = new TextEncoder().encode("null");

/** As `places` and `paths` say; `keys` by depth, those of lists mean nothing. */
function isListOfMessages(depth: number, keys: readonly string[]): boolean {
  if (depth === 2) return keys[1] === "messages";
  const isOfChats = keys[2] === "list" && (keys[1] === "chats" || keys[1] === "left_chats");
  return depth === 5 && isOfChats && keys[4] === "messages";
}

/** Bots write -100… before the number of a supergroup; exports before 2021 add 2³², of a channel 2³³. */
function chatId(raw: unknown): Pick<ChatHead, "id" | "writtenId"> {
  const text = typeof raw === "number" || typeof raw === "string" ? String(raw) : "";
  const writtenId = /^(?:-100(?=\d{6}))?-?(\d{1,16})$/.exec(text)?.[1] ?? null;
  const number = Number(writtenId ?? 0);
  const marks = number >= 2 ** 33 ? 2 ** 33 : number >= 2 ** 32 ? 2 ** 32 : 0;
  return { id: writtenId === null ? null : number - marks, writtenId };
}

/** Whether "channel123" or "chat123" is the chat of that head. */
export function isPeerOfChat(head: ChatHead, peer: string): boolean {
  const digits = /^(?:channel|chat)(\d+)$/.exec(peer)?.[1];
  return digits !== undefined && (digits === head.writtenId || digits === String(head.id));
}
