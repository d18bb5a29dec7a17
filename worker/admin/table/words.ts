/** The source of facts for which a table names none. */
export const ownSourceTitle = "Таблица координатора региона";
