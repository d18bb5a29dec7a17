import { counted } from "../../base/plural.ts";

export const roleWords = { administrator: "администратор", coordinator: "координатор" } as const;

export const peopleWords = {
  title: "Люди",
  invite: "Пригласить",
  name: "Имя",
  role: "Роль",
  regions: "Регионы",
  allRegions: "все",
  noRegions: "нет",
  state: "Доступ",
  lastSeen: "Последний раз",
  never: "ещё ни разу",
  nobody: "Никого нет.",
  ended: "закрыт",
  passkeys: (count: number) => counted(count, ["ключ", "ключа", "ключей"]),
  invited: (moment: string) => `ссылка ждёт до ${moment}`,
  linkGone: "нет ключа, нужна новая ссылка",

  inviteTitle: "Пригласить человека",
  inviteLead: "Получите ссылку и передайте её сами: в личном сообщении или при встрече. Почта не нужна.",
  nameLabel: "Имя и фамилия",
  nameHint: "Так человека увидят в истории и журнале",
  coordinator: "Координатор: правит свои регионы",
  administrator: "Администратор: правит все регионы и приглашает людей",
  regionsHint: "Для координатора отметьте хотя бы один.",
  openedRegions: "Регионы справочника",
  otherRegions: "Ещё не открытые регионы",
  create: "Получить ссылку",
  badName: "Напишите имя: до 100 знаков, в одну строку.",
  badRole: "Выберите роль.",
  badRegions: "Отметьте хотя бы один регион.",

  linkTitle: "Ссылка готова",
  linkText: (name: string) => `Передайте её только этому человеку: ${name}. Второй раз она не покажется.`,
  linkUntil: (moment: string) =>
    `Действует до ${moment} и срабатывает один раз. Открывать её для проверки можно: тратит её только созданный ключ.`,
  toPerson: "К странице человека",

  regionsHeading: "Регионы",
  saveRegions: "Сохранить регионы",
  administratorHasAll: "Администратору доступны все регионы.",

  linkHeading: "Новая ссылка для входа",
  newLinkText:
    "Нужна, если человек потерял телефон или не успел воспользоваться прежней. Прежняя перестанет действовать.",
  isLost: "Удалить его ключи и завершить входы сейчас: телефон мог попасть в чужие руки",
  newLink: "Получить ссылку",
  revokeLink: "Отозвать неиспользованную ссылку",

  sessionsEnd: "Завершить все входы",
  tokensHeading: "Токены",
  revokeToken: "Отозвать",
  tokenLine: (name: string, region: string) => `${name}, ${region}`,

  endHeading: "Закрыть доступ",
  endText:
    "Ключи, входы, ссылки и токены перестанут действовать сразу. Опубликованное останется, имя сохранится в истории.",
  handOver: "Кому передать черновики",
  noHeir: "Передать некому: пригласите другого координатора этих регионов или администратора.",
  end: "Закрыть доступ",
  endedOn: (moment: string) => `Доступ закрыт ${moment}.`,
  own: "Это вы. Свой доступ не закрывают: попросите другого администратора.",
  ownAccount: "Ваши ключи и входы — на странице «Вход и ключи».",
} as const;

/** What a page says after something was done, by the word in its address. */
export const doneWords: Readonly<Record<string, string>> = {
  regions: "Регионы изменены.",
  ended: "Доступ закрыт, работа передана.",
  sessions: "Входы завершены.",
  link: "Ссылка отозвана.",
  token: "Токен отозван.",
};

export const peopleRefusals = {
  no_such_person: { heading: "Такого человека нет", text: "Его нет или его доступ закрыт." },
  no_such_thing: { heading: "Этого уже нет", text: "Вход, ссылка или токен закрыты раньше." },
  own_access: { heading: "Это ваш доступ", text: "Свой доступ не закрывают и свои ключи так не удаляют." },
  last_administrator: {
    heading: "Это последний администратор",
    text: "Сначала пригласите другого и дождитесь, пока он создаст ключ.",
  },
  no_regions: { heading: "Нет региона", text: "Отметьте хотя бы один регион." },
  cannot_take_over: {
    heading: "Передать нельзя",
    text: "У этого человека нет доступа ко всем регионам. Выберите другого.",
  },
  overtaken: {
    heading: "Кто-то изменил это раньше",
    text: "Ничего не сохранено. Откройте страницу заново и повторите.",
  },
} as const;
