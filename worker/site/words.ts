import { shortened } from "../answer-parts/shortened.ts";
import { troubleWords } from "../answer-parts/trouble-words.ts";
import type { Access } from "../answer-parts/types.ts";
import { counted, type RussianForms } from "../base/plural.ts";
import { maxQueryLength, type QueryTextRefusal } from "../lookup/query-text.ts";

const chatForms: RussianForms = ["чат", "чата", "чатов"];

/** The short sentences of the residents' pages; whole texts stand in prose.ts, those of answers in answer-parts. */
export const words = {
  home: {
    description:
      "Справочник медицинских чатов: в каком чате отвечает ваша поликлиника, как в него вступить и куда звонить.",
    heading: "Чат с вашей поликлиникой",
    lead: "Найдём медицинский чат вашего района. Там отвечают больницы: запись, вызов врача, очереди, документы.",
    regions: "Регионы",
  },
  search: {
    label: "Где вы живёте?",
    placeholder: "Челябинск, Кирова 5",
    hint: "Город, посёлок, район или адрес. Адрес мы не сохраняем.",
    button: "Найти чат",
    suggestions: "Подсказки",
    again: "Искать ещё раз",
  },
  answer: {
    description: "Какой медицинский чат отвечает за это место и куда звонить.",
    title: (q: string) => shortened(q),
    otherRegions: "Или выберите свой регион",
  },
  chat: {
    whom: "Для кого",
    when: "Когда отвечают",
    hours: (hours: string, within: string) =>
      `${capital(hours)} по местному времени. Обычно отвечают ${within}.`,
    asked: "Спрашивают здесь",
    notAsked: "Не здесь",
    notAskedWhere: "О диагнозе и лечении спросите врача на приёме. Если нужна скорая — 103 или 112.",
    send: "Отправить близкому",
    sendLead: "Адрес этой страницы не меняется, даже если сменится ссылка на чат.",
    fromPaper: "Чтобы вступить, наведите камеру телефона на код или наберите адрес:",
    sms: "СМС",
    mail: "Почта",
    telegram: "Telegram",
    qr: "QR-код страницы чата",
    poster: "Распечатать плакат",
    widget: "Поставить на свой сайт",
    shareSubject: (title: string) => `Медицинский чат: ${title}`,
    description: (covers: string, region: string) =>
      `Медицинский чат, ${region}. ${covers === "" ? "" : `Где отвечают больницы: ${covers}. `}Как вступить, когда отвечают, куда звонить.`,
    source: (title: string, date: string | null) => `Источник: ${title}${date === null ? "" : `, ${date}`}.`,
  },
  region: {
    title: (name: string) => `Медицинские чаты: ${name}`,
    description: (name: string, count: number) =>
      `${name}: ${count === 0 ? "чатов нет, телефон горячей линии" : `${counted(count, chatForms)} с больницами, кто в каком отвечает`}.`,
    count: (count: number) => counted(count, chatForms),
    phone: (dial: string) => `телефон ${dial}`,
    noChats: "чатов нет",
    lead: (count: number, hours: string, within: string) =>
      `${counted(count, chatForms)}. Отвечают ${hours} по местному времени, обычно ${within}.`,
    none: "Чатов с больницами в этом регионе нет. Вопросы принимают по телефону.",
    phoneHeading: "Звоните",
    chats: "Все чаты",
    remark: {
      announced: "ссылки у нас нет",
      dead: "ссылка не работает",
      closed: "закрыт",
    } satisfies Record<Exclude<Access, "open">, string>,
    rest: "все остальные города и районы",
    posters: "Плакаты для печати",
    quality: "Отвечают ли чаты",
    uncovered: "Где чата нет",
    uncoveredLead: "Здесь звоните по телефону ниже.",
  },
  refusal: {
    missing: {
      heading: "Вы ничего не написали",
      lead: "Напишите, где вы живёте: город, посёлок, район или адрес.",
    },
    too_long: troubleWords.tooLong(maxQueryLength),
    control_characters: troubleWords.controlCharacters,
  } satisfies Record<QueryTextRefusal, { heading: string; lead: string }>,
  error: {
    noPage: "Такой страницы нет",
    noPageLead: "Возможно, в адресе опечатка. Найдите свой чат по месту, где живёте.",
    noCode: "Такого чата нет",
    noCodeLead: "Проверьте код: в нём пять знаков. Или найдите чат по месту, где живёте.",
    noRegion: "Такого региона в справочнике нет",
    noRegionLead: "Выберите регион из списка или найдите чат по месту, где живёте.",
    otherSite: "Запрос пришёл с другого сайта",
    otherSiteLead:
      "Ничего не сделано. Откройте нужную страницу здесь и повторите. Если вопрос срочный, позвоните.",
  },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
