/** What the programme «ЗдравКонтроль» lets people ask in its chats, the same in every region. */
export const askedInChats: readonly string[] = [
  "запись к врачу и на обследование",
  "врач не пришёл на вызов",
  "очереди в поликлинике",
  "правила и документы",
  "качество медицинской помощи",
];

export const notAskedInChats: readonly string[] = [
  "диагноз и лечение",
  "цены лекарств и платных услуг",
  "скорая помощь и госпитализация",
];
