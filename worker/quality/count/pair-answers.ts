import { type ChatMessages, repliesToNone } from "./chat-messages.ts";
import { type Exchanges, successionSeconds } from "./exchanges.ts";
import type { Roles } from "./roles.ts";
import type { WorkingTime } from "./working-time.ts";

export interface Answer {
  /** The staff message, as an index of the chat's order. */
  readonly message: number;
  /** False: found by order alone, an uncertain pair. */
  readonly isReply: boolean;
  /** Working seconds from the first message of the appeal. */
  readonly waitedS: number;
}

/** For each appeal its answer, or null. */
export function pairAnswers(
  messages: ChatMessages,
  roles: Roles,
  exchanges: Exchanges,
  worked: WorkingTime,
): (Answer | null)[] {
  const answers = repliesTo(messages, roles, exchanges, worked);
  pairBySuccession(messages, roles, exchanges, worked, answers);
  return answers;
}

/** The first staff message that replies to anything the resident wrote in the exchange since asking. */
function repliesTo(
  { table, target }: ChatMessages,
  roles: Roles,
  { appeals, appealOf }: Exchanges,
  worked: WorkingTime,
): (Answer | null)[] {
  const answers = appeals.map((): Answer | null => null);
  for (let at = 0; at < table.length; at++) {
    const repliedTo = target[at] ?? repliesToNone;
    const index = repliedTo >= 0 ? (appealOf[repliedTo] ?? -1) : -1;
    const appeal = appeals[index];
    if (appeal === undefined || answers[index] !== null || at <= appeal.asking) continue;
    if (table.sender[repliedTo] !== appeal.sender || roles.roleOf(table, at) !== "staff") continue;
    answers[index] = { message: at, isReply: true, waitedS: worked(appeal.atS, table.atS[at] ?? 0) };
  }
  return answers;
}

/**
 * Who speaks next: of an appeal that nobody replied to, the next staff message of the conversation within two working
 * hours, before another resident writes there. A staff message that replies to somebody or something else is none; one
 * answers at most one appeal, the oldest that waits.
 */
function pairBySuccession(
  { table, target, thread }: ChatMessages,
  roles: Roles,
  { appeals, appealOf }: Exchanges,
  worked: WorkingTime,
  answers: (Answer | null)[],
): void {
  /** Appeals stand in the order in which they were asked: the one that is asked next. */
  let next = 0;
  const waiting = new Map<number, number[]>();
  for (let at = 0; at < table.length; at++) {
    const role = roles.roleOf(table, at);
    if (role === "machine") continue;
    const inThread = thread[at] ?? 0;
    const ofThread = waiting.get(inThread) ?? [];
    if (role === "resident") {
      const still = ofThread.filter((index) => appeals[index]?.sender === table.sender[at]);
      if (appeals[next]?.asking === at) {
        if (answers[next] === null) still.push(next);
        next++;
      }
      waiting.set(inThread, still);
      continue;
    }
    while (ofThread.length > 0) {
      const index = ofThread[0] ?? 0;
      const appeal = appeals[index];
      if (appeal === undefined || !mayAnswer(at, appeal.sender)) break;
      ofThread.shift();
      const waitedS = worked(appeal.atS, table.atS[at] ?? 0);
      if (waitedS > successionSeconds) continue;
      answers[index] = { message: at, isReply: false, waitedS };
      break;
    }
  }

  /** Not a reply, or a reply to something known of the same resident that belongs to no exchange, a greeting. */
  function mayAnswer(at: number, resident: number): boolean {
    const repliedTo = target[at] ?? repliesToNone;
    if (repliedTo === repliesToNone) return true;
    return table.sender[repliedTo] === resident && (appealOf[repliedTo] ?? -1) === -1;
  }
}
