import { type ChatMessages, repliesToNone } from "./chat-messages.ts";
import { type Exchanges, successionSeconds } from "./exchanges.ts";
import type { Roles } from "./roles.ts";
import type { WorkingTime } from "./working-time.ts";

/** By columns, like the appeals: for each its answer. */
export interface Answers {
  /** The staff message, as an index of the chat's order; `noAnswer`. */
  readonly message: Int32Array;
  /** 0: found by order alone, an uncertain pair. */
  readonly isReply: Uint8Array;
  /** Working seconds from the first message of the appeal. */
  readonly waitedS: Float64Array;
}

export const noAnswer = -1;

export function pairAnswers(
  messages: ChatMessages,
  roles: Roles,
  exchanges: Exchanges,
  worked: WorkingTime,
): Answers {
  const { length } = exchanges.appeals;
  const answers = {
    message: new Int32Array(length).fill(noAnswer),
    isReply: new Uint8Array(length),
    waitedS: new Float64Array(length),
  };
  pairByReply(messages, roles, exchanges, worked, answers);
  pairBySuccession(messages, roles, exchanges, worked, answers);
  return answers;
}

/** The first staff message that replies to anything the resident wrote in the exchange since asking. */
function pairByReply(
  { table, target }: ChatMessages,
  roles: Roles,
  { appeals, appealOf }: Exchanges,
  worked: WorkingTime,
  answers: Answers,
): void {
  for (let at = 0; at < table.length; at++) {
    const repliedTo = target[at] ?? repliesToNone;
    const appeal = repliedTo >= 0 ? (appealOf[repliedTo] ?? -1) : -1;
    if (appeal < 0 || answers.message[appeal] !== noAnswer || at <= (appeals.asking[appeal] ?? 0)) continue;
    if (table.sender[repliedTo] !== appeals.sender[appeal] || roles.roleOf(table, at) !== "staff") continue;
    answers.message[appeal] = at;
    answers.isReply[appeal] = 1;
    answers.waitedS[appeal] = worked(table.atS[appeals.first[appeal] ?? 0] ?? 0, table.atS[at] ?? 0);
  }
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
  answers: Answers,
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
      const still = ofThread.filter((appeal) => appeals.sender[appeal] === table.sender[at]);
      if (next < appeals.length && appeals.asking[next] === at) {
        if (answers.message[next] === noAnswer) still.push(next);
        next++;
      }
      waiting.set(inThread, still);
      continue;
    }
    while (ofThread.length > 0) {
      const appeal = ofThread[0] ?? 0;
      if (!mayAnswer(at, appeals.sender[appeal] ?? 0)) break;
      ofThread.shift();
      const waitedS = worked(table.atS[appeals.first[appeal] ?? 0] ?? 0, table.atS[at] ?? 0);
      if (waitedS > successionSeconds) continue;
      answers.message[appeal] = at;
      answers.waitedS[appeal] = waitedS;
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
