import { hoursWords, withinWords } from "../../registry/time-words.ts";
import type { Hotline } from "../../registry/types.ts";
import type { PublicChat } from "../../release/types.ts";
import { pagePath } from "./snippets.ts";
import { textWords as words } from "./text-words.ts";
import type { Subject } from "./types.ts";

/** More places than this are told by their page alone. */
const maxCovers = 6;

/**
 * «Краткое описание и ссылка» for a hospital's site: what the chat is, for whom, when it answers, where it is, whom to
 * call. Nothing in it but facts of the release.
 */
export function readyText(origin: string, subject: Subject, livingChats: number, hotline: Hotline): string {
  const { region } = subject;
  const address = origin + pagePath(subject);
  const phone = words.phone(hotline.numbers.map(({ dial, from }) => dial + words.from[from]));
  const sentences =
    subject.kind === "region" && !subject.hasChats
      ? [words.noChats(region.name), phone, words.danger]
      : [
          words.what,
          ...(subject.kind === "chat" ? forWhom(subject.chat) : [words.chats(region.name, livingChats)]),
          words.when(hoursWords(region.hours), withinWords(region.answerWithinMinutes)),
          phone,
          words.danger,
        ];
  const way = subject.kind === "chat" ? words.join : subject.hasChats ? words.find : words.more;
  return `${sentences.join(" ")}\n${way(address)}`;
}

/** «Магнитогорск» and «для жителей Магнитогорска» are one sentence too many. */
function forWhom({ covers, note }: PublicChat): readonly string[] {
  const isSaidByNote = note !== null && covers.length < 2;
  return [
    ...(covers.length === 0 || isSaidByNote
      ? []
      : [words.covers(covers.slice(0, maxCovers), covers.length > maxCovers)]),
    ...(note === null ? [] : [words.note(note)]),
  ];
}
