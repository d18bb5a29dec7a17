import { counted, type RussianForms } from "../base/plural.ts";
import type { HotlineNumber, Messenger } from "../registry/types.ts";
import type { Undecided } from "./question-heading.ts";
import { shortened } from "./shortened.ts";
import type { LinkTrouble } from "./types.ts";

const chatForms: RussianForms = ["чат", "чата", "чатов"];
const inMessenger: Record<Messenger, string> = { telegram: "в Telegram", max: "в MAX", vk: "во ВКонтакте" };

/** What answers, cards and phones say, wherever they stand. */
export const words = {
  answer: {
    found: (count: number) => (count === 1 ? "Ваш чат" : `Вам подходят ${counted(count, chatForms)}`),
    searchedFor: (text: string) => `Искали «${text}».`,
    ignored: (parts: readonly string[]) => `Не учли: «${parts.join(" ")}».`,
    noChat: "Здесь чата нет",
    notFound: (q: string) => `Не нашли «${shortened(q)}»`,
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
    join: (messenger: Messenger) => `Вступить ${inMessenger[messenger]}`,
    inApp: "Не открывается? Сразу в приложении Telegram",
    more: "Подробнее о чате",
    announced: "Чат есть, но ссылки на него у нас нет.",
    dead: (since: string | null) =>
      since === null
        ? "Ссылка на чат перестала работать, новой у нас пока нет."
        : `Ссылка на чат обновляется с\u00a0${since}: прежняя больше не работает, новой у нас пока нет.`,
    trouble: ({ messenger, health, since }: LinkTrouble) => {
      const link = `Ссылка ${inMessenger[messenger]}`;
      const from = since === null ? "" : ` с\u00a0${since}`;
      return health === "dead"
        ? `${link} обновляется${from}: прежняя больше не работает.`
        : `${link} под вопросом${from}: мы её проверяем. Если чат не откроется или окажется чужим, позвоните.`;
    },
    closed: "Этот чат закрыт.",
    successor: "Теперь вместо него чат:",
    toSuccessor: "Открыть новый чат",
    sourceOfLinks: "Сайт со ссылками",
    otherChats: "Все чаты региона",
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
} as const;
