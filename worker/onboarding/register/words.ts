import { counted, pluralForm } from "../../base/plural.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { OktmoColumn, OktmoNote, OktmoRefusal } from "./types.ts";

const columns: Readonly<Record<OktmoColumn, string>> = {
  TER: "код региона",
  KOD1: "первая часть кода, три цифры",
  KOD2: "вторая часть кода, три цифры",
  KOD3: "третья часть кода, три цифры",
  RAZDEL: "раздел, 1 или 2",
  NAME1: "название",
  CENTRUM: "административный центр",
};

/** Why a file of the classifier was not read, and what helps. */
export function oktmoRefusalWords(refusal: OktmoRefusal): string {
  switch (refusal.kind) {
    case "too_many_bytes":
      return `Файл больше ${Math.floor(refusal.most / 1_000_000)}\u00a0МБ. Оставьте в нём строки своего региона.`;
    case "too_many_rows":
      return `В файле больше ${refusal.most.toLocaleString("ru")} ${pluralForm(refusal.most, ["строки", "строк", "строк"])}. Оставьте в нём строки своего региона.`;
    case "not_a_table":
      return "Это не файл ОКТМО. Нужна таблица CSV с сайта Росстата: TER;KOD1;KOD2;KOD3;KC;RAZDEL;NAME1;CENTRUM. Если она в архиве, сначала распакуйте его.";
    case "too_few_columns":
      return `Строка ${refusal.line}: ${counted(refusal.count, ["столбец", "столбца", "столбцов"])}, а нужно не меньше семи. Столбцы разделяет точка с запятой.`;
    case "broken_quotes":
      return `Строка ${refusal.line}: не понять, где кончается значение. Проверьте кавычки.`;
    case "bad_value":
      return refusal.value === ""
        ? `Строка ${refusal.line}, столбец ${refusal.column} (${columns[refusal.column]}): пусто.`
        : `Строка ${refusal.line}, столбец ${refusal.column} (${columns[refusal.column]}): «${refusal.value}» сюда не подходит.`;
    case "bad_characters":
      return `Строка ${refusal.line}, столбец ${refusal.column} (${columns[refusal.column]}): знаки, которых в названиях не бывает. Сохраните файл в кодировке UTF-8 или windows-1251.`;
    case "twice":
      return `Строка ${refusal.line}: код ${refusal.code} уже был в строке ${refusal.firstLine}.`;
    case "other_region":
      return `В файле нет муниципальных образований этого региона.${otherRegions(refusal.others)}`;
  }
}

/** What to look at before the territories are accepted. */
export function oktmoNoteWords(note: OktmoNote): string {
  switch (note.kind) {
    case "check_digit":
      return `${counted(note.count, ["контрольная цифра", "контрольные цифры", "контрольных цифр"])} не по коду. Первая: строка ${note.line}, «${note.name}», код ${note.code}. Сверьте файл с сайтом Росстата.`;
    case "starts_later":
      return `«${note.name}», код ${note.code}: действует только с ${russianDay(note.from)}.`;
    case "centre_unclear":
      return `«${note.name}»: центр «${note.centre}» в файле не найден или назван несколько раз. Укажите его сами.`;
    case "without_municipality":
      return `Код ${note.code}: ${counted(note.count, ["населённый пункт", "населённых пункта", "населённых пунктов"])} без муниципального образования. Они пропущены.`;
  }
}

function otherRegions(slugs: readonly string[]): string {
  const names = slugs.flatMap((slug) => federalSubjectOf(slug)?.name ?? []);
  return names.length === 0 ? "" : ` Есть другие: ${names.join(", ")}.`;
}

function russianDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}.${month}.${year}`;
}
