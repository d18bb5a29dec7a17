import type { ChatMessages } from "../../../quality/count/chat-messages.ts";
import type { ReadChat } from "../../../quality/count/read-export.ts";
import { isChatItself, isOwnChannel, publicId } from "../../../quality/count/roles.ts";
import { leastStaffScore, staffProposals } from "../../../quality/count/staff.ts";
import type { ReadSummary, Writer } from "./messages.ts";

/** What the page needs to know of a chat that was read: who wrote, and of which days. */
export function summaryOf(chat: ReadChat, messages: ChatMessages): ReadSummary {
  const { table } = messages;
  const written = new Uint32Array(chat.senders.length);
  for (let at = 0; at < table.length; at++) {
    const sender = table.sender[at] ?? 0;
    if (sender < written.length) written[sender] = (written[sender] ?? 0) + 1;
  }
  const bySender = new Map(
    chat.senders.map((sender, index) => [
      publicId(chat, sender),
      {
        name: sender.name,
        messages: written[index] ?? 0,
        isFixed: isChatItself(chat, sender) || isOwnChannel(chat, index),
      },
    ]),
  );
  const people = staffProposals(chat, messages).flatMap(({ id, score, reasons }): Writer[] => {
    const known = bySender.get(id);
    return known === undefined ? [] : [{ id, reasons, isProposed: score >= leastStaffScore, ...known }];
  });
  return {
    name: chat.head.name,
    messages: table.length,
    firstAtS: table.atS[0] ?? 0,
    lastAtS: table.atS[Math.max(table.length - 1, 0)] ?? 0,
    people: people.sort(byLikeness),
  };
}

function byLikeness(one: Writer, two: Writer): number {
  const rank = ({ isProposed, reasons }: Writer) => (isProposed ? 0 : reasons.length > 0 ? 1 : 2);
  return rank(one) - rank(two) || two.messages - one.messages;
}
