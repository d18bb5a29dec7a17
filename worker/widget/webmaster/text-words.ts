import { counted } from "../../base/plural.ts";
import type { HotlineNumber } from "../../registry/types.ts";

/** Sentences of the ready text for a hospital's site. */
export const textWords = {
  what: "В медицинском чате можно спросить больницы о записи к врачу, вызове на дом, очередях и документах.",
  chats: (region: string, count: number) =>
    `${region}: ${counted(count, ["чат", "чата", "чатов"]).replace("\u00a0", " ")}.`,
  covers: (names: readonly string[], hasMore: boolean) =>
    `Для кого: ${names.join(", ")}${hasMore ? " и других мест" : ""}.`,
  note: (note: string) => `${note.charAt(0).toUpperCase()}${note.slice(1).replace(/\.$/, "")}.`,
  when: (hours: string, within: string) => `Отвечают ${hours} по местному времени, обычно ${within}.`,
  find: (address: string) => `Найдите свой чат: ${address}`,
  join: (address: string) => `Как вступить: ${address}`,
  noChats: (region: string) =>
    `${region}: с вопросами о записи к врачу, вызове на дом и работе больниц звоните на горячую линию.`,
  more: (address: string) => `Подробнее: ${address}`,
  phone: (numbers: readonly string[]) => `Телефон для справок: ${numbers.join(" или ")}.`,
  from: { any: "", mobile: " с мобильного", landline: " с городского" } satisfies Record<
    HotlineNumber["from"],
    string
  >,
  danger: "Если угрожает опасность, звоните 103 или 112.",
} as const;
