import { counted } from "../../../base/plural.ts";
import type { ChatState, LinkHealth, Messenger } from "../../../registry/types.ts";
import type { Audience } from "./chat-form.ts";

const territoryForms = ["территория", "территории", "территорий"] as const;

/** Words for chats that lists and forms share. */
export const chatWords = {
  chat: (title: string) => `Чат «${title}»`,
  states: {
    active: "работает",
    announced: "объявлен, ссылки нет",
    closed: "закрыт",
  } satisfies Record<ChatState, string>,
  messengers: { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" } satisfies Record<Messenger, string>,
  health: {
    ok: "открывается",
    suspect: "под сомнением",
    dead: "не открывается",
    unknown: "ещё не проверена",
  } satisfies Record<LinkHealth, string>,
  newLink: "новая, жители её ещё не видят",
  noLink: "ссылки нет",
  rest: "остальной регион",
  territories: (count: number) => counted(count, territoryForms),
  noTerritories: "нет территорий",
} as const;

export const chatListWords = {
  add: "Новый чат",
  caption: (count: number) => counted(count, ["чат", "чата", "чатов"]),
  chat: "Чат",
  state: "Состояние",
  links: "Ссылки",
  territories: "Территории",
  empty: "В регионе пока нет ни одного чата.",
  isNew: "новый",
  isChanged: "изменён",
  leadsTo: (title: string) => `ведёт в чат «${title}»`,
} as const;

export const chatFormWords = {
  newTitle: "Новый чат",
  code: "Код",
  codeHint: "На плакатах, виджетах и QR-кодах стоит он, а не ссылка.",
  state: "Состояние",
  publicPage: "Страница для жителей",
  legend: "Чат",
  title: "Название",
  titleHint: "Как его узнают жители: «Сатка, Куса, Аша»",
  audience: "Для кого, если это надо сказать",
  audienceHint: "Одна фраза, например «Для прикреплённых к детской поликлинике»",

  links: "Ссылки для вступления",
  linksHint: "Первая ссылка — главная: её кнопка стоит на странице чата первой.",
  noLinks: "Ссылок пока нет: жители увидят, что чат объявлен, но вступить не смогут.",
  up: "Выше",
  down: "Ниже",
  upOf: (url: string) => `Поднять выше ${url}`,
  downOf: (url: string) => `Опустить ниже ${url}`,
  remove: "Убрать",
  removeOf: (text: string) => `Убрать «${text}»`,
  rotate: "Заменить ссылку",
  replacement: "Новая ссылка вместо этой",
  replacementHint:
    "Старая остаётся у жителей, пока вы не опубликуете черновик. Плакаты и виджеты продолжат работать: они ведут на страницу чата.",
  newLink: "Добавить ссылку",
  newLinkHint: "Приглашение Telegram, MAX или ВКонтакте: t.me/+…, max.ru/join/…, vk.me/join/…",
  linkTwice: "Эта ссылка у чата уже есть.",
  stillPublic: "Пока черновик не опубликован, жители видят и эти ссылки:",

  covers: "Территории",
  coversHint: "Жители этих территорий найдут чат по своему адресу.",
  noCovers: "За чатом нет ни одной территории: адрес к нему не приведёт.",
  restAs: "Остальной регион",
  details: "Как названа, примечание, поликлиники",
  as: "Как сказано в источнике",
  note: "Примечание",
  noteHint: "Например «прикреплённые к больнице № 1 и № 3»",
  who: "Кого обслуживает",
  audiences: {
    everybody: "всех жителей",
    clinics: "пациентов этих поликлиник",
    others: "пациентов всех остальных поликлиник",
  } satisfies Record<Audience, string>,
  clinics: "Поликлиники, каждая с новой строки",
  noClinics: "Назовите хотя бы одну поликлинику или выберите другой ответ.",
  only: (clinics: readonly string[]) => `только ${clinics.join(", ")}`,
  others: "пациенты остальных поликлиник",
  add: "Добавить территории",
  addHint: "Можно несколько через запятую: «Сатка, Куса, Аша». Подойдёт и прежнее название, и любой падеж.",
  addsRest: "Остальной регион: все, кого не назвал другой чат",

  source: "Источник сведений о чате",
  sourceOfAll: "Указать этот источник и у всех ссылок и территорий чата",
  newSource: "Другой источник для того, что добавляете",
  newSourceHint: "Не заполняйте, если источник тот же, что у чата.",

  ending: "Закрыть чат",
  endingLead: "Чат больше не нужен или его заменил другой.",
  close: "Закрыть чат",
} as const;

export const closeWords = {
  title: (title: string) => `Закрыть чат «${title}»`,
  lead: "Страница чата и его код остаются навсегда: плакаты и виджеты продолжат работать и приведут жителей к преемнику.",
  successor: "Какой чат его заменит",
  noSuccessor: "Никакой",
  successorHint: "Отмеченные территории перейдут к этому чату.",
  territories: "Какие территории передать",
  nobody: "Территория без отметки останется без чата. Если преемника нет, без чата останутся все.",
  close: "Закрыть в черновике",
  back: "Не закрывать",
  noSuchChat: "Выберите открытый чат этого региона.",
  closedTitle: "Чат закрыт",
  closedLead: "Территорий за ним нет. Его страница остаётся и говорит, куда обратиться.",
  leadsTo: "Преемник",
  nobodyFollows: "нет",
  reopen: "Открыть снова",
  reopenLead: "Если чат был закрыт в вашем черновике, территории вернутся к нему.",
} as const;
