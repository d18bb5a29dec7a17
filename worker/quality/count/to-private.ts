import { type WordList, wordMatcher } from "./word-list.ts";

/** Words by which an answer sends the resident out of the chat into private messages. */
export const toPrivateWords: WordList = [
  "личку",
  "личке",
  "лички",
  "в лс",
  "в л с",
  "в личные",
  "в личном",
  "в личное",
  "личн* сообщени*",
  "личным сообщением",
  "в директ*",
  "в приват*",
  "напишите мне",
  "пишите мне",
  "напиши мне",
  "мне напишите",
  "напишите лично",
  "пишите лично",
  "написал* вам лично",
  "ответил* вам лично",
  "отвечу лично",
];

const hasWord = wordMatcher(toPrivateWords);

export function sendsToPrivate(words: readonly string[]): boolean {
  return hasWord(words);
}
