import type { ChatMessages } from "./chat-messages.ts";
import { flag } from "./message.ts";
import { noSender } from "./message-table.ts";
import type { ReadChat } from "./read-export.ts";
import { isChatItself, isMachine, isOwnChannel, publicId } from "./roles.ts";
import { type WordList, wordMatcher, wordsOf } from "./word-list.ts";

/** Why somebody is taken for staff, and how much it weighs. */
export const staffReasons = {
  writes_as_chat: 100,
  own_channel: 100,
  named_like_staff: 60,
  answers_residents: 60,
  administers: 40,
  signed: 20,
} as const;
export type StaffReason = keyof typeof staffReasons;

/** From here on somebody is proposed. */
export const leastStaffScore = 50;
/** So many different people must have been answered, and so large a share of all who asked. */
export const leastAnswered = 2;
export const leastAnsweredShare = 0.1;
/** Who asks in more of his messages than this is a resident who helps. */
export const mostAskingShare = 0.2;

/** Beginnings of words in names of those who speak for a clinic. */
export const staffNameWords: WordList = [
  ..."поликлиник* больниц* клиник* госпитал* диспансер* роддом* стоматология медцентр*".split(" "),
  ..."црб рб крб гкб кгб ооб црп гб гп огкб цгб минздрав* министерств* здравоохранени* здрав*".split(" "),
  ..."главврач* заведующ* администра* админ модератор* регистратур* оператор* колл-центр* контакт-центр*".split(
    " ",
  ),
  "главный врач",
  "заместитель главного",
  "общественная палата",
  "пресс-служба",
];

export interface StaffProposal {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly StaffReason[];
}

/** Everybody who wrote, most likely staff first; `score` from `leastStaffScore` on is a proposal. A person decides. */
export function staffProposals(chat: ReadChat, messages: ChatMessages): StaffProposal[] {
  const isNamed = wordMatcher(staffNameWords);
  const answering = whoAnswers(chat.senders.length, messages);
  const signed = whoSigns(messages);
  return chat.senders
    .flatMap((sender, index): StaffProposal[] => {
      if (isChatItself(chat, sender)) return [proposal(publicId(chat, sender), ["writes_as_chat"])];
      if (isOwnChannel(chat, index)) return [proposal(sender.id, ["own_channel"])];
      // Without an id nobody can be chosen.
      if (sender.id.startsWith("name:") || isMachine(sender)) return [];
      const reasons: StaffReason[] = [];
      if (sender.name !== null && isNamed(wordsOf(sender.name))) reasons.push("named_like_staff");
      if (answering.has(index)) reasons.push("answers_residents");
      if (chat.admins.has(sender.id)) reasons.push("administers");
      if (signed.has(index)) reasons.push("signed");
      return [proposal(sender.id, reasons)];
    })
    .sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1));
}

export function proposedStaff(chat: ReadChat, messages: ChatMessages): string[] {
  return staffProposals(chat, messages)
    .filter(({ score }) => score >= leastStaffScore)
    .map(({ id }) => id);
}

function proposal(id: string, reasons: readonly StaffReason[]): StaffProposal {
  return { id, score: reasons.reduce((score, reason) => score + staffReasons[reason], 0), reasons };
}

/** Those who often reply to people who ask, or write next after them (which weighs half), and seldom ask. */
function whoAnswers(senders: number, { table, target }: ChatMessages): Set<number> {
  const written = new Uint32Array(senders);
  const asked = new Uint32Array(senders);
  const replied = new Map<number, Set<number>>();
  const followed = new Map<number, Set<number>>();
  const askers = new Set<number>();
  for (let at = 0; at < table.length; at++) {
    const sender = table.sender[at] ?? noSender;
    if (sender === noSender) continue;
    written[sender] = (written[sender] ?? 0) + 1;
    if (asks(at)) asked[sender] = (asked[sender] ?? 0) + 1;
    const to = target[at] ?? -1;
    const before = to >= 0 ? to : at - 1;
    const other = table.sender[before];
    if (before < 0 || other === undefined || other === noSender || other === sender || !asks(before))
      continue;
    askers.add(other);
    const answered = to >= 0 ? replied : followed;
    answered.set(sender, (answered.get(sender) ?? new Set()).add(other));
  }
  const least = Math.max(leastAnswered, leastAnsweredShare * askers.size);
  const found = new Set<number>();
  for (const sender of new Set([...replied.keys(), ...followed.keys()])) {
    const answered = (replied.get(sender)?.size ?? 0) + (followed.get(sender)?.size ?? 0) / 2;
    const askingShare = (asked[sender] ?? 0) / (written[sender] ?? 1);
    if (answered >= least && askingShare <= mostAskingShare) found.add(sender);
  }
  return found;

  function asks(at: number): boolean {
    return ((table.flags[at] ?? 0) & flag.asks) !== 0;
  }
}

function whoSigns({ table }: ChatMessages): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < table.length; at++) {
    if ((table.flags[at] ?? 0) & flag.isSigned) found.add(table.sender[at] ?? noSender);
  }
  return found;
}
