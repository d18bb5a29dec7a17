import { counted } from "../../base/plural.ts";

/** What the reader of tables says about rows and cells. */
export const tableWords = {
  excelFile: "Это файл Excel. Сохраните его как CSV: «Файл», «Сохранить как», тип «CSV UTF-8».",
  otherFile: (kind: string) => `Это файл ${kind}, а нужна таблица CSV.`,
  notText: "Это не текст: в файле есть нулевые байты. Сохраните таблицу как CSV.",
  encoding: "Кодировка файла не распознана. Сохраните таблицу как «CSV UTF-8».",
  empty: "Файл пустой.",
  tooBig: "Файл больше 5 МБ.",
  tooManyRows: (count: number) =>
    `В таблице больше ${counted(count, ["строки", "строк", "строк"])}. Разделите её.`,
  tooMuchText:
    "Вместе с этой таблицей у чатов региона будет слишком много текста. Сократите примечания и списки больниц.",
  quote:
    "Кавычки в строке не сходятся: кавычка внутри ячейки пишется дважды, а вся ячейка берётся в кавычки.",
  moreErrors: "Ошибок больше 200. Исправьте эти и загрузите таблицу снова.",

  noHeader: "Первая строка должна называть столбцы. Возьмите заголовок из шаблона.",
  unknownColumn: (name: string, near: string | null) =>
    near === null
      ? `Столбца «${name}» таблица не знает. Названия столбцов перечислены на странице.`
      : `Столбца «${name}» таблица не знает. Может быть, ${near}?`,
  columnTwice: (name: string) => `Столбец ${name} назван дважды.`,
  noTerritoryColumn: "Нет ни одного столбца с территорией: oktmo, territory или territory_id.",
  noChatColumn: "Нет ни одного столбца с чатом: chat_code или chat_title.",
  extraCells: "В строке больше ячеек, чем столбцов в заголовке. Проверьте разделители и кавычки.",

  control: "В ячейке есть невидимые управляющие знаки. Наберите текст заново.",
  direction: "В ячейке есть знаки, которые переворачивают текст. Наберите текст заново.",
  brokenLetters: "Буквы в ячейке испорчены при сохранении. Сохраните таблицу как «CSV UTF-8».",
  tooLong: (most: number) => `Слишком длинно: можно до ${counted(most, ["знака", "знаков", "знаков"])}.`,
  /** In the column `territory`. */
  rest: "остальной регион",
  noRegion: "В справочнике ещё нет этого региона. Сначала откройте его.",

  badOktmo:
    "Код ОКТМО — 8 или 11 цифр. Если Excel показал его как 7,57E+10, задайте столбцу текстовый формат.",
  unknownOktmo: (code: string) => `Территории с кодом ОКТМО ${code} в регионе нет.`,
  unclearOktmo: (code: string, ids: string) =>
    `Код ОКТМО ${code} относится не к одной территории. Укажите territory_id: ${ids}.`,
  unknownId: (id: string) => `Территории ${id} в регионе нет.`,
  unknownName: (name: string) => `Территории «${name}» в регионе нет.`,
  unclearName: (name: string, ids: string) =>
    `«${name}» может значить не одну территорию. Укажите territory_id: ${ids}.`,
  otherTerritory: (label: string) =>
    `oktmo и territory_id указывают на разные территории. territory_id: «${label}».`,

  nothing: "В строке нет ни территории, ни чата.",
  noChatForCell: "Не сказано, о каком чате речь: заполните chat_title.",
  noChatForStatement:
    "Не сказано, какой чат обслуживает территорию: заполните chat_title. Если чата здесь нет, поставьте none в chat_state.",
  badCode: "Код чата — пять знаков: цифры и латинские буквы. У нового чата оставьте ячейку пустой.",
  unknownCode: (code: string) =>
    `Чата с кодом ${code} нет. У нового чата оставьте ячейку пустой: код появится сам.`,
  foreignCode: (code: string) => `Чат с кодом ${code} относится к другому региону.`,
  severalTitles: (codes: string) => `Так называется не один чат. Укажите chat_code: ${codes}.`,
  noTitle: "У чата нет названия.",
  differs: (row: number, before: string) =>
    `В строке ${row} у этого чата сказано другое: «${before}». Оставьте одно.`,
  badState: "Состояние чата: active, announced или closed. Если чата на территории нет: none.",
  noneWithChat: "none значит, что чата здесь нет, а в строке назван чат.",
  noneWithoutTerritory: "none ставится только у территории. Про остальной регион так сказать нельзя.",
  noneTwice: (row: number) => `О том, что чата здесь нет, уже сказано в строке ${row}.`,
  deniedTerritory: (row: number) => `В строке ${row} сказано, что чата на этой территории нет.`,
  closedServes: "Закрытый чат не обслуживает территории. Уберите из строки территорию.",
  badPosition: "Место в списке — целое число от 1.",
  unknownSuccessor: (text: string) => `Чата «${text}» нет ни в регионе, ни в таблице.`,
  successorOfOpen: "Преемник есть только у закрытого чата: поставьте closed в chat_state.",
  ownSuccessor: "Чат не может быть преемником самого себя.",
  linkTwice: (column: string) => `Эта ссылка уже стоит у этого чата в столбце ${column}.`,
  linkElsewhere: (title: string) => `Эта ссылка уже стоит у чата «${title}».`,
  statedTwice: (row: number) => `То же самое уже сказано в строке ${row}.`,
  badDate: "Дата: 2022-04-01, 2022-04 или 2022.",
  badUrl: "Адрес источника должен начинаться с https:// или http://.",
  noSourceTitle: "У источника нет названия: заполните source_title.",
} as const;
