import { counted } from "../../base/plural.ts";
import type { Certainty } from "./proposal-form.ts";
import type { UploadRefusal } from "./uploaded-text.ts";

const weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
const chatForms = ["чат", "чата", "чатов"] as const;
const certainty: Readonly<Record<Certainty, string>> = {
  exact: "точно",
  corrected: "исправлено",
  partial: "неполно",
  unsure: "не уверены",
  chosen: "выбрано вами",
};
const why: Readonly<Partial<Record<Certainty, string>>> = {
  corrected: "В тексте написано с ошибкой.",
  partial: "Подходит только часть территории или не всё, что сказано в тексте.",
  unsure: "Похожих территорий несколько, или это догадка. Выберите из списка и отметьте.",
};

/** Sentences of the pages that read a press release. */
export const announcementWords = {
  title: "Чаты из пресс-релиза",
  lead: "Вставьте сообщение министерства целиком: из браузера, Word, PDF или мессенджера. Мы найдём в нём чаты, ссылки и территории, а вы поправите. До вашего согласия ничего не сохраняется.",
  noTerritories:
    "В регионе ещё нет территорий, поэтому узнать их в тексте не получится. Сначала загрузите классификатор.",
  toRegister: "Загрузить территории",
  text: "Текст или HTML",
  file: "Или файл с текстом (.txt, .html)",
  read: "Прочитать",
  readAgain: "Прочитать текст заново",
  readAgainHint: "Исправления ниже пропадут.",
  check: "Проверить ещё раз",
  accept: "Принять в черновик",
  acceptHint: "Жители увидят изменения только после публикации черновика.",
  startOver: "Начать с другого текста",
  nothingGiven: "Вставьте текст или выберите файл.",
  bothGiven: "Вставьте текст или выберите файл, но не то и другое сразу.",
  tooLong: (most: number) =>
    `Текст длиннее ${most.toLocaleString("ru")} знаков. Вставьте только ту часть, где перечислены чаты.`,
  upload: {
    word: "Это файл Word. Откройте его, выделите весь текст, скопируйте и вставьте сюда.",
    excel:
      "Это книга Excel. Скопируйте ячейки и вставьте сюда или сохраните её как CSV и загрузите на странице таблицы.",
    archive: "Это архив. Распакуйте его и вставьте текст документа.",
    old_office: "Это файл Word или Excel старого образца. Откройте его, скопируйте текст и вставьте сюда.",
    pdf: "Это файл PDF. Откройте его, скопируйте текст и вставьте сюда.",
    rtf: "Это файл RTF. Откройте его в Word, скопируйте текст и вставьте сюда.",
    picture: "Это картинка. Нужен текст: попросите у министерства документ или страницу.",
    binary:
      "Это не текст: в файле слишком много непечатаемых знаков. Скопируйте текст из программы, где он открыт.",
  } satisfies Readonly<Record<UploadRefusal, string>>,
  errors: "Поправьте отмеченное",
  errorsText: "В черновик пока ничего не попало. Что не так, сказано у каждого поля.",
  draftMoved:
    "Черновик изменился, пока вы смотрели: в другой вкладке или другим способом. Проверьте ещё раз и примите.",
  nothingChanges: "Принимать нечего: в регионе уже всё так, как в тексте, или не отмечен ни один чат.",
  found: (chats: number, left: number) =>
    chats === 0
      ? "Чатов в тексте не нашли. Проверьте, что вставлен весь текст со ссылками."
      : `Нашли ${counted(chats, chatForms)}${left > 0 ? `, показаны не все: лишних ${left}` : ""}. Снимите отметку с того, что не нужно.`,
  warnings: "На что обратить внимание",
  regionWarnings: "Что изменится в регионе",
  shown: "Прочитанный текст",
  shownHint: "Подчёркнуты найденные ссылки и названия, выделены непонятые слова.",
  source_text: "Исходный текст",
  unmatched: (all: readonly string[]) =>
    `Не поняли: ${all
      .slice(0, 5)
      .map((text) => `«${text}»`)
      .join(", ")}${all.length > 5 ? ` и ещё ${all.length - 5}` : ""}`,
  chat: (number: number, title: string) => `Чат ${number}. ${title}`,
  keep: "Взять этот чат",
  into: "Что это за чат",
  newChat: "Новый чат",
  update: (title: string, code: string) => `Обновить «${title}» (${code})`,
  matchedBy: {
    link: "Такая же ссылка уже есть у чата региона.",
    territories: "У чата региона те же территории: ссылка будет заменена.",
    title: "В регионе есть чат с таким же названием: ссылка будет заменена.",
  },
  linksNow: "Сейчас",
  linksThen: "Станет",
  chatTitle: "Название",
  titleMissing: "Дайте чату название.",
  chatGone: "Этого чата в регионе уже нет или он закрыт. Выберите другой.",
  chatTwice: "Этот чат уже обновляет другой чат из текста. Выберите «Новый чат» или другой.",
  links: "Ссылки",
  link: (number: number) => `Ссылка ${number}`,
  moreLink: "Ещё ссылка",
  messengers: { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" },
  notTaken: "не принято",
  noLink: "Без ссылки чат будет объявлен, но вступить в него жители не смогут.",
  territories: "Территории",
  territory: (said: string) => (said === "" ? "Добавлена вами" : `«${said}»`),
  moreTerritory: "Ещё территория",
  territoryHint: "Начните печатать и выберите из списка. Пустая строка ничего не добавит.",
  placeMissing: "Выберите территорию из списка или снимите отметку.",
  placeUnknown: "Такой территории в регионе нет. Выберите из списка.",
  placeUnclear: (texts: readonly string[]) => `Подходит не одна: ${texts.slice(0, 5).join("; ")}. Уточните.`,
  certainty,
  why,
  whyImplied: "В тексте назван только город. Отметьте, если чат и для округа вокруг него.",
  byClinic: "по больницам",
  clinics: "Только для пациентов этих больниц (через точку с запятой)",
  served: (titles: readonly string[]) =>
    titles.length === 1
      ? `Эту территорию обслуживает и ${quoted(titles)}. Жители увидят оба чата.`
      : `Эту территорию обслуживают и ${quoted(titles)}. Жители увидят все эти чаты.`,
  restServed: (titles: readonly string[]) =>
    `Остальные территории обслуживает не только этот чат, но и ${quoted(titles)}.`,
  rest: "И все остальные территории региона, которых нет у других чатов",
  audience: "Для кого этот чат, одним предложением (можно не заполнять)",
  hoursSaid: (days: readonly number[], from: string, to: string) =>
    `Часы в тексте: ${hoursText(days, from, to)}.`,
  hours: "Часы работы",
  takeHours: (then: string, now: string) =>
    `Записать часы работы всех чатов региона: ${then}. Сейчас: ${now}.`,
  hoursText,
  hotlines: "Горячая линия",
  noHotline: "Ничего не менять",
  takeHotline: (name: string, numbers: string, hours: string | null) =>
    `${name}: ${numbers}${hours === null ? "" : `, ${hours}`}`,
  hotlineNow: (name: string, numbers: string) =>
    `Сейчас: ${name}, ${numbers}. Новая запись заменит её целиком: назначение и пояснения придётся вписать снова.`,
  hotlineNone: "Сейчас горячая линия региона не указана.",
} as const;

function hoursText(days: readonly number[], from: string, to: string): string {
  const names = days.map((day) => weekdays[day - 1] ?? String(day));
  const isRun = days.length > 2 && days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1);
  return `${isRun ? `${names[0]}–${names.at(-1)}` : names.join(", ")}, ${from}–${to}`;
}

/** A few: each of a hundred chats may name all others. */
function quoted(titles: readonly string[]): string {
  const named = titles.slice(0, 3).map((title) => `«${title}»`);
  return named.join(", ") + (titles.length > 3 ? ` и ещё ${titles.length - 3}` : "");
}
