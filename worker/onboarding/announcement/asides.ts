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
const telling = new RegExp(
  String.raw`${street}|раньше|ранее|прежде|до этого|координ|курир|возглав|модерир|администрир|${speech}|по\s+словам`,
  "iu",
);

/** The text with its asides blanked out; everything else keeps its place. */
export function withoutAsides(text: string): string {
  if (!telling.test(text)) return text;
  return asides.reduce((rest, aside) => rest.replace(aside, (raw) => " ".repeat(raw.length)), text);
}
