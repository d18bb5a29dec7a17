import { hoursWords, withinWords } from "../../registry/time-words.ts";
import type { Hours } from "../../registry/types.ts";

/** Every sentence that a sheet says by itself. */
export const words = {
  qrAlt: (address: string) => `QR-код. Ведёт по адресу ${address}`,
  sample: "образец",
  sampleEdition: (edition: string) => `${edition} · образец`,
  chat: "Медицинский чат",
  hours: "Отвечают",
  hoursOf: (hours: Hours, withinMinutes: number) =>
    tied(`${hoursWords(hours)} по местному времени, обычно ${withinWords(withinMinutes)}`),
  shortHours: (hours: Hours) => tied(`Отвечают ${hoursWords(hours)}`),
  asked: "Спрашивают здесь",
  notAsked: "Здесь не\u00a0отвечают",
  scanChat: "Наведите камеру телефона на\u00a0код или наберите адрес",
  scanRegion: "Подробнее: наведите камеру телефона на\u00a0код или наберите адрес",
  scanCity:
    "Наведите камеру телефона на\u00a0код и\u00a0найдите свой чат. Или наберите адрес с\u00a0кодом из\u00a0таблицы, например",
  addressWithCode: (shortAddress: string, code: string) => `${shortAddress}/c/${code}`,
  district: "Где вы живёте",
  districtCode: "Код чата",
  danger: "Угроза жизни?",
  dangerPhones: "103 или\u00a0112",
  dangerLine: "Угроза жизни? 103 или\u00a0112",
  phone: (name: string, phones: readonly string[]) => `${name}: ${phones.join(", ")}`,
  phoneHours: "Когда звонить",
  purposes: "Звоните, если нужно",
  more: (count: number) => `и\u00a0ещё ${count}`,
  moreOnSite: (count: number) => `и\u00a0ещё ${count}\u00a0— на\u00a0сайте`,
} as const;

/** A short word stays on the line of what it belongs to. */
function tied(text: string): string {
  return text.replace(/(?<=^|\s)(с|до|за|по|на) /g, "$1\u00a0");
}
