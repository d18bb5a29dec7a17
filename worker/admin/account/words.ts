export const accountWords = {
  title: "Вход и ключи",
  onePasskey: "У вас один ключ",
  onePasskeyText:
    "Если потеряете это устройство, войти не сможете. Добавьте второй ключ: на другом телефоне, компьютере или флешке-ключе.",
  moscowTime: "Время московское.",
  regionTime: "Время вашего региона.",
  notYet: "ещё ни разу",
  noName: "Без названия",
  unknownDevice: "Неизвестное устройство",

  passkeys: "Ключи",
  passkey: "Название",
  created: "Создан",
  lastUsed: "Последний вход",
  kept: "Где хранится",
  synced: "с копией у владельца",
  deviceOnly: "только на устройстве",
  actions: "Действия",
  newName: (name: string) => `Новое название ключа «${name}»`,
  rename: "Переименовать",
  remove: "Удалить",
  removeLabel: (name: string) => `Удалить ключ «${name}»`,
  lastStays: "Последний ключ удалить нельзя.",
  addHeading: "Добавить ключ",
  addText: "Ключ создаётся на этом устройстве или на телефоне рядом: браузер предложит выбор.",
  add: "Добавить ключ",
  needsScript: "Для ключа нужен JavaScript.",
  signInFirst:
    "Чтобы добавить или удалить ключ и выпустить токен, войдите ещё раз: вход был больше 10 минут назад.",
  signInAgain: "Войти ещё раз",

  sessions: "Где вы вошли",
  device: "Устройство",
  signedIn: "Вход",
  lastSeen: "Последний раз",
  thisOne: "это устройство",
  end: "Завершить",
  endLabel: (device: string) => `Завершить вход: ${device}`,
  endOthers: "Завершить все остальные входы",

  tokens: "Токены для программ",
  tokensText:
    "Программа с токеном выгружает чаты региона, готовит черновик или публикует его, без вашего входа. Токен видно один раз.",
  noTokens: "Токенов нет.",
  token: "Токен",
  region: "Регион",
  scopes: "Что может",
  expires: "Действует до",
  expired: "срок истёк",
  used: "Последний раз",
  revoke: "Отозвать",
  revokeLabel: (name: string) => `Отозвать токен «${name}»`,
  issue: "Выпустить токен",
  tokenName: "Для чего он",
  tokenNameHint: "Например: выгрузка на сайт больницы",
  days: "На сколько",
  daysText: { "30": "30 дней", "90": "90 дней", "365": "год" },
  scopeText: {
    export: "Выгружать чаты региона",
    import: "Загружать таблицу в черновик",
    publish: "Публиковать черновик",
  },
  badName: "Напишите название: до 60 знаков, в одну строку.",
  badScopes: "Отметьте, что программа может.",
  badRegion: "Выберите регион из списка.",
  issuedTitle: "Токен выпущен",
  issuedText: "Скопируйте его сейчас: второй раз он не покажется.",
  issuedHow: "Передавайте его в заголовке:",
  issuedUntil: (moment: string) => `Действует до ${moment}.`,
  back: "К ключам и токенам",
} as const;

/** What a page says after something was done, by the word in its address. */
export const doneWords: Readonly<Record<string, string>> = {
  added: "Ключ добавлен.",
  renamed: "Название изменено.",
  removed: "Ключ удалён.",
  ended: "Вход завершён.",
  revoked: "Токен отозван.",
};

export const refusalWords = {
  last_passkey: {
    heading: "Это последний ключ",
    text: "Сначала добавьте другой, иначе войти будет нечем.",
    way: { href: "/admin/account", text: "К ключам" },
  },
  no_such_thing: {
    heading: "Этого уже нет",
    text: "Ключ, вход или токен удалён раньше.",
    way: { href: "/admin/account", text: "К ключам" },
  },
  not_permitted: {
    heading: "Токен не выпущен",
    text: "Этот регион не ваш или такого права у вас нет.",
    way: { href: "/admin/account", text: "К ключам" },
  },
  badName: {
    heading: "Название не подошло",
    text: accountWords.badName,
    way: { href: "/admin/account", text: "К ключам" },
  },
} as const;
