import { counted, type RussianForms } from "../base/plural.ts";
import { maxQueryLength, type QueryTextRefusal } from "../lookup/query-text.ts";
import type { HotlineNumber, Messenger } from "../registry/types.ts";
import type { Undecided } from "./question-heading.ts";
import type { Access } from "./types.ts";

const chatForms: RussianForms = ["чат", "чата", "чатов"];
const messengers: Record<Messenger, string> = { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" };

/** Every short sentence of the residents' pages; whole texts stand in prose.ts. */
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
    found: (count: number) => (count === 1 ? "Ваш чат" : `Вам подходят ${counted(count, chatForms)}`),
    searchedFor: (text: string) => `Искали «${text}».`,
    ignored: (parts: readonly string[]) => `Не учли: «${parts.join(" ")}».`,
    noChat: "Здесь чата нет",
    notFound: (q: string) => `Не нашли «${shortened(q)}»`,
    otherRegions: "Или выберите свой регион",
  },
  choose: {
    heading: {
      place: "Уточните, где вы живёте",
      "part-of-region": "Выберите свой город или район",
      district: "Какой у вас район?",
      clinic: "К какой больнице вы прикреплены?",
      other: "Уточните, где вы живёте",
    } satisfies Record<Undecided, string>,
    unsure: {
      place: "Не знаю",
      "part-of-region": "Не знаю",
      district: "Не знаю свой район",
      clinic: "Не знаю свою больницу",
      other: "Не знаю",
    } satisfies Record<Undecided, string>,
    unsureDetail: (count: number) =>
      count === 1 ? "чат для них один" : `покажем ${count === 2 ? "оба чата" : "все чаты"} и телефон`,
    unsureHeading: (count: number) =>
      count === 1 ? "Чат для них один" : count === 2 ? "Оба чата" : "Все эти чаты",
    unsureLead: (count: number) =>
      count === 1
        ? "Что бы вы ни выбрали, отвечает этот чат."
        : "Вступите в любой и спросите, ваш ли он. Или позвоните.",
    unsureCall: "Позвоните и спросите, какой из них ваш.",
  },
  chat: {
    join: (messenger: Messenger) =>
      messenger === "vk" ? "Вступить во ВКонтакте" : `Вступить в ${messengers[messenger]}`,
    inApp: "Не открывается? Сразу в приложении Telegram",
    more: "Подробнее о чате",
    announced: "Чат есть, но ссылки на него у нас нет.",
    dead: "Ссылка на чат перестала работать, новой у нас пока нет.",
    note: (note: string) => `${capital(note).replace(/\.$/, "")}.`,
    closed: "Этот чат закрыт.",
    successor: "Теперь вместо него чат:",
    toSuccessor: "Открыть новый чат",
    sourceOfLinks: "Сайт со ссылками",
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
    otherChats: "Все чаты региона",
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
    uncovered: "Где чата нет",
    uncoveredLead: "Здесь звоните по телефону ниже.",
  },
  hotline: {
    heading: "Телефоны",
    danger: "Угроза жизни?",
    or: "или",
    inquiries: "Справки и запись:",
    call: (dial: string) => `Позвонить ${dial}`,
    from: { any: "", mobile: " с\u00a0мобильного", landline: " с\u00a0городского" } satisfies Record<
      HotlineNumber["from"],
      string
    >,
    service: (name: string, purposes: readonly string[]) =>
      purposes.length === 0 ? `${name}.` : `${name}: ${purposes.join(", ")}.`,
  },
  refusal: {
    missing: {
      heading: "Вы ничего не написали",
      lead: "Напишите, где вы живёте: город, посёлок, район или адрес.",
    },
    too_long: {
      heading: "Слишком длинно",
      lead: `Нужно до ${maxQueryLength} знаков. Хватит города или адреса.`,
    },
    control_characters: {
      heading: "Не получилось прочитать вопрос",
      lead: "В тексте есть невидимые служебные знаки. Наберите адрес заново.",
    },
  } satisfies Record<QueryTextRefusal, { heading: string; lead: string }>,
  error: {
    noPage: "Такой страницы нет",
    noPageLead: "Возможно, в адресе опечатка. Найдите свой чат по месту, где живёте.",
    noCode: "Такого чата нет",
    noCodeLead: "Проверьте код: в нём пять знаков. Или найдите чат по месту, где живёте.",
    noRegion: "Такого региона в справочнике нет",
    noRegionLead: "Выберите регион из списка или найдите чат по месту, где живёте.",
    tooMany: "Сейчас слишком много вопросов",
    tooManyLead: "Подождите минуту и нажмите «Найти чат» ещё раз. Если вопрос срочный, позвоните.",
    otherSite: "Запрос пришёл с другого сайта",
    otherSiteLead:
      "Ничего не сделано. Откройте нужную страницу здесь и повторите. Если вопрос срочный, позвоните.",
    failure: "У нас сбой",
    failureLead: "Попробуйте ещё раз через минуту. Если вопрос срочный, позвоните.",
    requestId: (id: string) => `Номер сбоя: ${id}`,
  },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Long typed text stays readable in a heading; cut between characters, never inside one. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}
