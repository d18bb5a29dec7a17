import type { NumberJson } from "./types.ts";

const days = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

/** Names end in `Text`: the build shortens such names and no others. */
const ru = {
  langText: "ru",
  titleText: "Чат с вашей поликлиникой",
  labelText: "Где вы живёте?",
  hintText: "Город, посёлок или адрес. Мы его не сохраняем.",
  buttonText: "Найти чат",
  busyText: "Ищем…",
  failedText: "Не получилось. Попробуйте ещё раз через минуту.",
  readAsText: (text: string) => `Искали «${text}». `,
  ignoredText: (text: string) => `Не учли: «${text}».`,
  whichText: "Какой чат ваш?",
  unknownText: "Не знаю",
  unsureText: "Вступите в любой и спросите, ваш ли он. Или позвоните.",
  notFoundText: (q: string) => `Не нашли «${q}»`,
  openText: (until: string, minutes: number) =>
    `Открыт: отвечают сегодня до ${until}, обычно за ${minutes === 120 ? "два часа" : `${minutes}\u00a0мин`}`,
  /** `day`: 0 is today, -1 tomorrow, else the ISO weekday. */
  shutText: (day: number, from: string) =>
    `Закрыт: ответят ${day > 0 ? `в${day === 2 ? "о" : ""}\u00a0${days[day - 1]}` : day < 0 ? "завтра" : "сегодня"} с ${from}`,
  coversText: (names: string) => `Для кого: ${names}.`,
  /** In the order of `messengers`. */
  joinText: ["Вступить в Telegram", "Вступить в MAX", "Вступить во ВКонтакте"],
  announcedText: "Чат есть, но ссылки на него у нас нет.",
  deadText: "Чат есть, но ссылка на него не работает.",
  closedText: "Этот чат закрыт.",
  successorText: "Открыть новый чат",
  moreText: "Подробнее о чате",
  dangerText: "Угроза жизни? ",
  orText: " или ",
  inquiriesText: "Справки и запись: ",
  dialFromText: {
    mobile: "\u00a0с\u00a0мобильного",
    landline: "\u00a0с\u00a0городского",
  } as Partial<Record<NumberJson["from"], string>>,
};

export type Words = typeof ru;

/** One entry for each language; `lang` picks it, and what is not here is Russian. */
export const languages: ReadonlyMap<string, Words> = new Map([["ru", ru]]);

export function wordsFor(lang: string): Words {
  return languages.get(lang) || ru;
}
