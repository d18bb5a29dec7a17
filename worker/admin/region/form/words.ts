import { counted } from "../../../base/plural.ts";

/** What is wrong with a field, and what every form of a region says. */
export const fieldWords = {
  required: "Заполните это поле.",
  tooLong: (most: number, length: number) =>
    `Слишком длинно: ${length}. Помещается ${counted(most, ["знак", "знака", "знаков"])}.`,
  tooMany: (most: number, count: number) => `Слишком много: ${count}. Можно не больше ${most}.`,
  notAnAddress: "Это не адрес страницы. Он начинается с https://.",
  notADate: "Напишите дату так: 2022-04-01, 01.04.2022, 2022-04 или 2022.",
  notACode: "В коде ОКТМО 8 или 11 цифр.",
  notATime: "Напишите время так: 08:00.",
  notATimezone: "Такого часового пояса нет. Пример: Asia/Yekaterinburg.",
  notANumber: (least: number, most: number) => `Напишите число от ${least} до ${most}.`,
  unknownTerritory: (name: string) => `Не нашли «${name}» среди территорий региона.`,
  unclearTerritory: (name: string, all: readonly string[]) =>
    `«${name}» может значить разное. Напишите точнее: ${all.map((one) => `«${one}»`).join(" или ")}.`,

  source: {
    title: "Источник",
    titleHint: "Что за документ или сообщение, например «Сообщение министерства»",
    url: "Его адрес, если есть",
    date: "Его дата",
    dateHint: "2022-04-01, 2022-04 или 2022",
  },
  save: "Сохранить в черновик",
  check: "Проверить",
  checkHint: "Проверка покажет замечания и ничего не сохранит.",
  errorsHeading: "Исправьте отмеченное. Ничего не сохранено, всё набранное на месте.",
  brokenHeading: "Пока так, опубликовать не получится",
  warningsHeading: "Обратите внимание",
  nothingFound: "Замечаний нет. Ничего ещё не сохранено.",
  conflictHeading: "Пока вы правили, это изменили в другом окне",
  conflictLead: "Ниже то, что набрали вы; оно не сохранено. Сейчас в черновике другое:",
  conflictNow: "сейчас",
  conflictMine: "у вас",
  conflictWay: "Сохраните ещё раз, чтобы ваше заменило то, что там.",
  nothing: "нет",
  closed: {
    submitted: "Черновик ждёт второго человека, поэтому правка не сохранена. Верните его себе и повторите.",
    other: "Этот черновик уже закрыт, поэтому правка не сохранена. Откройте страницу заново.",
  },
  closedHeading: "Не сохранено",
  toDraft: "К черновику",
  undo: "Вернуть как было",
  seePublic: "Как это увидят жители",
} as const;
