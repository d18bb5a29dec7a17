import { counted } from "../../base/plural.ts";
import type { OktmoColumn, OktmoNote } from "../../onboarding/register/types.ts";

/** Sentences of the page that reads Rosstat's classifier. */
export const registerWords = {
  title: "Территории из классификатора",
  lead: "Нужен файл CSV «Общероссийский классификатор территорий муниципальных образований» с сайта Росстата, раздел открытых данных: всей страны или своего региона. До вашего согласия ничего не сохраняется.",
  file: "Файл ОКТМО (.csv)",
  fileHint: "UTF-8 или windows-1251, до 48 МБ. Архив сначала распакуйте.",
  fileMissing: "Выберите файл.",
  read: "Прочитать",
  sourceTitle: "Общероссийский классификатор территорий муниципальных образований (ОКТМО)",
  counts: (added: number, changed: number, same: number) =>
    `Новых территорий: ${added}. Изменится: ${changed}. Уже есть в точности: ${same}.`,
  leftOut: (count: number) =>
    `${counted(count, ["село или деревня", "села и деревни", "сёл и деревень"])} не берём: по ним адрес находит свой муниципалитет.`,
  caption: "Что принять",
  columns: { take: "Муниципалитет", what: "Что изменится" },
  isNew: "новый",
  changed: "изменится",
  inside: (labels: readonly string[]) => labels.join(", "),
  added: "Новые территории внутри",
  name: (before: string, after: string) => [before, after] as const,
  code: "Код ОКТМО",
  centre: "Указан центр",
  nameLabel: "Название",
  gone: "Нет в файле",
  goneText: "Эти территории останутся как есть. Если их больше нет, отметьте это на вкладке «Территории».",
  older: "Файл старше справочника",
  olderText: "В файле стоят названия, которые у нас записаны как прежние. Здесь ничего не изменится.",
  olderRow: (label: string, name: string) => `${label}: в файле «${name}»`,
  notes: "На что обратить внимание",
  note: noteText,
  since: "С какой даты действуют новые названия и коды (если известно)",
  sinceHint: "Прежнее название останется с пометкой «до этой даты».",
  sinceWrong: "Такой даты нет. Напишите, например, 01.01.2026.",
  accept: "Принять в черновик",
  nothing: "Всё, что есть в файле, уже есть в регионе.",
  draftMoved: "Черновик изменился, пока вы смотрели. Проверьте список и примите ещё раз.",
  nothingChosen: "Отметьте хотя бы один муниципалитет.",
  tampered: "Список территорий пришёл повреждённым. Загрузите файл ещё раз.",
  refused: {
    too_many_bytes: "Файл слишком велик. Весь классификатор страны занимает около 25 МБ.",
    too_many_rows: "В файле слишком много строк. Весь классификатор страны — около 200 тысяч строк.",
    not_a_table:
      "Это не файл классификатора. Нужен CSV со столбцами TER;KOD1;KOD2;KOD3;KC;RAZDEL;NAME1;CENTRUM;… Архив сначала распакуйте, книгу Excel сохраните как CSV.",
    too_few_columns: (line: number, count: number) =>
      `Строка ${line}: столбцов ${count}, а нужно не меньше семи.`,
    broken_quotes: (line: number) => `Строка ${line}: кавычки открыты и не закрыты.`,
    bad_value: (line: number, column: OktmoColumn, value: string) =>
      `Строка ${line}, столбец ${column}: «${value}» сюда не подходит.`,
    bad_characters: (line: number, column: OktmoColumn) =>
      `Строка ${line}, столбец ${column}: знаки, которых в названиях не бывает. Возможно, файл в другой кодировке.`,
    twice: (line: number, code: string, first: number) =>
      `Строка ${line}: код ${code} уже стоит в строке ${first}.`,
    other_region: (names: string) =>
      names === ""
        ? "В файле нет территорий этого региона."
        : `В файле нет территорий этого региона. Есть другие: ${names}.`,
  },
} as const;

function noteText(note: OktmoNote): string {
  switch (note.kind) {
    case "check_digit":
      return `Строка ${note.line}: у кода ${note.code} («${note.name}») не сходится контрольная цифра.`;
    case "starts_later":
      return `«${note.name}» (${note.code}): запись вступает в силу ${note.from}.`;
    case "centre_unclear":
      return `«${note.name}»: центр «${note.centre}» не найден или их несколько. Укажите его сами.`;
    case "without_municipality":
      return `Код ${note.code}: муниципалитета в файле нет, его поселений: ${note.count}. Они пропущены.`;
  }
}
