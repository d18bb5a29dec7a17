import { type WordList, wordMatcher } from "./word-list.ts";

/** Words and phrases by which a message asks even without a question mark. */
export const askingWords: WordList = [
  ..."как где когда почему отчего зачем куда откуда кто кому сколько ли".split(" "),
  ..."какой какая какое какие каких какого какую каком какому каким какими".split(" "),
  ..."помогите помоги подскаж* скажите посоветуйте объясните разъясните уточните расскажите сообщите ответьте".split(
    " ",
  ),
  ..."прошу просим просьба интересует".split(" "),
  "что делать",
  "что нужно",
  "что надо",
  "в чем дело",
  "нет записи",
  "нету записи",
  "записи нет",
  "нет талон*",
  "нету талон*",
  "талонов нет",
  "нет номерк*",
  "нет мест",
  "мест нет",
  "не могу записаться",
  "не могу дозвониться",
  "не могу попасть",
  "не могу получить",
  "не могу вызвать",
  "не можем записаться",
  "не можем дозвониться",
  "не можем попасть",
  "невозможно записаться",
  "невозможно дозвониться",
  "невозможно попасть",
  "не получается записаться",
  "не получается дозвониться",
  "не берут трубку",
  "нужна помощь",
  "нужна консультация",
  "хочу записаться",
  "хочу узнать",
  "хотела бы",
  "хотел бы",
  "хотелось бы",
  "врач не пришел",
  "врач не приходил",
  "не пришел врач",
];

/** Phrases in which those words ask nothing. */
export const notAskingPhrases: WordList = [
  "так как",
  "как раз",
  "как всегда",
  "как обычно",
  "как будто",
  "всем кто",
  "тем кто",
  "вряд ли",
  "чуть ли",
  "едва ли",
  "то ли",
];

const hasAskingWord = wordMatcher(askingWords, notAskingPhrases);

/** Whether a text asks: a question mark outside of links, or a word of the list. */
export function asks(text: string, words: readonly string[]): boolean {
  return /[?？]/.test(withoutLinks(text)) || hasAskingWord(words);
}

/** A question mark in an address asks nothing, and digits in it are nobody's number. */
export function withoutLinks(text: string): string {
  return text.includes("/") ? text.replace(/(?:https?:\/\/|www\.|t\.me\/|tg:\/\/)\S+/gi, " ") : text;
}
