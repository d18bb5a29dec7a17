import { troubleWords } from "../../answer-parts/trouble-words.ts";
import { maxQueryLength, type QueryTextRefusal } from "../../lookup/query-text.ts";

/** Every sentence that frames say beside answers, cards and phones. */
export const words = {
  heading: "Чат с вашей поликлиникой",
  label: "Где вы живёте?",
  hint: "Город, посёлок, район или адрес. Адрес мы не сохраняем.",
  button: "Найти чат",
  again: "Искать ещё раз",
  suggestions: "Подсказки",
  noChats: "Чатов с больницами в этом регионе нет. Вопросы принимают по телефону.",
  call: "Звоните",
  otherChat: "Это не ваш чат? Найдите свой",
  report: "Ссылка не работает?",
  directory: "Здравчат",
  directoryOf: (region: string) => `Здравчат: ${region}`,
  asked: (q: string) => `${q} — ${words.heading}`,
  refusal: {
    missing: { heading: "Вы ничего не написали", lead: "Напишите, где вы живёте." },
    too_long: troubleWords.tooLong(maxQueryLength),
    control_characters: troubleWords.controlCharacters,
  } satisfies Record<QueryTextRefusal, { heading: string; lead: string }>,
  unknown: {
    heading: "Такого чата здесь нет",
    lead: "В адресе на этом сайте опечатка. Найдите свой чат по месту, где живёте, или позвоните.",
  },
  tooMany: troubleWords.tooMany,
  failure: troubleWords.failure,
  requestId: troubleWords.requestId,
} as const;
