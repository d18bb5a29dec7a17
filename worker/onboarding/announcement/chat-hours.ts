import { hoursIn, type ReadHours } from "./hours-in-text.ts";
import { linksIn, withoutLinks } from "./lines.ts";
import type { ReadLine } from "./read-lines.ts";
import { sentencesOf } from "./sentences.ts";

/** What begins the part of a sentence that is about a phone. */
const phone =
  /горяч\p{L}*[»"]?\s+лини|лини[яию]|телефон|(?<!\p{L})тел\.|контакт|колл?-?\s?центр|call|служб|(?<![\d:.])(?:122|103|112)(?![\d:.])|(?:\+7|8)[\s(-]{0,2}\d{3}/iu;
/** Who else has hours: a clinic's desk, a ministry's. */
const others =
  /регистратур|поликлиник|больниц|диспансер|кабинет|аптек|при[её]м\p{L}{0,2}\s+(?:граждан|врач|пациент|насел)|при[её]мн|министерств|обед|перерыв|сайт/iu;
const ofChats = /чат|оператор|модератор|администратор|куратор|вопрос|обращени|сообщени|консульт/iu;
const ofWork = /график|режим|работ|ответ|отвеча|час(?:ы|ам)|врем|на\s+связи|дежур|пиш[иу]т|спрашивай/iu;
/** Words that say when, and nothing else. */
const timeWords =
  /понедельник\p{L}*|вторник\p{L}*|сред[аыуе]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|ежедневно|круглосуточно|кажд\p{L}+|выходн\p{L}+|рабочи\p{L}+|будн\p{L}+|день|дня|дни|утра|вечера|часов|часа|кроме|без|исключением|\p{L}{1,2}(?!\p{L})|(?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати)(?!\p{L})/giu;

/** Hours of the chats in words around their links, or null. Those of a phone, a clinic or an office are not theirs. */
export function hoursOfChat(text: string, timezone: string): ReadHours | null {
  for (const line of text.split("\n")) {
    for (const sentence of sentencesOf(line)) {
      const hours = hoursOfSentence(withoutLinks(sentence), timezone, true);
      if (hours !== null) return hours;
    }
  }
  return null;
}

/** Hours that stand apart from the chats and are said of all of them. */
export function hoursOfAll(
  lines: readonly ReadLine[],
  used: ReadonlySet<number>,
  timezone: string,
): ReadHours | null {
  for (const [at, { line, hasNames }] of lines.entries()) {
    for (const sentence of sentencesOf(line.text)) {
      // A paragraph may hold the chats and their hours, in sentences of their own.
      if (used.has(at) && (linksIn(sentence).length > 0 || hasNames(sentence))) continue;
      const hours = hoursOfSentence(withoutLinks(sentence), timezone, false);
      if (hours !== null) return hours;
    }
  }
  return null;
}

function hoursOfSentence(sentence: string, timezone: string, isBeside: boolean): ReadHours | null {
  if (!/\d|круглосуточн|(?:утра|вечера)/iu.test(sentence)) return null;
  const end = sentence.search(phone);
  const own = end < 0 ? sentence : sentence.slice(0, end);
  const isOfChats = ofChats.test(own);
  if (end >= 0 && !isOfChats) return null;
  if (others.test(own) && !/чат/iu.test(own)) return null;
  if (!isBeside && !isOfChats && !ofWork.test(own) && !saysOnlyWhen(own)) return null;
  return hoursIn(own, timezone);
}

function saysOnlyWhen(text: string): boolean {
  return !/\p{L}/u.test(text.replace(timeWords, " "));
}
