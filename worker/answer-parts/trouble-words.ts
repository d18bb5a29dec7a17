/** What went wrong with a question, in a page and in a frame alike. */
export const troubleWords = {
  tooLong: (maxLength: number) => ({
    heading: "Слишком длинно",
    lead: `Нужно до ${maxLength} знаков. Хватит города или адреса.`,
  }),
  controlCharacters: {
    heading: "Не получилось прочитать вопрос",
    lead: "В тексте есть невидимые служебные знаки. Наберите адрес заново.",
  },
  tooMany: {
    heading: "Сейчас слишком много вопросов",
    lead: "Подождите минуту и нажмите «Найти чат» ещё раз. Если вопрос срочный, позвоните.",
  },
  failure: {
    heading: "У нас сбой",
    lead: "Попробуйте ещё раз через минуту. Если вопрос срочный, позвоните.",
  },
  requestId: (id: string) => `Номер сбоя: ${id}`,
} as const;
