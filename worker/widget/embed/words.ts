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
  directory: "Здравчат",
  directoryOf: (region: string) => `Здравчат: ${region}`,
  asked: (q: string) => `${q} — ${words.heading}`,
  refusal: {
    missing: { heading: "Вы ничего не написали", lead: "Напишите, где вы живёте." },
    too_long: {
      heading: "Слишком длинно",
      lead: `Нужно до ${maxQueryLength} знаков. Хватит города или адреса.`,
    },
    control_characters: {
      heading: "Не получилось прочитать вопрос",
      lead: "В тексте есть невидимые служебные знаки. Наберите адрес заново.",
    },
  } satisfies Record<QueryTextRefusal, { heading: string; lead: string }>,
  unknown: {
    heading: "Такого чата здесь нет",
    lead: "В адресе на этом сайте опечатка. Найдите свой чат по месту, где живёте, или позвоните.",
  },
  tooMany: {
    heading: "Сейчас слишком много вопросов",
    lead: "Подождите минуту и нажмите «Найти чат» ещё раз. Если вопрос срочный, позвоните.",
  },
  failure: {
    heading: "У нас сбой",
    lead: "Попробуйте ещё раз через минуту. Если вопрос срочный, позвоните.",
  },
  requestId: (id: string) => `Номер сбоя: ${id}`,
} as const;
