import { counted } from "../base/plural.ts";

const chats = ["чат", "чата", "чатов"] as const;

/** Sentences of the reader of announcements. */
export const words = {
  disguisedHost: "Адрес только похож на адрес мессенджера: в нём русские буквы вместо латинских.",
  untitled: "Чат без названия",
  restOfRegion: "остальные территории",
  hotlineNames: {
    unified: "Единая служба оперативной помощи гражданам",
    hot: "Горячая линия",
    contact: "Контакт-центр",
    call: "Колл-центр",
    reference: "Справочная",
    other: "Телефон для справок",
  },
  noLinks: "В тексте нет ни одной ссылки на чат.",
  inTwoChats: (name: string, count: number) =>
    count === 2
      ? `${name}: территория названа в двух чатах.`
      : `${name}: территория названа в ${count} чатах.`,
  linkInTwoChats: (url: string) => `Одна и та же ссылка ${url} стоит у двух чатов.`,
  linkDiffers: (url: string) =>
    `В тексте видна ссылка ${url}, а ведёт она на другой адрес. Мы взяли тот, на который она ведёт.`,
  chatWithoutLink: (title: string) => `«${title}»: ссылки нет.`,
  chatWithoutTerritory: (title: string) => `«${title}»: не сказано, для какой территории этот чат.`,
  linkWithoutTerritory: (url: string) =>
    `Ссылка ${url} не похожа на чат территории, поэтому её нет среди чатов.`,
  notAChat: (url: string) => `Ссылка ${url} ведёт на канал или бот, а не в чат.`,
  unclear: (text: string, others: readonly string[]) =>
    others.length > 1
      ? `«${text}» может значить: ${others.join(", ")}.`
      : `«${text}»: не уверены, что поняли правильно.`,
  notUnderstood: (text: string) => `«${text}»: такой территории в справочнике нет.`,
  refusedLink: (raw: string, sentence: string, beside: string | null) =>
    beside === null ? `${raw}: ${sentence}` : `${raw}: ${sentence} Рядом: «${beside.slice(0, 120)}».`,
  countDiffers: (said: number, found: number) =>
    `В тексте сказано: ${counted(said, chats)}. Найдено: ${found}.`,
  otherRegion: (text: string, region: string) => `«${text}»: это другой регион, ${region}.`,
  excluded: (text: string) => `«${text}» исключается, а другого чата для этой территории нет.`,
  townAndDistrict: (town: string, district: string) =>
    `${town}: вокруг города есть отдельная территория, ${district}. Проверьте, относится ли она к этому чату.`,
  hoursUnclear: "Дни работы не названы. Мы записали все дни недели.",
} as const;
