import { counted } from "../base/plural.ts";

/** Sentences about records that people read while they edit and before they publish. */
export const findingWords = {
  noRegion: "У региона нет общих сведений: названия, часового пояса и часов работы чатов.",
  regionTaken: "Номер или код ОКТМО этого региона уже стоит у другого региона.",
  idTaken: (label: string) => `Территория «${label}» уже записана за другим регионом.`,
  codeTaken: (title: string, code: string) =>
    `Код ${code} чата «${title}» уже занят в другом регионе. Создайте этот чат заново.`,
  timezone: (zone: string) => `Часовой пояс «${zone}» не существует.`,
  hours: "Часы работы заданы неверно: начало должно быть раньше конца, нужен хотя бы один день.",
  noName: (label: string) => `У территории «${label}» нет сегодняшнего названия.`,
  severalNames: (label: string) => `У территории «${label}» несколько сегодняшних названий. Оставьте одно.`,
  parent: (label: string) => `Территория «${label}» входит в территорию, которой нет в регионе.`,
  cycle: (label: string) => `Территория «${label}» входит сама в себя.`,
  centre: (label: string) => `Центр территории «${label}» не найден среди территорий региона.`,
  noCode: (label: string) => `У территории «${label}» и у тех, в которые она входит, нет кода ОКТМО.`,
  codeTwice: (label: string, other: string) => `Код ОКТМО территории «${label}» уже занят: «${other}».`,
  mergedWithoutSuccessor: (label: string) =>
    `Территория «${label}» отмечена как вошедшая в другую, но не сказано, в какую.`,
  noTitle: "У чата нет названия.",
  unknownTerritory: (title: string) => `Чат «${title}» обслуживает территорию, которой нет в регионе.`,
  closedServes: (title: string) =>
    `Чат «${title}» закрыт, но за ним остались территории. Передайте их другому чату или снимите.`,
  successor: (title: string) => `Для закрытого чата «${title}» указан преемник, которого нет в регионе.`,
  succeedsItself: (title: string) => `Чат «${title}» не может быть преемником самого себя.`,
  successorOfOpen: (title: string) => `Чат «${title}» не закрыт, а преемник указан.`,
  badLink: (title: string) => `У чата «${title}» есть ссылка, которая не ведёт в чат.`,
  linkTwice: (title: string) => `У чата «${title}» одна и та же ссылка указана дважды.`,
  state: (title: string) => `Состояние чата «${title}» не подходит к его ссылкам.`,
  deniedTerritory: (label: string, title: string) =>
    `«${label}»: отмечено, что чата здесь нет, но её обслуживает «${title}». Уберите одно из двух.`,
  inviteElsewhere: (title: string, other: string) => `Ссылка чата «${title}» уже указана у чата «${other}».`,
  alreadyCovered: (label: string, others: string) =>
    `«${label}» обслуживает не один чат: ${others}. Жители увидят оба.`,
  noTerritory: (title: string) => `За чатом «${title}» нет ни одной территории: адрес к нему не приведёт.`,
  noLink: (title: string) =>
    `У чата «${title}» нет ссылки: жители увидят, что чат есть, но вступить не смогут.`,
  severalRests: (others: string) => `Остальной регион обслуживает не один чат: ${others}.`,
} as const;

const weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

/** A diff in words. */
export const diffWords = {
  region: "Сведения о регионе",
  hotline: "Горячая линия",
  territory: (label: string) => `Территория «${label}»`,
  chat: (title: string) => `Чат «${title}»`,
  hours: (days: readonly number[], from: string, to: string) =>
    `${days.map((day) => weekdays[day - 1] ?? day).join(", ")}, ${from}–${to}`,
  minutes: (count: number) => counted(count, ["минута", "минуты", "минут"]),
  dialledFrom: { any: "", mobile: " (с мобильного)", landline: " (с городского)" },
  levels: { municipality: "муниципалитет", city_district: "район города", settlement: "населённый пункт" },
  states: { active: "работает", announced: "объявлен, ссылки нет", closed: "закрыт" },
  messengers: { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" },
  rest: "остальной регион",
  otherClinics: "пациенты остальных поликлиник",
  clinics: (names: string) => `пациенты: ${names}`,
  from: (date: string) => ` (с ${date})`,
  until: (date: string) => ` (до ${date})`,
  unknown: "неизвестно какую",
  noTerritory: "такой территории нет",
  divided: {
    district: (chats: string) => `по районам: ${chats}`,
    clinic: (chats: string) => `по поликлиникам: ${chats}`,
  },
  and: "; ",
  statedNone: "чата нет, так говорит источник",
  none: "чат не указан",
} as const;

/** What each fact of a record is called. */
export const factLabels = {
  name: "Название",
  number: "Номер региона",
  oktmo: "Код ОКТМО",
  aliases: "Другие названия",
  postal: "Начала почтовых индексов",
  timezone: "Часовой пояс",
  hours: "Часы работы чатов",
  answerWithin: "Ответ в течение",
  hoursSource: "Источник часов работы",
  linksPublished: "Где регион публикует ссылки",
  linksPublishedSource: "Источник о публикации ссылок",
  widgetHosts: "Сайты с виджетом",
  numbers: "Телефоны",
  serviceHours: "Часы работы",
  purposes: "С чем помогает",
  notes: "Пояснения",
  source: "Источник",
  label: "Как её называют в ответе",
  formerNames: "Прежние названия",
  nameSources: "Источники названий",
  level: "Уровень",
  kind: "Вид",
  formerCodes: "Прежние коды",
  parent: "Входит в",
  mergedInto: "Вошла в территорию",
  centre: "Центр",
  noChat: "Чата здесь нет",
  position: "Место в списке",
  title: "Название",
  state: "Состояние",
  links: "Ссылки",
  linkSources: "Источник ссылок",
  covers: "Территории",
  coverNotes: "Примечания к территориям",
  coverSources: "Источник о территориях",
  audience: "Для кого",
  succeededBy: "Преемник",
} as const;

/** Chats that are not of the region in hand, as a warning names them. */
export const elsewhereWords = {
  ofRegion: (title: string, region: string) => `${title} (${region})`,
  ofDraft: (title: string) => `${title} (в черновике коллеги)`,
  ofOtherDraft: (region: string) => `чат из черновика (${region})`,
} as const;
