import { flag } from "./message.ts";
import {
  addCounts,
  type Column,
  columnOf,
  columns,
  emptyTable,
  giveBack,
  type MessageTable,
} from "./message-table.ts";
import type { ReadChat } from "./read-export.ts";

/**
 * The messages of a chat in the order in which they were written, each once: what two exports share is one message, and
 * so are the pictures of an album. Everything that counts works on this.
 */
export interface ChatMessages {
  readonly table: MessageTable;
  /** For each message the index of the one that it replies to; `repliesToNone`, `repliesToUnknown`. */
  readonly target: Int32Array;
  /** For each message the conversation in which it stands: 0 the chat itself, others the topics of a forum. */
  readonly thread: Uint32Array;
  /** For each row as it was read: the message that it became. */
  readonly messageOfRow: Int32Array;
}

/** Also a message that stands in a forum's topic and replies to nobody there. */
export const repliesToNone = -1;
/** To a message that was deleted or is older than the export. */
export const repliesToUnknown = -2;

export interface OrderingOptions {
  /** The rows of the chat are needed no more: their memory is given back column by column. */
  readonly usesUpRows?: boolean;
}

export function chatMessages(
  { table, senders, topicRoots }: ReadChat,
  { usesUpRows = false }: OrderingOptions = {},
): ChatMessages {
  const byId = rowsOnce(table, senders);
  const heads = albumHeads(table, byId);
  const rows = inOrder(
    byId.filter((_, at) => heads[at] === at),
    (one, two) => of(table.atS, one) - of(table.atS, two) || of(table.id, one) - of(table.id, two),
  );
  const messageOfRow = new Int32Array(table.length).fill(-1);
  for (let at = 0; at < rows.length; at++) messageOfRow[of(rows, at)] = at;
  for (let at = 0; at < byId.length; at++) {
    messageOfRow[of(byId, at)] = of(messageOfRow, of(byId, of(heads, at)));
  }
  const messages = emptyTable(0);
  messages.length = rows.length;
  for (const column of columns) {
    const picked = columnOf(table, column, rows);
    const join = joined[column];
    for (let at = 0; join !== undefined && at < byId.length; at++) {
      if (heads[at] === at) continue;
      const row = of(byId, at);
      const message = of(messageOfRow, row);
      picked[message] = join(of(picked, message), of(table[column], row));
    }
    Object.assign(messages, { [column]: picked });
    // By their ids the targets of replies are still to be found.
    if (usesUpRows && column !== "id") giveBack(table[column]);
  }
  const target = targetsOf(messages, { table, byId, messageOfRow }, topicRoots);
  giveBack(byId, heads, rows, ...(usesUpRows ? [table.id] : []));
  return { table: messages, target, thread: threadsOf(messages, target, topicRoots), messageOfRow };
}

/** What the further pictures of an album add to the message; all else is as the first one says. */
const joined: Partial<Record<Column, (one: number, two: number) => number>> = {
  flags: (one, two) => one | two,
  topics: (one, two) => one | two,
  personal: addCounts,
  replyTo: (one, two) => one || two,
};

/** Rows by their id, of several versions of a message the one edited last. The order of the files plays no part. */
function rowsOnce(table: MessageTable, senders: ReadChat["senders"]): Uint32Array {
  const rows = Uint32Array.from({ length: table.length }, (_, row) => row);
  if (isSorted(rows, (one, two) => of(table.id, one) - of(table.id, two) || 1)) return rows;
  rows.sort((one, two) => of(table.id, one) - of(table.id, two) || compareVersions(table, senders, two, one));
  return rows.filter((row, at) => at === 0 || of(table.id, of(rows, at - 1)) !== of(table.id, row));
}

/** Exports mostly are in order, and sorting takes memory of several times the rows. */
function inOrder(rows: Uint32Array, compare: (one: number, two: number) => number): Uint32Array {
  return isSorted(rows, compare) ? rows : rows.sort(compare);
}

function isSorted(rows: Uint32Array, compare: (one: number, two: number) => number): boolean {
  for (let at = 1; at < rows.length; at++) {
    if (compare(of(rows, at - 1), of(rows, at)) > 0) return false;
  }
  return true;
}

/** Which of two versions stands: edited later; else the one whose time is certain; else any, but always the same. */
function compareVersions(
  table: MessageTable,
  senders: ReadChat["senders"],
  one: number,
  two: number,
): number {
  const senderOf = (row: number) => senders[of(table.sender, row)]?.id ?? "";
  const hasUnix = (row: number) => of(table.flags, row) & flag.hasUnixTime;
  const by = [table.editedS, table.atS, table.flags, table.topics, table.personal, table.replyTo];
  return (
    of(table.editedS, one) - of(table.editedS, two) ||
    hasUnix(one) - hasUnix(two) ||
    by.map((column) => of(column, one) - of(column, two)).find((difference) => difference !== 0) ||
    // Their numbers go by the order of the files.
    Number(senderOf(one) > senderOf(two)) - Number(senderOf(one) < senderOf(two))
  );
}

/** Telegram may take in the pictures of one album over the turn of a second. */
const albumSeconds = 1;

/** Pictures of one sender at one moment with neighbouring ids, at most one with a text, belong together. */
function albumHeads(table: MessageTable, byId: Uint32Array): Uint32Array {
  const heads = new Uint32Array(byId.length);
  let hasText = false;
  for (let at = 0; at < byId.length; at++) {
    const [row, before] = [of(byId, at), of(byId, at - 1)];
    const bringsText = (of(table.flags, row) & flag.hasText) !== 0;
    const isPart: boolean =
      at > 0 &&
      Math.abs(of(table.atS, row) - of(table.atS, before)) <= albumSeconds &&
      of(table.sender, row) === of(table.sender, before) &&
      of(table.id, row) === of(table.id, before) + 1 &&
      (of(table.flags, row) & of(table.flags, before) & flag.hasPicture) !== 0 &&
      !(hasText && bringsText);
    heads[at] = isPart ? of(heads, at - 1) : at;
    hasText = isPart ? hasText || bringsText : bringsText;
  }
  return heads;
}

function targetsOf(
  messages: MessageTable,
  { table, byId, messageOfRow }: { table: MessageTable; byId: Uint32Array; messageOfRow: Int32Array },
  topicRoots: ReadonlySet<number>,
): Int32Array {
  const target = new Int32Array(messages.length).fill(repliesToNone);
  for (let at = 0; at < messages.length; at++) {
    const id = of(messages.replyTo, at);
    if (id === 0 || topicRoots.has(id)) continue;
    const row = rowOfId(table, byId, id);
    target[at] = row === null ? repliesToUnknown : of(messageOfRow, row);
    if (target[at] === at) target[at] = repliesToNone;
  }
  return target;
}

function rowOfId(table: MessageTable, byId: Uint32Array, id: number): number | null {
  let [low, high] = [0, byId.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (of(table.id, of(byId, middle)) < id) low = middle + 1;
    else high = middle;
  }
  return low < byId.length && of(table.id, of(byId, low)) === id ? of(byId, low) : null;
}

/**
 * A message of a topic replies to what opened the topic, or to a message of the topic. An export of one month does not
 * have the message that opened it: what is missing and has many replies is taken for such.
 */
function threadsOf(messages: MessageTable, target: Int32Array, topicRoots: ReadonlySet<number>): Uint32Array {
  const missing = missingRoots(messages, target);
  const numbers = new Map<number, number>();
  const thread = new Uint32Array(messages.length);
  for (let at = 0; at < messages.length; at++) {
    const [id, to] = [of(messages.replyTo, at), of(target, at)];
    if (to >= 0) thread[at] = to < at ? of(thread, to) : 0;
    else if (id !== 0 && (topicRoots.has(id) || missing.has(id))) {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      thread[at] = number;
      target[at] = repliesToNone;
    }
  }
  return thread;
}

/** Two people, or three messages: nobody replies to the same deleted message so often. */
function missingRoots(messages: MessageTable, target: Int32Array): Set<number> {
  const repliers = new Map<number, { readonly first: number; messages: number }>();
  const roots = new Set<number>();
  for (let at = 0; at < messages.length; at++) {
    if (of(target, at) !== repliesToUnknown) continue;
    const [id, sender] = [of(messages.replyTo, at), of(messages.sender, at)];
    const known = repliers.get(id) ?? { first: sender, messages: 0 };
    known.messages++;
    repliers.set(id, known);
    if (known.first !== sender || known.messages >= 3) roots.add(id);
  }
  return roots;
}

/** Columns are as long as they say; this spares a case that cannot happen. */
function of(column: { readonly [at: number]: number }, at: number): number {
  return column[at] ?? 0;
}
