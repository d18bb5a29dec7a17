import { counted } from "../../base/plural.ts";
import type { FigureProblem } from "../../quality/figure-fields.ts";

/** What the reader of tables of figures says about rows and cells. */
export const figuresTableWords = {
  noHeader: "Первая строка должна называть столбцы. Возьмите заголовок из шаблона.",
  noChatColumn: "Нет столбца chat_code: по нему находится чат.",
  unknownColumn: (name: string) =>
    `Столбца «${name}» таблица не знает. Названия столбцов перечислены на странице.`,
  columnTwice: (name: string) => `Столбец ${name} назван дважды.`,
  extraCells: "В строке больше ячеек, чем столбцов в заголовке. Проверьте разделители и кавычки.",
  moreErrors: "Ошибок больше 200. Исправьте эти и загрузите таблицу снова.",
  noCode: "Не указан код чата.",
  unknownCode: (code: string) => `Чата с кодом «${code}» в регионе нет.`,
  badPeriod: "Месяц пишется так: 2026-10.",
  noPeriod: "Не указан месяц. Впишите его в строку или выберите на странице.",
  future: "Этот месяц ещё не наступил.",
  twice: (row: number) => `Об этом чате за этот месяц уже сказано в строке ${row}.`,
  notWhole: "Нужно целое число без знаков и дробей.",
  notPercent: "Нужно целое число от 0 до 100.",
  otherPercent: (own: number) =>
    `По обращениям и ответам выходит ${counted(own, ["процент", "процента", "процентов"])}. Проверьте числа или оставьте ячейку пустой.`,
  badClaim: "Напишите «да» или «нет».",
  badTopics: "Темы пишутся так: appointments=12;tests=3.",
  badBand: "Размер округа: 200+, 100-200 или <100.",
  badMethod: "Способ: by_hand, export или table.",
  badDay: "Нужен день этого месяца, например 2026-10-05.",
  dayOrder: "Конец раньше начала.",
  tooMany: "Больше, чем обращений.",
  nothing: "У этого чата не останется ни одного числа. Впишите числа или удалите строку.",
  badUrl: "Адрес источника должен начинаться с https:// или http://.",
  badDate: "Дата: 2022-04-01, 2022-04 или 2022.",
  tooLong: (most: number) => `Слишком длинно: можно до ${counted(most, ["знака", "знаков", "знаков"])}.`,
  unseen: "В ячейке есть невидимые знаки. Наберите текст заново.",
  problems: {
    more_than_appeals: "Ответов больше, чем обращений.",
    more_than_answers: "Больше, чем ответов.",
    no_appeals: "Ответы есть, а обращений не указано.",
    no_answers: "Не указано, сколько было ответов.",
    minutes_order: "Девять из десяти не могут прийти быстрее половины.",
  } satisfies Record<FigureProblem["kind"], string>,
  yes: "да",
  no: "нет",
} as const;
