import { parseChatCode } from "../../registry/chat-code.ts";
import { nameKey } from "../../registry/name-key.ts";
import type { Complain, TableRow } from "./rows.ts";
import type { TableContext } from "./types.ts";
import { tableWords as words } from "./words.ts";

/** Which chats the rows are about, and how another cell names one. */
export interface NamedChats {
  /** Rows by the chat's code, in the order of the table. A row without a chat, or with a wrong one, is in none. */
  readonly rowsOf: ReadonlyMap<string, readonly TableRow[]>;
  /** Rows that name a chat, also those that complained. */
  readonly naming: ReadonlySet<TableRow>;
  /** The chat of a cell that holds a code or a title; null: no chat, or several. */
  readonly chatOf: (text: string) => string | null;
}

/** A chat is known by its code, without one by its title; a title that nobody has makes a new chat. */
export function namedChats(rows: readonly TableRow[], context: TableContext, complain: Complain): NamedChats {
  const { chats } = context.records;
  const codes = new Map<TableRow, string>();
  const naming = new Set(rows.filter(({ cells }) => cells.has("chat_code") || cells.has("chat_title")));
  const inTable = new Map<string, Set<string>>();
  const known = new Map<string, Set<string>>();
  for (const [code, { title }] of chats) add(known, title, code);
  for (const row of naming) {
    const text = row.cells.get("chat_code");
    if (text === undefined) continue;
    const code = knownCode(text, context);
    if (code === null) complain(row.number, "chat_code", codeProblem(text, context));
    else {
      codes.set(row, code);
      add(inTable, row.cells.get("chat_title") ?? chats.get(code)?.title ?? "", code);
    }
  }
  const byTitle = (title: string): readonly string[] => {
    const key = nameKey(title);
    const found = [...(inTable.get(key) ?? known.get(key) ?? [])];
    const open = found.filter((code) => chats.get(code)?.state !== "closed");
    return open.length > 0 ? open : found;
  };
  for (const row of naming) {
    const title = row.cells.get("chat_title");
    if (row.cells.has("chat_code") || title === undefined) continue;
    const [found, ...others] = byTitle(title);
    if (title === "") complain(row.number, "chat_title", words.noTitle);
    else if (others.length > 0)
      complain(row.number, "chat_title", words.severalTitles([found, ...others].join(", ")));
    else {
      const code = found ?? context.newCode();
      codes.set(row, code);
      add(inTable, title, code);
    }
  }
  const rowsOf = new Map<string, TableRow[]>();
  for (const row of rows) {
    const code = codes.get(row);
    if (code !== undefined) rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
  }
  const chatOf = (text: string) => {
    const code = knownCode(text, context);
    if (code !== null) return code;
    const [found, ...others] = byTitle(text);
    return others.length === 0 ? (found ?? null) : null;
  };
  return { rowsOf, naming, chatOf };
}

/** Spreadsheets take codes such as 00012 and 12E45 for numbers; one chat of the region is that number. */
function knownCode(text: string, { records: { chats } }: TableContext): string | null {
  const code = parseChatCode(text);
  if (code !== null && chats.has(code)) return code;
  const plain = text.replace(",", ".");
  if (!/^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(plain)) return null;
  const same = [...chats.keys()].filter((one) => /^\d+(?:E\d+)?$/.test(one) && Number(one) === Number(plain));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function codeProblem(text: string, { isElsewhere }: TableContext): string {
  const code = parseChatCode(text);
  if (code === null) return words.badCode;
  return isElsewhere(code) ? words.foreignCode(code) : words.unknownCode(code);
}

function add(map: Map<string, Set<string>>, title: string, code: string): void {
  const key = nameKey(title);
  map.set(key, (map.get(key) ?? new Set()).add(code));
}
