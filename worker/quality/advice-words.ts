import { counted } from "../base/plural.ts";
import { durationWords } from "./duration-words.ts";

interface Words {
  /** By a number. */
  readonly fact: (number: number) => string;
  /** By what a report says without one. */
  readonly claim: string;
  readonly advice: string;
  /** Above all chats that it concerns. */
  readonly heading: string;
}

const percent = (number: number) => `${number}\u00a0%`;

/** What is said to those who answer, by `AdviceKey`. */
export const adviceWords = {
  answer_all: {
    heading: "Отвечать на каждое обращение",
    fact: (number) => `${percent(number)} обращений остаётся без ответа`,
    claim: "часть обращений остаётся без ответа",
    advice: "отвечайте на каждое, пусть сначала двумя словами: узнаём, напишем сегодня",
  },
  answer_in_time: {
    heading: "Отвечать в течение двух часов",
    fact: (number) => `за два рабочих часа приходит ${percent(number)} ответов`,
    claim: "ответа ждут сутки или не получают",
    advice: "назначьте дежурного на каждый день с понедельника по субботу и того, кто его заменит",
  },
  long_waits: {
    heading: "Никого не оставлять ждать полдня",
    fact: (number) =>
      `каждый десятый ответ приходит позже, чем через ${durationWords(number)} рабочего времени`,
    claim: "некоторые ответы приходят через полдня и позже",
    advice: "просматривайте чат перед концом дня и в субботу, чтобы вечерние вопросы не терялись",
  },
  answer_in_chat: {
    heading: "Отвечать в общем чате",
    fact: (number) => `${percent(number)} ответов уходит в личные сообщения`,
    claim: "отвечают в личные сообщения",
    advice:
      "отвечайте в общем чате, тот же вопрос есть и у других; в личные сообщения зовите только за номером полиса и диагнозом",
  },
  reply: {
    heading: "Отвечать на само сообщение",
    fact: (number) => `к сообщению жителя привязано ${percent(number)} ответов`,
    claim: "ответ не привязан к сообщению жителя, непонятно, кому отвечают",
    advice: "нажимайте «Ответить» на сообщении с вопросом",
  },
  inform: {
    heading: "Рассказывать новости без вопросов",
    fact: (number) =>
      number === 0
        ? "за это время ни одного объявления"
        : `за месяц ${counted(number, ["объявление", "объявления", "объявлений"])}`,
    claim: "жителей ни о чём не информируют",
    advice: "раз в неделю пишите, что нового: график, прививки, замены врачей",
  },
  personal_data: {
    heading: "Беречь личные данные жителей",
    fact: (number) =>
      `жители показали в чате личные данные, ${counted(number, ["номер", "номера", "номеров"])}`,
    claim: "жители показывают в чате личные данные",
    advice: "просите удалить такое сообщение, удаляйте сами и закрепите правило",
  },
} as const satisfies Record<string, Words>;
