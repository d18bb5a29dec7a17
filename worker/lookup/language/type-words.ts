import type { TypeWord } from "./type-word.ts";
import { typeWordRows } from "./type-word-rows.ts";

const typeWords: ReadonlyMap<string, TypeWord> = new Map(
  typeWordRows.flatMap(([word, forms]) =>
    forms.split(" ").map((form) => [keyOf(form.replaceAll("_", " ")), word] as const),
  ),
);

function keyOf(form: string): string {
  return form.replaceAll("ё", "е").replaceAll(".", "");
}

/** The type that a folded word, an abbreviation or a type of the register («ж/д ст») names; full stops do not count. */
export function typeWordOf(word: string): TypeWord | null {
  return typeWords.get(word.includes(".") ? word.replaceAll(".", "") : word) ?? null;
}

/** The type word's own form of a type of the register: «ж/д_ст» and «ж/д ст» are one. */
export function kindOf(registered: string): string {
  return typeWordOf(registered)?.type ?? registered;
}

/** Words that say nothing about where: what people add around an address. */
const noise = new Set(
  `в во на из у от до по под при для и или мне мой моя моё мое мою моего моем моей мы нас наш наша наше нашего нашей я ты вы они он она это этот
  где как какой какая какие каком какую куда кто что чтобы есть ли ищу найти найдите подскажите покажите скажите пожалуйста хочу нужен нужна нужно надо
  чат чата чате чаты чатик медчат медчата медчаты медицинский медицинские медицинского здравчат здравконтроль здоровье телеграм телеграмм телеграма телега телеге макс max telegram
  больница больницы больнице больницу поликлиника поликлиники поликлинике поликлинику црб гкб ркб врач врача врачу врачом доктор запись записаться прием приема
  живу живет живем живём житель жители жителей проживаю проживает проживаем прописан прописана прописка адрес адресу адреса россия россии российская рф федерация
  ссылка ссылку группа группу телефон номер официальный герой № n no прошу помогите срочно здравствуйте добрый день`
    .split(/\s+/)
    .map((word) => word.replaceAll("ё", "е")),
);

export function isNoise(word: string): boolean {
  return noise.has(word);
}

/** «новая», «нижний», «большое» in front of a name make another name: «Новая Сатка» is not Сатка. */
const qualifier =
  /^(?:нов|стар|верхн|нижн|больш|мал|средн|дальн|ближн|велик|красн|бел|черн|зелен|перв|втор|трет)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ом|ем|ой|ей|о)$/;

export function isQualifier(word: string): boolean {
  return qualifier.test(word);
}
