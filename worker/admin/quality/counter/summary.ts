import type { ChatMessages } from "../../../quality/count/chat-messages.ts";
import type { ChatHead } from "../../../quality/count/export-parser.ts";
import type { ReadChat } from "../../../quality/count/read-export.ts";
import { isChatItself, isOwnChannel, publicId } from "../../../quality/count/roles.ts";
import { leastStaffScore, staffProposals } from "../../../quality/count/staff.ts";
import type { ReadSummary, Writer } from "./messages.ts";
import type { NamedChat } from "./same-chat.ts";

/** What the page needs to know of a chat that was read: who wrote, and of which days. */
export function summaryOf(chat: ReadChat, messages: ChatMessages): ReadSummary {
  const { table, messageOfRow } = messages;
  const written = new Uint32Array(chat.senders.length);
  let ids = 0;
  for (const message of messageOfRow) {
    if (message < 0) continue;
    ids++;
    const sender = table.sender[message] ?? 0;
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
    ...namedChat(chat.heads),
    messages: ids,
    firstAtS: table.atS[0] ?? 0,
    lastAtS: table.atS[Math.max(table.length - 1, 0)] ?? 0,
    people: people.sort(byLikeness),
  };
}

function namedChat(heads: readonly Pick<ChatHead, "name" | "id">[]): NamedChat {
  const names = heads.flatMap(({ name }) => (name === null || name.trim() === "" ? [] : [name]));
  return {
    names: [...new Set(names)],
    isOneNumber: heads.every(({ id }) => heads.length === 1 || (id !== null && id === heads[0]?.id)),
  };
}

function byLikeness(one: Writer, two: Writer): number {
  const rank = ({ isProposed, reasons }: Writer) => (isProposed ? 0 : reasons.length > 0 ? 1 : 2);
  return rank(one) - rank(two) || two.messages - one.messages;
}
