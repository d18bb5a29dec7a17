import { sentencesOf } from "./sentences.ts";

/**
 * Parts of a text that name places nobody's chat is for: streets of addresses, where people wrote before, who runs a chat,
 * and who tells of it.
 */
const clause = String.raw`(?:[^,;:.\n\uE000]|(?<=(?<!\p{L})\p{L}{1,3})\.){0,200}`;
const speech = String.raw`(?:рассказ|сообщ|поясн|отме[тч]|подчерк|уточн|напомн|заяв|говор|добав|вспомин|проинформ)\p{L}*`;
const speaker = String.raw`(?:глав\p{L}{0,4}\s*врач|заместител|министр|начальник|директор|руководител|заведующ|депутат|губернатор|глава(?!\p{L}))`;
const street = String.raw`(?:ул|улиц[аыеу]|пер|переул\p{L}{2}|пр-т|пр-кт|просп|проспект\p{L}{0,2}|пл|площад\p{L}{1,2}|шоссе|б-р|бульвар\p{L}{0,2}|наб|набережн\p{L}{2}|тракт\p{L}{0,2}|проезд\p{L}{0,2})`;

const asides: readonly RegExp[] = [
  // «ул. Камышинская», «пер. Фроловский»; «Московская улица», «Троицкий тракт».
  new RegExp(String.raw`(?<!\p{L})${street}(?!\p{L})\.?\s*(?:им\.\s*)?[\p{Lu}\d][\p{L}\d-]*`, "gu"),
  new RegExp(String.raw`(?<!\p{L})\p{Lu}[\p{L}-]*(?:ая|ой|ий|ый|ого|ом)\s+${street}(?!\p{L})`, "gu"),
  // «которые раньше писали в Ростов», «ранее относился к Миассу».
  new RegExp(
    String.raw`(?:котор\p{L}+\s+)?(?<!\p{L})(?:раньше|ранее|прежде|до\s+этого)\s+(?:\p{L}+\s+)?(?:писал|обраща|относил|входил|состоял|общал|был|задавал)${clause}`,
    "giu",
  ),
  // «Координирует работу больница в Сызрани».
  new RegExp(
    String.raw`(?<!\p{L})(?:координиру|куриру|возглавля|модериру|администриру)\p{L}*${clause}`,
    "giu",
  ),
  // «Больница в Сызрани координирует …», and no chat before the verb.
  /(?<!\p{L})(?:больниц|поликлиник|цгб|црб|минздрав|министерств)\p{L}{0,4}(?!\p{L})(?:(?!чат)[^,;:.\n\uE000]){0,100}(?=(?:координиру|куриру|возглавля|модериру))/giu,
  // «…, рассказал главный врач больницы города Сатки», «главный врач больницы Сатки Иванов рассказал».
  new RegExp(String.raw`(?<!\p{L})${speech}\s+${clause}`, "giu"),
  new RegExp(String.raw`(?<!\p{L})${speaker}${clause}(?=${speech})`, "giu"),
  new RegExp(String.raw`(?<!\p{L})по\s+словам\s+${clause}`, "giu"),
];
/** «В Онежском районе чата пока нет.», «Для Куси чат откроют осенью.»: a sentence of its own about no chat of today. */
const notYet =
  /чат\p{L}{0,3}(?!\p{L})[^:]{0,80}(?:откро(?:ют|ется|ем)|появ[ия]тся|заработа[ею]т|созда(?:дут|дим)|запуст[ия][тм]|нет(?!\p{L}))|(?:откро(?:ют|ется|ем)|появ[ия]тся|заработа[ею]т|созда(?:дут|дим)|запуст[ия][тм])[^:]{0,80}чат/iu;
const telling = new RegExp(
  String.raw`${street}|раньше|ранее|прежде|до этого|координ|курир|возглав|модерир|администрир|нет|откро|появ|заработа|созда|запуст|${speech}|по\s+словам`,
  "iu",
);

/** The text with its asides blanked out; everything else keeps its place. */
export function withoutAsides(text: string): string {
  if (!telling.test(text)) return text;
  const today = notYet.test(text) ? withoutFuture(text) : text;
  return asides.reduce((rest, aside) => rest.replace(aside, blank), today);
}

function withoutFuture(text: string): string {
  // A full stop stands apart where a link was.
  const sentences = sentencesOf(text).flatMap((sentence) => sentence.split(/(?<=\s\.)\s+/u));
  let from = 0;
  let rest = text;
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    from = at + sentence.length;
    const isOwn = /[.!]\s*$/u.test(sentence) && !/ссылк/iu.test(sentence);
    if (isOwn && notYet.test(sentence)) rest = rest.slice(0, at) + blank(sentence) + rest.slice(from);
  }
  return rest;
}

function blank(raw: string): string {
  return " ".repeat(raw.length);
}
