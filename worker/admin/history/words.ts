import { counted } from "../../base/plural.ts";

export const historyWords = {
  history: "История",
  empty: "Выпусков пока нет.",
  caption: "Выпуски, которые изменили регион",
  columns: { number: "Выпуск", when: "Когда", who: "Кто", why: "Зачем", changes: "Изменений" },
  noNote: "без пояснения",
  restoredTag: "возврат",
  earlier: "Более ранние",
  newest: "К последним",
  release: (number: number, region: string) => `Выпуск ${number}: ${region}`,
  facts: { when: "Когда", who: "Кто", why: "Зачем" },
  restore: "Вернуть этот выпуск",
  restoreIsNow: "Сейчас действует именно этот выпуск.",
  undo: "Отменить этот выпуск",
  restoreTitle: (number: number) => `Вернуть выпуск ${number}`,
  undoTitle: (number: number) => `Отменить выпуск ${number}`,
  restoreLead:
    "Данные региона снова станут такими, как тогда. Это новый выпуск: история сохранится, и его тоже можно вернуть. Плакаты и виджеты продолжат работать, а чаты, которые появились позже, закроются.",
  restoreNothing: "Возвращать нечего: данные региона сейчас такие же.",
  restoreAsDraft:
    "В этом регионе публикует второй человек: возврат станет черновиком и будет ждать его решения.",
  restoreButton: (changes: number) => `Вернуть: ${counted(changes, ["изменение", "изменения", "изменений"])}`,
  note: "Зачем",
  noteHint: "Одно предложение. Его увидят в истории региона.",
  seenOther: {
    heading: "Данные изменились",
    text: "Пока страница была открыта, регион опубликовали заново. Ничего не сделано. Посмотрите ещё раз и повторите.",
  },
  restoredNow: (release: number) => `Готово: это выпуск ${release}`,
  restoredLead: "Жители увидят его в течение 15 секунд.",
  publicPage: "Страница региона",
} as const;
