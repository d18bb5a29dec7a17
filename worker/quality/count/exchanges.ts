import { type ChatMessages, repliesToNone } from "./chat-messages.ts";
import { flag } from "./message.ts";
import { noSender } from "./message-table.ts";
import type { Roles } from "./roles.ts";
import type { WorkingTime } from "./working-time.ts";

/**
 * Questions of residents, each in one message or several, in the order in which they were asked. By columns: a chat may
 * have hundreds of thousands. Messages are indexes of the chat's order.
 */
export interface Appeals {
  readonly length: number;
  readonly sender: Uint32Array;
  /** The first message: people wait from their first word. */
  readonly first: Uint32Array;
  /** The first message that asks: what came before cannot have answered it. */
  readonly asking: Uint32Array;
  readonly topics: Uint32Array;
}

export interface Exchanges {
  readonly appeals: Appeals;
  /** For each message the appeal to whose exchange it belongs, or -1. */
  readonly appealOf: Int32Array;
}

/** Messages of one resident in one conversation at most so long after the first of them are one appeal, if one asks. */
export const appealSeconds = 10 * 60;
/** An exchange runs until so long after its last message; a reply to an older one begins anew. */
export const runningSeconds = 7 * 86_400;
/** So long, in working time, an answer may be found by order alone. */
export const successionSeconds = 2 * 3600;

/**
 * Finds appeals and what belongs to them.
 *
 * - Ten minutes run from the first message, the tenth included: what is said later is said anew.
 * - A running exchange is an appeal with everything that replies to it, to its answers and to their replies, and with
 *   the staff messages that may be its answer by order. A resident's reply within it is no new appeal, whoever writes.
 * - A reply to a staff post that answers nobody may be an appeal: there is no exchange yet.
 * - What residents forward is not their own question; their own words beside it may be.
 */
export function exchangesOf(messages: ChatMessages, roles: Roles, worked: WorkingTime): Exchanges {
  const { table, target, thread } = messages;
  const appeals = roomForAppeals(table.length);
  const appealOf = new Int32Array(table.length).fill(-1);
  /** For each appeal when its exchange was last heard of. */
  const lastS = new Uint32Array(table.length);
  /** By conversation, then by sender. */
  const groups = new Map<number, Map<number, Group>>();
  /** The last appeal of a conversation, while nobody else but staff has written. */
  const open = new Map<number, number>();

  for (let at = 0; at < table.length; at++) {
    const role = roles.roleOf(table, at);
    if (role === "machine") continue;
    const inThread = thread[at] ?? 0;
    const repliedTo = target[at] ?? repliesToNone;
    const exchange = repliedTo >= 0 ? (appealOf[repliedTo] ?? -1) : -1;
    if (role === "staff") {
      const last = open.get(inThread);
      if (exchange >= 0) join(at, exchange);
      else if (last !== undefined && repliedTo === repliesToNone && isSoon(last, at)) join(at, last);
      continue;
    }
    const asked = open.get(inThread);
    if (asked !== undefined && appeals.sender[asked] !== sender(at)) open.delete(inThread);
    if (exchange >= 0 && time(at) - (lastS[exchange] ?? 0) <= runningSeconds) {
      join(at, exchange);
      continue;
    }
    const group = groupAt(at, inThread);
    const flags = table.flags[at] ?? 0;
    if (group.appeal < 0 && flags & flag.asks && !(flags & flag.isForwarded)) {
      group.appeal = appeals.length++;
      appeals.sender[group.appeal] = sender(at);
      appeals.first[group.appeal] = group.first;
      appeals.asking[group.appeal] = at;
      for (const earlier of group.messages) say(earlier, group.appeal);
    }
    if (group.appeal < 0) group.messages.push(at);
    else {
      say(at, group.appeal);
      open.set(inThread, group.appeal);
    }
  }
  return { appeals, appealOf };

  function join(at: number, appeal: number): void {
    appealOf[at] = appeal;
    lastS[appeal] = Math.max(lastS[appeal] ?? 0, time(at));
  }

  /** The message is part of the question itself. */
  function say(at: number, appeal: number): void {
    join(at, appeal);
    appeals.topics[appeal] = (appeals.topics[appeal] ?? 0) | (table.topics[at] ?? 0);
  }

  function groupAt(at: number, inThread: number): Group {
    const ofThread = groups.get(inThread) ?? new Map<number, Group>();
    groups.set(inThread, ofThread);
    const known = ofThread.get(sender(at));
    const isOfIt =
      known !== undefined && sender(at) !== noSender && time(at) - time(known.first) <= appealSeconds;
    if (isOfIt) return known;
    const group: Group = known ?? { first: at, appeal: -1, messages: [] };
    group.first = at;
    group.appeal = -1;
    group.messages.length = 0;
    ofThread.set(sender(at), group);
    return group;
  }

  function isSoon(appeal: number, at: number): boolean {
    return worked(time(appeals.first[appeal] ?? 0), time(at)) <= successionSeconds;
  }

  function sender(at: number): number {
    return table.sender[at] ?? noSender;
  }

  function time(at: number): number {
    return table.atS[at] ?? 0;
  }
}

/** There are no more appeals than messages; browsers give memory only to what is written. */
function roomForAppeals(room: number): { -readonly [Key in keyof Appeals]: Appeals[Key] } {
  return {
    length: 0,
    sender: new Uint32Array(room),
    first: new Uint32Array(room),
    asking: new Uint32Array(room),
    topics: new Uint32Array(room),
  };
}

/** Of a sender in a conversation the one under way, used again for the next. */
interface Group {
  first: number;
  /** -1 while nothing of it asks. */
  appeal: number;
  /** Until something asks. */
  readonly messages: number[];
}
