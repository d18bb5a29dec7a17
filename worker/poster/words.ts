import type { HotlineNumber } from "../registry/types.ts";
import type { PosterForm } from "./types.ts";

const dates = new Intl.DateTimeFormat("ru", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/Moscow",
});

const formNames: Record<PosterForm, string> = {
  a4: "Плакат A4",
  a3: "Плакат A3",
  a5: "Листовка A5",
  a6: "Карточка A6",
  tearoff: "Отрывной лист A4",
  cards: "Визитки, 10 на A4",
};

const fileNames: Record<PosterForm, string> = {
  a4: "A4",
  a3: "A3",
  a5: "A5",
  a6: "A6",
  tearoff: "Отрывной лист",
  cards: "Визитки",
};

/** What stands on paper, and the names of what is printed. Sentences of the pages: page-words.ts. */
export const words = {
  qrTitle: (chat: string) => `QR-код страницы чата: ${chat}`,
  badge: {
    title: (chat: string) => `Чат вашей поликлиники: ${chat}. QR-код страницы чата`,
    name: ["Чат вашей", "поликлиники"],
    hint: ["Наведите камеру", "или нажмите"],
    sample: "образец",
  },
  sentence: {
    chat: "Вопрос к больнице? Задайте его в чате",
    region: "Вопрос к больнице? Позвоните",
    district: "Вопрос к больнице? Найдите чат своего района",
    clinic: "Вопрос к больнице? Найдите чат своей больницы",
  },
  phone: ({ dial, from }: HotlineNumber) => `${dial}${phoneFrom[from]}`,
  edition: (number: number, publishedAtMs: number) =>
    `Выпуск ${number} от ${dates.format(publishedAtMs).replace(/\s*г\.$/, "")}`,
  capitalised: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  formName: (form: PosterForm) => formNames[form],
  fileName: (form: PosterForm) => fileNames[form],
  hotlineFolder: "Горячая линия",
} as const;

const phoneFrom: Record<HotlineNumber["from"], string> = {
  any: "",
  mobile: " с\u00a0мобильного",
  landline: " с\u00a0городского",
};
