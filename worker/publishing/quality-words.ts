import { counted } from "../base/plural.ts";

/** What is wrong with figures and reports. `about`: «Чат «Сатка», октябрь 2026». */
export const qualityFindingWords = {
  about: (title: string, month: string) => `Чат «${title}», ${month}`,
  report: (month: string) => `Отчёт, ${month}`,
  period: (about: string) => `${about}: такого месяца нет.`,
  chat: (about: string) => `${about}: показатели есть, а чата в регионе нет.`,
  future: (about: string) => `${about}: этот месяц ещё не наступил.`,
  empty: (about: string) => `${about}: нет ни одного показателя.`,
  count: (about: string) => `${about}: числа должны быть целыми и не меньше нуля.`,
  percent: (about: string) => `${about}: доля должна быть целым числом от 0 до 100.`,
  answers: (about: string) => `${about}: ответов больше, чем обращений.`,
  noAppeals: (about: string) => `${about}: число ответов есть, а числа обращений нет.`,
  part: (about: string) => `${about}: часть ответов больше, чем всех ответов.`,
  topic: (about: string) => `${about}: обращений по одной теме больше, чем всех обращений.`,
  minutesOrder: (about: string) =>
    `${about}: половина ответов не может приходить дольше, чем девять из десяти.`,
  days: (about: string) => `${about}: дни подсчёта должны лежать в этом месяце, первый не позже последнего.`,
  source: (about: string) => `${about}: не указан источник.`,
  title: (about: string) => `${about}: нет названия.`,
  day: (about: string) => `${about}: день, на который собраны данные, указан неверно.`,
  partOfTotal: (about: string) => `${about}: часть больше целого.`,
  totalTwice: (about: string) => `${about}: один и тот же итог указан дважды.`,
  topicName: (about: string) => `${about}: у темы нет названия.`,
  printedOtherwise: (about: string, printed: number, own: number) =>
    `${about}: в источнике доля ответов ${printed}\u00a0%, а по его же числам ${own}\u00a0%.`,
} as const;

/** Figures and reports in a diff. */
export const qualityDiffWords = {
  /** «Показатели чата «Сатка», октябрь 2026». */
  figures: (title: string, month: string) => `Показатели чата «${title}», ${month}`,
  report: (month: string) => `Отчёт о работе чатов, ${month}`,
  methods: { by_hand: "вручную", export: "программой по выгрузке чата", table: "взято из таблицы" },
  bands: {
    "200+": "более 200 тысяч жителей",
    "100-200": "от 100 до 200 тысяч жителей",
    "<100": "менее 100 тысяч жителей",
  },
  claims: { yes: "да", no: "нет" },
  personalData: { phones: "телефоны", omsPolicies: "полисы ОМС", snils: "СНИЛС", passports: "паспорта" },
  percent: (percent: number) => `${percent}\u00a0%`,
  minutes: (count: number) => counted(count, ["минута", "минуты", "минут"]),
  countOf: (count: number | null, of: number) => `${count ?? "?"} из ${of}`,
  unknown: "неизвестно",
  totals: {
    chats: "Чатов",
    territories: "Округов",
    members: "Участников",
    appeals: "Обращений",
    in_time: "Отвечают за два часа",
    late_or_never: "Отвечают за сутки или не отвечают",
    to_private: "Отвечают в личные сообщения",
    in_chat: "Ведут переписку в чате",
    informing: "Информируют жителей",
    not_informing: "Не информируют жителей",
    as_reply: "Ответ привязан к обращению",
    not_as_reply: "Ответ не привязан к обращению",
  },
} as const;

/** What each fact of figures and reports is called. */
export const qualityFactLabels = {
  method: "Как посчитано",
  from: "Считали с",
  to: "Считали по",
  members: "Участников",
  appeals: "Обращений",
  answers: "Ответов",
  printedAnsweredPercent: "Доля ответов, как в источнике",
  answersInTime: "Ответов за два рабочих часа",
  medianMinutes: "Половина первых ответов пришла за (рабочее время)",
  p90Minutes: "Девять из десяти первых ответов пришли за (рабочее время)",
  answersAsReply: "Ответов, привязанных к обращению",
  answersToPrivate: "Ответов с приглашением в личные сообщения",
  uncertainPairs: "Ответов, найденных только по порядку сообщений",
  informingPosts: "Объявлений для жителей",
  topics: "Темы обращений",
  personalData: "Личные данные в сообщениях жителей",
  band: "Размер округа",
  isInTime: "Отвечают за два часа",
  isInChat: "Ведут переписку в чате",
  isAsReply: "Привязывают ответ к обращению",
  isInforming: "Информируют жителей",
  source: "Источник",
  title: "Название",
  asOf: "Данные на",
  totals: "Итоги, как напечатано",
  reportTopics: "Темы, как напечатано",
  remarks: "Наши замечания",
} as const;
