import { counted } from "../../base/plural.ts";
import type { Hours } from "../../registry/types.ts";

const weekdays = [
  { from: "понедельника", on: "в понедельник", to: "понедельник" },
  { from: "вторника", on: "во вторник", to: "вторник" },
  { from: "среды", on: "в среду", to: "среду" },
  { from: "четверга", on: "в четверг", to: "четверг" },
  { from: "пятницы", on: "в пятницу", to: "пятницу" },
  { from: "субботы", on: "в субботу", to: "субботу" },
  { from: "воскресенья", on: "в воскресенье", to: "воскресенье" },
] as const;

/** Every sentence that a sheet says by itself. */
export const words = {
  qrAlt: (address: string) => `QR-код. Ведёт по адресу ${address}`,
  sample: "образец",
  sampleEdition: (edition: string) => `${edition} · образец`,
  chat: "Медицинский чат",
  hours: "Отвечают",
  hoursOf: (hours: Hours, withinMinutes: number) =>
    `${daysWords(hours.days)} с\u00a0${clockWords(hours.from)} до\u00a0${clockWords(hours.to)} по\u00a0местному времени, обычно ${withinWords(withinMinutes)}`,
  shortHours: (hours: Hours) =>
    `Отвечают ${daysWords(hours.days)} с\u00a0${clockWords(hours.from)} до\u00a0${clockWords(hours.to)}`,
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

/** "08:00" as people say it: «8:00». */
function clockWords(time: string): string {
  return time.replace(/^0/, "");
}

/** «за два часа», «за час», «за 30 минут». */
function withinWords(minutes: number): string {
  if (minutes === 60) return "за\u00a0час";
  if (minutes === 120) return "за\u00a0два часа";
  return minutes % 60 === 0
    ? `за\u00a0${counted(minutes / 60, ["час", "часа", "часов"])}`
    : `за\u00a0${counted(minutes, ["минуту", "минуты", "минут"])}`;
}

/** «с понедельника по субботу», «каждый день», «в среду, в пятницу». */
function daysWords(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b);
  const names = sorted.flatMap((day) => weekdays[day - 1] ?? []);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return "по\u00a0договорённости";
  if (names.length === 7) return "каждый день";
  const isUnbroken = sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1);
  return isUnbroken && names.length > 2
    ? `с\u00a0${first.from} по\u00a0${last.to}`
    : names.map((name) => name.on).join(", ");
}
