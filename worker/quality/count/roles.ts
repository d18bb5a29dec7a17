import { isPeerOfChat } from "./export-parser.ts";
import { flag } from "./message.ts";
import { noSender } from "./message-table.ts";
import type { ReadChat, Sender } from "./read-export.ts";

export type Role = "resident" | "staff" | "machine";

/** Who speaks for the hospital: what was chosen, and the chat's own posts, which only administrators can write. */
export interface Roles {
  /** Of a message by its index in the given columns. */
  readonly roleOf: (columns: { sender: Uint32Array; flags: Uint16Array }, at: number) => Role;
  /** People first, then groups and channels, by number. */
  readonly staff: readonly string[];
}

export function rolesOf(chat: ReadChat, chosen: Iterable<string>): Roles {
  const staff = new Set(chosen);
  const roles = chat.senders.map((sender, index): Role => {
    if (isChatItself(chat, sender) || isOwnChannel(chat, index)) {
      staff.add(publicId(chat, sender));
      return "staff";
    }
    if (staff.has(sender.id)) return "staff";
    return isMachine(sender) ? "machine" : "resident";
  });
  return {
    // A post without any sender but with a signature is the group's own.
    roleOf: ({ sender, flags }, at) =>
      sender[at] === noSender
        ? (flags[at] ?? 0) & flag.isSigned
          ? "staff"
          : "resident"
        : (roles[sender[at] ?? 0] ?? "resident"),
    staff: [...staff].sort(byKindAndNumber),
  };
}

/** An anonymous administrator writes as the group: its id, or its name where an export has another id or none. */
export function isChatItself({ head }: ReadChat, { id, name }: Sender): boolean {
  if (isPeerOfChat(head, id)) return true;
  return head.name !== null && name === head.name && !id.startsWith("user");
}

/** The channel to which the chat belongs: Telegram copies its posts into the chat. */
export function isOwnChannel({ ownChannels, senders }: ReadChat, index: number): boolean {
  return ownChannels.has(senders[index]?.id ?? "");
}

/** Bots say what they are at the end of their names; nobody waits for their answers, and they do not ask. */
export function isMachine({ name }: Sender): boolean {
  return name !== null && (/Bot$/.test(name) || /(?:^|[\s_-])(?:bot|бот)$/iu.test(name));
}

/** The id to show for a sender: never a name. */
export function publicId({ head }: ReadChat, { id }: Sender): string {
  return id.startsWith("name:") ? `channel${head.id ?? 0}` : id;
}

/** "user900" as people may write it: also 900. */
export function staffId(text: string): string | null {
  const written = text.trim().toLowerCase();
  if (/^\d{1,19}$/.test(written)) return `user${written}`;
  return /^(?:user|chat|channel)\d{1,19}$/.test(written) ? written : null;
}

function byKindAndNumber(one: string, two: string): number {
  const kind = (id: string) => (id.startsWith("user") ? 0 : id.startsWith("chat") ? 1 : 2);
  const number = (id: string) => Number(id.replace(/\D+/, ""));
  return kind(one) - kind(two) || number(one) - number(two);
}
