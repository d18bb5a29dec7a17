import { counted } from "../../../base/plural.ts";
import type { TerritoryLevel } from "../../../registry/types.ts";

const forms = ["территория", "территории", "территорий"] as const;

export const levelWords: Record<TerritoryLevel, string> = {
  municipality: "муниципалитет",
  city_district: "район города",
  settlement: "населённый пункт",
};

export const territoryListWords = {
  add: "Новая территория",
  search: "Название или код",
  find: "Найти",
  filters: "Какие показать",
  show: {
    all: "Все",
    municipality: "Муниципалитеты",
    city_district: "Районы городов",
    settlement: "Населённые пункты",
    merged: "Вошли в другие",
    changed: "Изменены",
  },
  caption: (count: number, page: number, pages: number) =>
    counted(count, forms) + (pages === 1 ? "" : `, страница ${page} из ${pages}`),
  name: "Территория",
  level: "Уровень",
  oktmo: "ОКТМО",
  around: "Входит в",
  merged: (label: string) => `вошла в: ${label}`,
  empty: "Таких территорий нет.",
  isNew: "новая",
  isChanged: "изменена",
  inherited: "как у территории вокруг",
  pages: "Страницы",
  previous: "Назад",
  next: "Дальше",
} as const;

export const territoryFormWords = {
  newTitle: "Новая территория",
  titleOf: (label: string) => `Территория «${label}»`,
  servedBy: "Кто отвечает жителям",
  nobody: "никто",
  legend: "Сегодня",
  name: "Официальное название",
  nameFrom: "С какого времени",
  label: "Как её называют в ответе",
  labelHint: "Коротко: «Саткинский округ», «Сатка», «Калининский район»",
  level: "Уровень",
  kind: "Вид",
  kindHint: "«муниципальный округ», «городской округ», «г», «рп», «с», «вн.р-н»",
  oktmo: "Код ОКТМО",
  oktmoHint: "8 или 11 цифр. Пусто, если своего кода нет: тогда действует код территории вокруг.",
  parent: "Входит в",
  parentHint: "Начните писать название. Пусто, если прямо в регион.",
  merged: "Объединена: вошла в ту, что названа выше, и больше не существует сама",
  mergedIntoWhat: "Назовите территорию, в которую она вошла.",
  centre: "Центр: где сидит её администрация",
  others: "Другие названия",
  aliases: "Как её ещё называют, каждое название с новой строки",
  former: "Прежнее название",
  formerFrom: "с",
  formerUntil: "до",
  formerOf: (row: number) => `Прежнее название ${row}`,
  clear: "Чтобы убрать строку, очистите её.",
  codes: "Прежние коды ОКТМО",
  code: (row: number) => `Прежний код ${row}`,
  codeUntil: "действовал до",
  codeTwice: "Этот код уже есть строкой выше.",
  noChatLegend: "Если чата здесь нет",
  noChat: "Источник говорит, что чата здесь нет",
  noChatHint: "Тогда жители увидят телефон, даже если у территории вокруг чат есть.",
  noChatAs: "Как сказано в источнике",
  noChatNote: "Примечание",
  source: "Источник сведений о территории",
  exists: "Такая территория уже есть в справочнике.",
} as const;
