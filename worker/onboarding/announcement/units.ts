import type { TypeWord } from "../../lookup/language/type-word.ts";
import { typeWordOf } from "../../lookup/language/type-words.ts";

/** What a type word or an official name says of a territory: «муниципальный округ» is an округ, муниципальный. */
export interface Unit {
  readonly base: "район" | "округ" | "город" | "поселение" | "регион" | null;
  readonly quality: "городской" | "муниципальный" | null;
}

const plural =
  /^(?:район(?:ы|ов|ам|ами|ах)|округ(?:а|ов|ам|ами|ах)|город(?:а|ов|ам|ами|ах)|пос[её]лк(?:и|ов|ам|ами|ах)|с[её]л(?:а|ам|ами|ах)?|муниципалитет(?:ы|ов|ам|ами|ах)|образовани(?:я|й|ям|ями|ях)|р-н(?:ы|ов|ах|ам)|станиц(?:ы|ам|ах)?)$/;
/** Forms of several things, which addresses never have and lists do. */
const listForms: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/^(?:район(?:ы|ов|ам|ами|ах)|р-н[аыуе]|р-нов|р-нах|р-нам)$/, "район"],
  [/^округ(?:а|ов|ам|ами|ах)$/, "округ"],
  [/^муниципалитет(?:ы|ов|ам|ами|ах|у|е|ом)$/, "муниципалитет"],
  [/^образовани(?:я|й|ям|ями|ях|ем)$/, "образование"],
  [/^муниципальн(?:ые|ых|ым|ыми|ому|ое|ая)$/, "муниципальный"],
  [/^городск(?:ие|их|им|ими|ому)$/, "городской"],
  [/^город(?:а|ов|ам|ами|ах)$/, "город"],
  [/^пос[её]лк(?:и|ов|ам|ами|ах)$/, "поселок"],
  [/^(?:рабочи[ехм]|рабочими)$/, "рабочий"],
  [/^(?:станиц(?:ам|ах)?)$/, "станица"],
  [/^(?:закрыт(?:ые|ых|ого|ому)|административн(?:ые|ых|ого|ой)|территориальн(?:ые|ых|ого|ой))$/, "зато"],
];

/** The type word of a folded word, plural forms included; words of streets and houses are none here. */
export function unitWord(folded: string): TypeWord | null {
  const form = listForms.find(([pattern]) => pattern.test(folded))?.[1] ?? folded;
  const type = typeWordOf(form);
  if (type === null || type.role === "street" || type.role === "house" || type.role === "flat") return null;
  // «ст», «м», «х»: letters of sizes and initials, no types in a list of municipalities.
  return folded.length === 1 && !/^[гспдх]$/.test(folded) ? null : type;
}

export function isPlural(folded: string): boolean {
  return plural.test(folded);
}

/** Of the type words that belong to one name, folded. */
export function unitOf(words: readonly string[]): Unit {
  const text = ` ${words.join(" ")} `;
  const quality = /\s(?:го|гор|городск\S*|зато)\s/.test(text)
    ? "городской"
    : /\s(?:мо|мр|мр-н|муниц\S*)\s/.test(text) && !/муниципалитет|образован/.test(text)
      ? "муниципальный"
      : null;
  if (/\s(?:округ\S*|окр|го|мо|зато|муниципалитет\S*|образован\S*)\s/.test(text))
    return { base: "округ", quality };
  if (/\s(?:район\S*|р-н\S*|рн|р-он|мр|мр-н)\s/.test(text)) return { base: "район", quality };
  if (/\s(?:обл\S*|кра[йяюе]\S*|респ\S*)\s/.test(text)) return { base: "регион", quality };
  if (/\s(?:г|гор|город(?!ск)\S*)\s/.test(text)) return { base: "город", quality };
  return { base: words.length > 0 ? "поселение" : null, quality };
}
