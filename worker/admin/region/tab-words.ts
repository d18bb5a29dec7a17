import { counted } from "../../base/plural.ts";

/** What every page of a region says around its own content. */
export const tabWords = {
  tabs: "Разделы региона",
  regions: "Мои регионы",
  coverage: "Охват",
  chats: "Чаты",
  territories: "Территории",
  facts: "Регион и линия",
  draft: "Черновик",
  history: "История",
  links: "Ссылки",
  usage: "Как пользуются",
  quality: "Качество",
  fill: "Пополнить",
  start: "Памятка",
  inDraft: (count: number) => `В вашем черновике ${counted(count, ["изменение", "изменения", "изменений"])}.`,
  notYetPublic: "Жители этого пока не видят.",
  see: "Посмотреть и опубликовать",
  submitted: "Ваш черновик ждёт второго человека. Пока он ждёт, править его нельзя.",
  seeSubmitted: "Посмотреть или вернуть себе",
} as const;
