import type { KeptMessage } from "./message.ts";
import { type PersonalKind, personalKinds } from "./personal-data.ts";

/**
 * Messages by columns: 36 bytes each, so that a chat of millions fits into a browser's memory. A column has room to grow;
 * `length` says how much of it counts.
 */
export interface MessageTable {
  length: number;
  id: Float64Array;
  replyTo: Float64Array;
  atS: Uint32Array;
  editedS: Uint32Array;
  /** Index into `senders`; `noSender`: nobody knows. */
  sender: Uint32Array;
  topics: Uint32Array;
  flags: Uint16Array;
  /** For each message how many numbers of each kind it shows, 4 bits a kind. */
  personal: Uint16Array;
}

export const noSender = 0xffff_ffff;
/** More numbers of a kind in one message are a list, not a slip. */
export const mostNumbers = 15;

export function emptyTable(room = 1024): MessageTable {
  return {
    length: 0,
    id: new Float64Array(room),
    replyTo: new Float64Array(room),
    atS: new Uint32Array(room),
    editedS: new Uint32Array(room),
    sender: new Uint32Array(room),
    topics: new Uint32Array(room),
    flags: new Uint16Array(room),
    personal: new Uint16Array(room),
  };
}

export function addRow(table: MessageTable, message: KeptMessage, sender: number): void {
  if (table.length === table.id.length) grow(table, Math.ceil(table.length * 1.25));
  const row = table.length++;
  table.id[row] = message.id;
  table.replyTo[row] = message.replyTo;
  table.atS[row] = message.atS;
  table.editedS[row] = message.editedS;
  table.sender[row] = sender;
  table.topics[row] = message.topics;
  table.flags[row] = message.flags;
  table.personal[row] = packed(message.personal);
}

function packed(numbers: KeptMessage["personal"]): number {
  let bits = 0;
  for (const [index, kind] of personalKinds.entries()) {
    const count = numbers.filter((number) => number.kind === kind).length;
    bits |= Math.min(count, mostNumbers) << (index * 4);
  }
  return bits;
}

export function personalCount(packedCounts: number, kind: PersonalKind): number {
  return (packedCounts >> (personalKinds.indexOf(kind) * 4)) & mostNumbers;
}

/** The counts of two parts of one message together. */
export function addCounts(one: number, two: number): number {
  let bits = 0;
  for (const [index, kind] of personalKinds.entries()) {
    bits |= Math.min(personalCount(one, kind) + personalCount(two, kind), mostNumbers) << (index * 4);
  }
  return bits;
}

export const columns = ["id", "replyTo", "atS", "editedS", "sender", "topics", "flags", "personal"] as const;
export type Column = (typeof columns)[number];

/** The same rows in another order, or some of them. */
export function tableOf(table: MessageTable, rows: Uint32Array): MessageTable {
  const picked = emptyTable(0);
  for (const column of columns) Object.assign(picked, { [column]: columnOf(table, column, rows) });
  picked.length = rows.length;
  return picked;
}

export function columnOf(table: MessageTable, column: Column, rows: Uint32Array): MessageTable[Column] {
  const from = table[column];
  const picked = withRoom(from, rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = from[rows[at] ?? 0] ?? 0;
  return picked;
}

/**
 * Frees the memory of columns that nobody needs any more; they are empty afterwards. Browsers would keep it until they
 * tidy up, which may be a hundred megabytes later.
 */
export function giveBack(...given: readonly ArrayBufferView<ArrayBufferLike>[]): void {
  for (const { buffer } of given) (buffer as ArrayBuffer).transfer?.(0);
}

function withRoom<Of extends MessageTable[Column]>(like: Of, room: number): Of {
  return new (like.constructor as new (room: number) => Of)(room);
}

function grow(table: MessageTable, room: number): void {
  for (const column of columns) {
    const old = table[column];
    const larger = withRoom(old, room);
    larger.set(old);
    giveBack(old);
    Object.assign(table, { [column]: larger });
  }
}
