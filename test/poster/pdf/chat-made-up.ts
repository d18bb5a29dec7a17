import type { ChatContent } from "../../../worker/poster/types.ts";

/** A chat with every character that must survive: ё, й, «», №, — and the hospital's own lines at their full length. */
export const madeUpChat: ChatContent = {
  kind: "chat",
  sentence: "Вопрос к больнице? Задайте его в чате",
  region: "Заречная область",
  phones: ["122 с\u00a0мобильного", "9-122 с\u00a0городского"],
  phoneName: "Единая служба «122» — объём съёмки № 5",
  own: {
    org: "ГБУЗ «Йодовская центральная районная больница имени Щёкина — Эхо № 3», филиал в посёлке Южный, отделение цифровых услуг",
    contact:
      "Регистратура: +7 (351) 267-89-04, ежедневно с 7:30 до 19:00; Заречный проезд, д. 12/5, каб. 46; почта info@hospital-yod.example; факс 8-800-350-79-21, доб. 4, 6, 8",
  },
  edition: "Выпуск 12 от 26 ноября 2026",
  isSample: false,
  code: "7K3Q2",
  title: "Йод, Ёлкино, Цех, Щёкино, Эхо, Юг, Фабрика, Гжель, Хутор, Брод",
  address: "https://chat.example/c/7K3Q2",
  shortAddress: "chat.example/c/7K3Q2",
  covers: ["Йод", "Ёлкино", "Заря"],
  note: "Для жителей города Йода и района; у Зари — свой чат",
  hours: { timezone: "Asia/Yekaterinburg", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" },
  answerWithinMinutes: 120,
  asked: ["запись к врачу и на обследование", "врач не пришёл на вызов", "очереди в поликлинике"],
  notAsked: ["диагноз и лечение", "цены лекарств и платных услуг", "скорая помощь и госпитализация"],
};
