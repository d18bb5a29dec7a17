import { counted } from "../../../base/plural.ts";
import type { CoverageRow } from "./coverage-rows.ts";
import type { Shown } from "./input.ts";

const territoryForms = ["территория", "территории", "территорий"] as const;

export const coverageWords = {
  lead: "Кто отвечает жителям каждой территории, если опубликовать ваш черновик.",
  leadPublic: "Кто отвечает жителям каждой территории.",
  search: "Найти территорию или чат",
  find: "Найти",
  reset: "Сбросить",
  filters: "Какие показать",
  show: {
    all: "Все",
    none: "Без чата",
    several: "Несколько чатов",
    changed: "Изменено",
  } satisfies Record<Shown, string>,
  caption: (count: number, page: number, pages: number) =>
    counted(count, territoryForms) + (pages === 1 ? "" : `, страница ${page} из ${pages}`),
  territory: "Территория",
  chats: "Чаты",
  how: "Почему",
  change: "В черновике",
  empty: "Таких территорий нет.",
  noTerritories: "В регионе пока нет ни одной территории.",
  inListOrder: "По порядку реестра",
  none: "нет чата",
  statedNone: "чата нет, так говорит источник",
  merged: "объединена",
  levels: { municipality: "", city_district: "район города", settlement: "населённый пункт" },
  by: {
    served: "назван в чате",
    divided: "",
    district: "делится по районам",
    clinic: "делится по поликлиникам",
    rest: "остальной регион",
    around: "как вся территория вокруг",
    none: "",
  } satisfies Record<CoverageRow["by"], string>,
  changed: "изменено",
  was: (titles: readonly string[]) => `было: ${titles.length === 0 ? "нет чата" : titles.join("; ")}`,
  recordChanged: "изменены сведения о территории",
  sortedBy: "Упорядочить",
  pages: "Страницы",
  previous: "Назад",
  next: "Дальше",
} as const;
